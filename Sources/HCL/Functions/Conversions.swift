import Values

/// <https://developer.hashicorp.com/terraform/language/functions#type-conversion-functions>
let conversionFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/tobool
  conversion("tobool", .bool),
  // https://developer.hashicorp.com/terraform/language/functions/tolist
  conversion("tolist", .list(.any)),
  // https://developer.hashicorp.com/terraform/language/functions/tomap
  conversion("tomap", .map(.any)),
  // https://developer.hashicorp.com/terraform/language/functions/tonumber
  conversion("tonumber", .number),
  // https://developer.hashicorp.com/terraform/language/functions/toset
  conversion("toset", .set(.any)),
  // https://developer.hashicorp.com/terraform/language/functions/tostring
  conversion("tostring", .string),
  // https://developer.hashicorp.com/terraform/language/functions/sensitive
  Function("sensitive", [whole]) { $0[0].marked(sensitive: true) },
  // https://developer.hashicorp.com/terraform/language/functions/nonsensitive
  Function("nonsensitive", [whole]) { Value($0[0].content, collection: $0[0].collection) },
  // https://developer.hashicorp.com/terraform/language/functions/issensitive
  Function("issensitive", [whole]) { arguments in
    if arguments[0].isSensitive { return .bool(true) }
    return arguments[0].unknownReason.map { .unknown($0) } ?? .bool(false)
  },
  // Nothing ephemeral reaches a plan, so that nothing is made null.
  // https://developer.hashicorp.com/terraform/language/functions/ephemeralasnull
  Function("ephemeralasnull", [whole]) { $0[0] },
]

private let whole = Parameter("value", .any, [.null, .unknown, .marks])

private func conversion(_ name: String, _ type: ValueType) -> Function {
  let parameter = Parameter("v", .any, [.null, .unknown, .innerMarks])
  return Function(name, [parameter]) { arguments throws(FunctionError) in
    do throws(ConversionError) {
      return try arguments[0].converted(to: type)
    } catch {
      let hint = arguments[0].text == nil ? "" : hints[type] ?? ""
      throw FunctionError("cannot convert \(ValueType(of: arguments[0])) to \(type)\(hint)", argument: 0)
    }
  }
}

private let hints: [ValueType: String] = [
  .bool: "; only the strings \"true\" or \"false\" are allowed",
  .number: "; given string must be a decimal representation of a number",
]
