package import Values

/// The type of a value, or a constraint on it, as Terraform's type system has it.
///
/// <https://developer.hashicorp.com/terraform/language/expressions/type-constraints>
package indirect enum ValueType: Hashable, Sendable {
  /// Not known, or anything: null, what is unknown, and the elements of an empty collection.
  case any
  case bool, number, string
  case list(ValueType)
  case set(ValueType)
  case map(ValueType)
  case tuple([ValueType])
  case object([String: ValueType])

  /// The type that a value has by itself.
  package init(of value: Value) {
    switch value.content {
    case .null, .unknown: self = .any
    case .bool: self = .bool
    case .number: self = .number
    case .string: self = .string
    case .list(let elements): self = ValueType.sequence(elements, value.collection)
    case .object(let members): self = ValueType.mapping(members, value.collection)
    }
  }

  private static func sequence(_ elements: [Value], _ kind: CollectionKind) -> ValueType {
    let types = elements.map { ValueType(of: $0) }
    switch kind {
    case .structural: return .tuple(types)
    case .uniform: return .list(unified(types) ?? .any)
    case .set: return .set(unified(types) ?? .any)
    }
  }

  private static func mapping(_ members: Object, _ kind: CollectionKind) -> ValueType {
    if kind != .structural {
      return .map(unified(members.members.map { ValueType(of: $0.value) }) ?? .any)
    }
    let types = members.members.map { ($0.name, ValueType(of: $0.value)) }
    return .object(Dictionary(types) { first, _ in first })
  }
}

extension ValueType: CustomStringConvertible {
  /// As Terraform names it in a message: `list of string`.
  package var description: String {
    switch self {
    case .any: "dynamic"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .list(.any): "list of any single type"
    case .list(let element): "list of \(element)"
    case .set(.any): "set of any single type"
    case .set(let element): "set of \(element)"
    case .map(.any): "map of any single type"
    case .map(let element): "map of \(element)"
    case .tuple: "tuple"
    case .object: "object"
    }
  }
}
