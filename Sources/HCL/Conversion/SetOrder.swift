import Values

/// Each element once, in the order in which Terraform walks a set.
///
/// Elements that are not wholly known are never the same as others; they come last, null before them.
///
/// <https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go>
func setElements(_ elements: [Value]) -> [Value] {
  var seen: Set<Value> = []
  var unique: [(key: SetKey, element: Value)] = []
  for element in elements {
    let plain = element.unmarked
    guard plain.anyUnknownReason != nil || seen.insert(plain).inserted else { continue }
    unique.append((SetKey(plain), element))
  }
  return unique.sorted { $0.key < $1.key }.map(\.element)
}

/// What decides the place of an element in a set.
private enum SetKey: Comparable {
  case bool(Int)
  case number(Number)
  case string(String)
  case collection(String)
  case null
  case unknown

  init(_ value: Value) {
    switch value.content {
    case .null: self = .null
    case .unknown: self = .unknown
    case .bool(let value): self = .bool(value ? 1 : 0)
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .list, .object:
      var key = ""
      value.writeSetKey(to: &key)
      self = .collection(key)
    }
  }
}

extension Value {
  fileprivate func writeSetKey(to key: inout String) {
    switch content {
    case .null: key += "~"
    case .unknown: key += "?"
    case .bool(let value): key += value ? "T" : "F"
    case .number(let number): key += number.description
    case .string(let text): key += "\"\(text)\""
    case .list(let elements):
      key += "["
      for element in elements {
        element.writeSetKey(to: &key)
        key += ";"
      }
      key += "]"
    case .object(let object): write(object, to: &key)
    }
  }

  private func write(_ object: Object, to key: inout String) {
    let isMap = collection != .structural
    key += isMap ? "{" : "<"
    for member in object.members {
      if isMap { key += "\"\(member.name)\":" }
      member.value.writeSetKey(to: &key)
      key += ";"
    }
    key += isMap ? "}" : ">"
  }
}
