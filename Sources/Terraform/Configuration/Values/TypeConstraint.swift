import HCL
import Values

/// The type that a variable is declared with, as `map(object({ name = string, port = optional(number, 80) }))`.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/type-constraints>
indirect enum TypeConstraint {
  /// A type that holds no object with optional attributes.
  case plain(ValueType)
  case list(TypeConstraint)
  case set(TypeConstraint)
  case map(TypeConstraint)
  case tuple([TypeConstraint])
  case object([Attribute])

  /// An attribute of an object.
  struct Attribute {
    var name: String
    var type: TypeConstraint
    /// The value where none is given; `nil` where one has to be.
    var fallback: Value?
  }

  /// Reads a constraint; `nil` where the text is none. Names alone, as `list`, are those of old versions.
  init?(parsing text: String) {
    let (expression, problems) = Expression.parse(text)
    guard problems.isEmpty, let constraint = TypeConstraint(expression) else { return nil }
    self = constraint
  }

  private init?(_ expression: Expression) {
    switch expression.kind {
    case .name("string"): self = .plain(.string)
    case .name("number"): self = .plain(.number)
    case .name("bool"): self = .plain(.bool)
    case .name("any"): self = .plain(.any)
    case .name("list"): self = .list(.plain(.any))
    case .name("map"): self = .map(.plain(.any))
    case .call(let call): self.init(call)
    default: return nil
    }
  }

  private init?(_ call: FunctionCall) {
    guard call.arguments.count == 1 else { return nil }
    switch (call.name, call.arguments[0].kind) {
    case ("object", .object(let items)):
      let attributes = items.compactMap { Attribute($0) }
      guard attributes.count == items.count else { return nil }
      self = .object(attributes)
    case ("tuple", .tuple(let elements)):
      let types = elements.compactMap { TypeConstraint($0) }
      guard types.count == elements.count else { return nil }
      self = .tuple(types)
    case ("list", _), ("set", _), ("map", _):
      guard let element = TypeConstraint(call.arguments[0]) else { return nil }
      self = call.name == "list" ? .list(element) : call.name == "set" ? .set(element) : .map(element)
    default: return nil
    }
  }
}

extension TypeConstraint.Attribute {
  fileprivate init?(_ item: ObjectItem) {
    guard case .literal(let key) = item.key.kind, case .string(let name) = key.content else { return nil }
    self.name = name
    guard case .call(let call) = item.value.kind, call.name == "optional",
      (1...2).contains(call.arguments.count)
    else {
      guard let type = TypeConstraint(item.value) else { return nil }
      self.type = type
      return
    }
    guard let type = TypeConstraint(call.arguments[0]) else { return nil }
    self.type = type
    fallback =
      call.arguments.count == 1 ? .null : ExpressionEvaluator(scope: NoNames()).value(of: call.arguments[1])
  }
}

extension TypeConstraint {
  /// The value converted to the type, with the defaults of optional attributes.
  func converted(_ value: Value) throws(ConversionError) -> Value {
    if value.isNull || value.unknownReason != nil { return value }
    switch self {
    case .plain(let type): return try value.converted(to: type)
    case .list(let element): return try elements(of: value, element).asList()
    case .set(let element): return try elements(of: value, element).asSet()
    case .map(let element): return try members(of: value, element).asMap()
    case .tuple(let types):
      guard case .list(let list) = value.content, list.count == types.count else {
        throw ConversionError("a tuple of \(types.count) required")
      }
      var converted: [Value] = []
      for (element, type) in zip(list, types) { converted.append(try type.converted(element)) }
      return Value(.list(converted), isSensitive: value.isSensitive)
    case .object(let attributes): return try object(value, attributes)
    }
  }

  private func elements(of value: Value, _ type: TypeConstraint) throws(ConversionError) -> Value {
    guard case .list(let list) = value.content else { throw ConversionError("list required") }
    var converted: [Value] = []
    for element in list { converted.append(try type.converted(element)) }
    return Value(.list(converted), isSensitive: value.isSensitive)
  }

  private func members(of value: Value, _ type: TypeConstraint) throws(ConversionError) -> Value {
    guard case .object(let object) = value.content else { throw ConversionError("map required") }
    var converted: [Object.Member] = []
    for member in object.members {
      converted.append(Object.Member(member.name, try type.converted(member.value)))
    }
    return Value(.object(Object(converted)), isSensitive: value.isSensitive)
  }

  private func object(_ value: Value, _ attributes: [Attribute]) throws(ConversionError) -> Value {
    guard case .object(let object) = value.content else { throw ConversionError("object required") }
    var converted: [Object.Member] = []
    for attribute in attributes {
      var given = object[attribute.name]
      if let fallback = attribute.fallback, given?.isNull ?? true { given = fallback }
      guard let given else { throw ConversionError("attribute \"\(attribute.name)\" is required") }
      converted.append(Object.Member(attribute.name, try attribute.type.converted(given)))
    }
    return Value(.object(Object(converted)), isSensitive: value.isSensitive)
  }
}

/// The scope of a value that is given from outside, where nothing has a name.
struct NoNames: EvaluationScope {
  func value(of traversal: Traversal) -> (value: Value, steps: Int)? { nil }
}
