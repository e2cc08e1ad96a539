import Values

/// The way of names through values that are known, where no item is needed: what `ValueCursor` finds, without its place.
extension Value {
  /// What names lead to: null where nothing is there; `nil` where that is not known, or where a name means nothing. A list of one
  /// block is entered.
  func part(_ names: some Sequence<String>) -> Value? {
    var value = self
    for name in names {
      guard let part = value.part(name) else { return nil }
      value = part
    }
    return value
  }

  /// What one name leads to, likewise.
  func part(_ name: String) -> Value? {
    switch content {
    case .object(let object): return (object[name] ?? .null).marked(sensitive: isSensitive)
    case .list(let blocks) where blocks.isEmpty: return Value(.null, isSensitive: isSensitive)
    case .list(let blocks) where blocks.count == 1: return blocks[0].marked(sensitive: isSensitive).part(name)
    case .null: return self
    case .unknown, .bool, .number, .string, .list: return nil
    }
  }
}
