import Patterns
import Values

/// <https://developer.hashicorp.com/terraform/language/functions#string-functions>
let stringFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/chomp
  Function("chomp", [text]) {
    .string($0.text(0).trimmingScalars(atStart: false) { $0 == "\n" || $0 == "\r" })
  },
  // https://developer.hashicorp.com/terraform/language/functions/endswith
  Function("endswith", [text, Parameter("suffix", .string)]) { arguments in
    .bool(arguments.text(0).utf8.reversed().starts(with: arguments.text(1).utf8.reversed()))
  },
  // https://developer.hashicorp.com/terraform/language/functions/indent
  Function("indent", [Parameter("spaces", .number), text], body: indent),
  // https://developer.hashicorp.com/terraform/language/functions/join
  Function("join", [separator], variadic: Parameter("lists", .list(.string)), body: join),
  // https://developer.hashicorp.com/terraform/language/functions/lower
  Function("lower", [text]) { .string($0.text(0).mappingScalars(lowercase)) },
  // https://developer.hashicorp.com/terraform/language/functions/replace
  Function("replace", [text, Parameter("substr", .string), Parameter("replace", .string)], body: replace),
  // https://developer.hashicorp.com/terraform/language/functions/split
  Function("split", [separator, text]) { arguments in
    let parts = split(arguments.text(1), by: arguments.text(0))
    return .uniformList(parts.map { .string($0) })
  },
  // https://developer.hashicorp.com/terraform/language/functions/startswith
  Function("startswith", [text, Parameter("prefix", .string)]) { arguments in
    .bool(arguments.text(0).utf8.starts(with: arguments.text(1).utf8))
  },
  // https://developer.hashicorp.com/terraform/language/functions/strcontains
  Function("strcontains", [text, Parameter("substr", .string)]) { arguments in
    .bool(Array(arguments.text(0).utf8).contains(Array(arguments.text(1).utf8)))
  },
  // https://developer.hashicorp.com/terraform/language/functions/strrev
  Function("strrev", [text]) { .string(String($0.text(0).reversed())) },
  // https://developer.hashicorp.com/terraform/language/functions/substr
  Function("substr", [text, Parameter("offset", .number), Parameter("length", .number)], body: substring),
  // https://developer.hashicorp.com/terraform/language/functions/title
  Function("title", [text]) { .string(titled($0.text(0))) },
  // https://developer.hashicorp.com/terraform/language/functions/trim
  Function("trim", [text, Parameter("cutset", .string)]) { arguments in
    let cut = Set(arguments.text(1).unicodeScalars)
    return .string(arguments.text(0).trimmingScalars { cut.contains($0) })
  },
  // https://developer.hashicorp.com/terraform/language/functions/trimprefix
  Function("trimprefix", [text, Parameter("prefix", .string)]) { arguments in
    let (text, prefix) = (arguments.text(0).utf8, arguments.text(1).utf8)
    return .string(text.starts(with: prefix) ? String(text.dropFirst(prefix.count)) ?? "" : String(text))
  },
  // https://developer.hashicorp.com/terraform/language/functions/trimspace
  Function("trimspace", [text]) { .string($0.text(0).trimmingScalars { $0.properties.isWhitespace }) },
  // https://developer.hashicorp.com/terraform/language/functions/trimsuffix
  Function("trimsuffix", [text, Parameter("suffix", .string)]) { arguments in
    let (text, suffix) = (arguments.text(0).utf8, arguments.text(1).utf8)
    let hasSuffix = text.reversed().starts(with: suffix.reversed())
    return .string(hasSuffix ? String(text.dropLast(suffix.count)) ?? "" : String(text))
  },
  // https://developer.hashicorp.com/terraform/language/functions/upper
  Function("upper", [text]) { .string($0.text(0).mappingScalars(uppercase)) },
]

private let text = Parameter("str", .string)
private let separator = Parameter("separator", .string)

private func indent(_ arguments: Arguments) throws(FunctionError) -> Value {
  let spaces = try arguments.integer(0)
  guard (0...1_000).contains(spaces) else {
    throw FunctionError("spaces must be between 0 and 1000", argument: 0)
  }
  let lines = arguments.text(1).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  return .string(
    lines.map { String($0) ?? "" }.joined(separator: "\n" + String(repeating: " ", count: spaces)))
}

private func join(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard arguments.count > 1 else { throw FunctionError("at least two arguments are required") }
  var texts: [String] = []
  for index in 1..<arguments.count {
    for (position, element) in arguments.elements(index).enumerated() {
      guard let text = element.text else {
        throw FunctionError("element \(position) is null; cannot concatenate null values", argument: index)
      }
      texts.append(text)
    }
  }
  return .string(texts.joined(separator: arguments.text(0)))
}

private func split(_ text: String, by separator: String) -> [String] {
  if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
  let (bytes, separator) = (Array(text.utf8), Array(separator.utf8))
  return bytes.split(separator: separator, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
}

private func replace(_ arguments: Arguments) throws(FunctionError) -> Value {
  let (text, wanted, replacement) = (arguments.text(0), arguments.text(1), arguments.text(2))
  if wanted.utf8.count > 1, wanted.hasPrefix("/"), wanted.hasSuffix("/") {
    let expression = try expression(String(wanted.dropFirst().dropLast()), argument: 1)
    return .string(expression.replacing(in: text, with: replacement))
  }
  if wanted.isEmpty {
    return .string(replacement + text.unicodeScalars.map { String($0) + replacement }.joined())
  }
  let bytes = Array(text.utf8).replacing(Array(wanted.utf8), with: Array(replacement.utf8))
  return .string(String(decoding: bytes, as: UTF8.self))
}

private func substring(_ arguments: Arguments) throws(FunctionError) -> Value {
  let text = arguments.text(0)
  let (offset, length) = (try arguments.integer(1), try arguments.integer(2))
  let start = offset < 0 ? max(text.count + max(offset, -text.count), 0) : offset
  let rest = text.dropFirst(start)
  return .string(String(length < 0 ? rest : rest.prefix(length)))
}
