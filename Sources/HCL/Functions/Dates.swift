import Values

/// <https://developer.hashicorp.com/terraform/language/functions#date-and-time-functions>
let dateFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/formatdate
  Function("formatdate", [Parameter("format", .string), Parameter("time", .string)]) {
    arguments throws(FunctionError) in
    let time = try timestamp(arguments, 1)
    return .string(try formatted(time, arguments.text(0)))
  },
  // https://developer.hashicorp.com/terraform/language/functions/timeadd
  Function("timeadd", [Parameter("timestamp", .string), Parameter("duration", .string)], body: addTime),
  // https://developer.hashicorp.com/terraform/language/functions/timecmp
  Function("timecmp", [Parameter("timestamp_a", .string), Parameter("timestamp_b", .string)]) {
    arguments throws(FunctionError) in
    let (left, right) = (try timestamp(arguments, 0), try timestamp(arguments, 1))
    let (first, second) = ((left.seconds, left.nanoseconds), (right.seconds, right.nanoseconds))
    return .number(Number(first < second ? -1 : first > second ? 1 : 0))
  },
]

private func timestamp(_ arguments: Arguments, _ index: Int) throws(FunctionError) -> Timestamp {
  guard let timestamp = Timestamp(parsing: arguments.text(index)) else {
    throw FunctionError("not a valid RFC3339 timestamp", argument: index)
  }
  return timestamp
}

private func addTime(_ arguments: Arguments) throws(FunctionError) -> Value {
  let time = try timestamp(arguments, 0)
  guard let duration = durationNanoseconds(arguments.text(1)) else {
    throw FunctionError("invalid duration", argument: 1)
  }
  guard let sum = time.adding(nanoseconds: duration) else {
    return .unknown(Reason(.wrongKind, "the time has no year of four digits"))
  }
  return .string(try formatted(sum, "YYYY-MM-DD'T'hh:mm:ssZ"))
}

/// A time by a format of Terraform's: runs of one letter are verbs, quotes are literal.
///
/// <https://developer.hashicorp.com/terraform/language/functions/formatdate#specification-syntax>
private func formatted(_ time: Timestamp, _ format: String) throws(FunctionError) -> String {
  var text = ""
  var rest = format.unicodeScalars[...]
  while let first = rest.first {
    if first == "'" {
      text += try takeLiteral(&rest)
    } else if first.isASCII, first.properties.isAlphabetic {
      let verb = rest.prefix { $0 == first }
      rest = rest[verb.endIndex...]
      text += try DateVerb(letter: first, count: verb.count).text(of: time)
    } else {
      text.unicodeScalars.append(first)
      rest.removeFirst()
    }
  }
  return text
}

/// What stands in quotes, where two are one.
private func takeLiteral(_ rest: inout Substring.UnicodeScalarView) throws(FunctionError) -> String {
  var text = ""
  repeat {
    if !text.isEmpty { text += "'" }
    rest.removeFirst()
    let part = rest.prefix { $0 != "'" }
    rest = rest[part.endIndex...]
    guard !rest.isEmpty else { throw FunctionError("unterminated literal '", argument: 0) }
    text += String(part)
    rest.removeFirst()
  } while rest.first == "'"
  return text
}
