package import Values

extension Value {
  /// A list, whose elements have one type; they are not converted.
  package static func uniformList(_ elements: [Value]) -> Value {
    Value(.list(elements), collection: .uniform)
  }

  /// A map, whose elements have one type; they are not converted.
  package static func map(_ members: Object) -> Value { Value(.object(members), collection: .uniform) }

  /// A set of elements of one type: each once, in the order of Terraform, sensitive where an element is.
  package static func set(_ elements: [Value]) -> Value {
    let isSensitive = elements.contains(where: \.containsMark)
    return Value(.list(setElements(elements)), isSensitive: isSensitive, collection: .set)
  }

  /// Whether the value or a part of it is sensitive.
  package var containsMark: Bool {
    if isSensitive { return true }
    switch content {
    case .list(let elements): return elements.contains(where: \.containsMark)
    case .object(let object): return object.members.contains { $0.value.containsMark }
    case .unknown(let unknown): return unknown.structure?.containsMark ?? false
    case .null, .bool, .number, .string: return false
    }
  }

  /// The value without the mark of any part.
  package var unmarked: Value {
    guard containsMark else { return self }
    switch content {
    case .list(let elements): return Value(.list(elements.map(\.unmarked)), collection: collection)
    case .object(let object):
      let members = object.members.map { Object.Member($0.name, $0.value.unmarked) }
      return Value(.object(Object(members)), collection: collection)
    case .unknown(let unknown):
      var unknown = unknown
      unknown.structure = unknown.structure?.unmarked
      return Value(.unknown(unknown))
    case .null, .bool, .number, .string: return Value(content)
    }
  }

  /// Why a part of the value, or all of it, is unknown; `nil` where all is known.
  package var anyUnknownReason: Reason? {
    switch content {
    case .list(let elements): return firstReason(elements)
    case .object(let object): return firstReason(object.members.lazy.map(\.value))
    case .unknown(let unknown): return unknown.reason
    case .null, .bool, .number, .string: return nil
    }
  }

  private func firstReason(_ values: some Sequence<Value>) -> Reason? {
    for value in values {
      if let reason = value.anyUnknownReason { return reason }
    }
    return nil
  }
}
