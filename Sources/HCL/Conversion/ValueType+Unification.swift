extension ValueType {
  /// The one type to which values of all these types are converted, or `nil` where there is none.
  ///
  /// What has no type of its own takes that of the others. Texts win over numbers and truth values, lists over tuples
  /// and maps over objects; objects with other attributes than each other become maps.
  ///
  /// <https://pkg.go.dev/github.com/zclconf/go-cty/cty/convert#UnifyUnsafe>
  package static func unified(_ types: some Sequence<ValueType>) -> ValueType? {
    var different: [ValueType] = []
    // Nearly always all types are one.
    for type in types where type != .any && type != different.last && !different.contains(type) {
      different.append(type)
    }
    guard let first = different.first else { return .any }
    guard different.count > 1 else { return first }
    switch first {
    case .any: return nil
    case .bool, .number, .string: return unifiedPrimitives(different)
    case .list, .tuple, .set: return unifiedSequences(different)
    case .map, .object: return unifiedMappings(different)
    }
  }

  private static func unifiedPrimitives(_ types: [ValueType]) -> ValueType? {
    types.contains(.string) && types.allSatisfy(\.isPrimitive) ? .string : nil
  }

  private static func unifiedSequences(_ types: [ValueType]) -> ValueType? {
    var elements: [ValueType] = []
    var tuples: [[ValueType]] = []
    var setCount = 0
    for type in types {
      switch type {
      case .list(let element): elements.append(element)
      case .set(let element):
        elements.append(element)
        setCount += 1
      case .tuple(let members): tuples.append(members)
      default: return nil
      }
    }
    if tuples.count == types.count, let tuple = unifiedTuples(tuples) { return tuple }
    guard let element = unified(elements + tuples.joined()) else { return nil }
    return setCount == types.count ? .set(element) : .list(element)
  }

  private static func unifiedTuples(_ tuples: [[ValueType]]) -> ValueType? {
    guard let first = tuples.first, tuples.allSatisfy({ $0.count == first.count }) else { return nil }
    var members: [ValueType] = []
    for index in first.indices {
      guard let member = unified(tuples.map { $0[index] }) else { return nil }
      members.append(member)
    }
    return .tuple(members)
  }

  private static func unifiedMappings(_ types: [ValueType]) -> ValueType? {
    var elements: [ValueType] = []
    var objects: [[String: ValueType]] = []
    for type in types {
      switch type {
      case .map(let element): elements.append(element)
      case .object(let attributes): objects.append(attributes)
      default: return nil
      }
    }
    if objects.count == types.count, let first = objects.first,
      objects.allSatisfy({ $0.keys == first.keys })
    {
      return unifiedObjects(objects, names: first.keys.sorted())
    }
    return unified(elements + objects.flatMap { $0.values }).map { .map($0) }
  }

  private static func unifiedObjects(_ objects: [[String: ValueType]], names: [String]) -> ValueType? {
    var attributes: [String: ValueType] = [:]
    for name in names {
      guard let type = unified(objects.compactMap { $0[name] }) else { return nil }
      attributes[name] = type
    }
    return .object(attributes)
  }

  private var isPrimitive: Bool {
    switch self {
    case .bool, .number, .string: true
    default: false
    }
  }
}
