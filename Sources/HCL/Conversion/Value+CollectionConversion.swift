package import Values

extension Value {
  /// The value as a list; elements of `any` type are unified.
  package func asList(of element: ValueType = .any) throws(ConversionError) -> Value {
    guard case .list(let elements) = content else { return try unlessMissing(.list(element)) }
    if collection == .uniform, element == .any { return self }
    let converted = try convert(elements, to: element, "all list elements must have the same type")
    return Value(.list(converted), isSensitive: isSensitive, collection: .uniform)
  }

  /// The value as a set: each element once, in the order in which Terraform prints them.
  ///
  /// A set cannot say which of its elements are sensitive without saying which they are, so it is sensitive with them.
  package func asSet(of element: ValueType = .any) throws(ConversionError) -> Value {
    guard case .list(let elements) = content else { return try unlessMissing(.set(element)) }
    if collection == .set, element == .any { return self }
    let converted = try convert(elements, to: element, "all set elements must have the same type")
    return Value.set(converted).marked(sensitive: isSensitive)
  }

  /// The value as a map; elements of `any` type are unified.
  package func asMap(of element: ValueType = .any) throws(ConversionError) -> Value {
    guard case .object(let object) = content else { return try unlessMissing(.map(element)) }
    if collection != .structural, element == .any { return self }
    let values = object.members.map(\.value)
    let converted = try convert(
      values, to: element, "all map elements must have the same type", namesElements: false)
    let members = zip(object.members, converted).map { Object.Member($0.name, $1) }
    return Value(.object(Object(members)), isSensitive: isSensitive, collection: .uniform)
  }

  /// The value as a tuple of as many elements.
  func asTuple(of types: [ValueType]) throws(ConversionError) -> Value {
    guard case .list(let elements) = content, elements.count == types.count, collection != .set else {
      return try unlessMissing(.tuple(types))
    }
    var converted: [Value] = []
    for (element, type) in zip(elements, types) { converted.append(try element.converted(to: type)) }
    return Value(.list(converted), isSensitive: isSensitive)
  }

  /// The value as an object of the attributes that the type has; others are left out.
  func asObject(of types: [String: ValueType]) throws(ConversionError) -> Value {
    guard case .object(let object) = content else { return try unlessMissing(.object(types)) }
    var members: [Object.Member] = []
    for name in types.keys.sorted() {
      guard let value = object[name] else { throw ConversionError("attribute \"\(name)\" is required") }
      members.append(Object.Member(name, try value.converted(to: types[name] ?? .any)))
    }
    return Value(.object(Object(members)), isSensitive: isSensitive)
  }

  private func convert(
    _ elements: [Value], to type: ValueType, _ mismatch: String, namesElements: Bool = true
  ) throws(ConversionError) -> [Value] {
    var type = type
    if type == .any {
      guard let common = ValueType.unified(elements.lazy.map { ValueType(of: $0) }) else {
        throw ConversionError(mismatch)
      }
      type = common
    }
    var converted: [Value] = []
    converted.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do throws(ConversionError) {
        converted.append(try element.converted(to: type))
      } catch {
        // The key of a map may be secret, an index is not.
        throw namesElements ? ConversionError("element \(index): \(error.message)") : error
      }
    }
    return converted
  }

  private func unlessMissing(_ type: ValueType) throws(ConversionError) -> Value {
    switch content {
    case .null, .unknown: return self
    default: throw ConversionError("\(type) required")
    }
  }
}

/// The values converted to the one type that they have in common, or `nil` where there is none.
package func unify(_ values: [Value]) -> [Value]? {
  guard let type = ValueType.unified(values.lazy.map { ValueType(of: $0) }) else { return nil }
  return try? values.map { value throws(ConversionError) in try value.converted(to: type) }
}
