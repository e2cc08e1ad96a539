import Values

/// <https://developer.hashicorp.com/terraform/language/functions#string-functions>
let formatFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/format
  Function("format", [specification], variadic: Parameter("args", .any, .null)) {
    arguments throws(FunctionError) in
    let template = try FormatTemplate(arguments.text(0))
    return .string(try formatted(template, Array(arguments.values.dropFirst())))
  },
  // https://developer.hashicorp.com/terraform/language/functions/formatlist
  Function(
    "formatlist", [specification], variadic: Parameter("args", .any, [.null, .partlyUnknown]),
    body: formatList),
]

private let specification = Parameter("format", .string)

private func formatted(_ template: FormatTemplate, _ arguments: [Value]) throws(FunctionError) -> String {
  var text = ""
  for piece in template.pieces {
    switch piece {
    case .text(let literal): text += literal
    case .verb(let verb):
      guard verb.argument <= arguments.count else {
        throw FunctionError(
          "not enough arguments for a verb at \(verb.offset): need index \(verb.argument) but have "
            + "\(arguments.count) total")
      }
      text += try verb.formatted(arguments[verb.argument - 1])
    }
  }
  guard template.argumentCount >= arguments.count else {
    let used =
      template.argumentCount == 0
      ? "no verbs in format string" : "only \(template.argumentCount) used by format string"
    throw FunctionError("too many arguments; \(used)", argument: template.argumentCount + 1)
  }
  return text
}

private func formatList(_ arguments: Arguments) throws(FunctionError) -> Value {
  let values = Array(arguments.values.dropFirst())
  if let reason = values.lazy.compactMap(\.reasonOfUnknownCount).first { return .unknown(reason) }
  guard let count = try commonCount(values) else {
    let template = try FormatTemplate(arguments.text(0))
    return .uniformList([try formattedRow(template, values, 0)])
  }
  var rows: [Value] = []
  for index in 0..<count {
    // A format that is wrong is no error where nothing is formatted.
    let template = try FormatTemplate(arguments.text(0))
    rows.append(try formattedRow(template, values, index))
  }
  return .uniformList(rows)
}

/// How many elements the lists among the arguments have; `nil` where there is none.
private func commonCount(_ values: [Value]) throws(FunctionError) -> Int? {
  var count: Int?
  for (index, value) in values.enumerated() {
    guard let elements = value.elements else { continue }
    guard count == nil || count == elements.count else {
      throw FunctionError(
        "argument \(index + 1) has length \(elements.count), which is inconsistent with another of length "
          + "\(count ?? 0)", argument: index + 1)
    }
    count = elements.count
  }
  return count
}

private func formattedRow(
  _ template: FormatTemplate, _ values: [Value], _ index: Int
) throws(FunctionError) -> Value {
  let row = values.map { $0.elements?[index] ?? $0 }
  if let reason = row.lazy.compactMap(\.anyUnknownReason).first { return .unknown(reason) }
  do throws(FunctionError) {
    return .string(try formatted(template, row))
  } catch {
    throw FunctionError("error on format iteration \(index): \(error.message)", argument: error.argument)
  }
}
