import Values

/// A value on its way through the names and indices of a path, before an item is made of it.
struct ValueCursor {
  var value: Value
  var path: AttributePath
  /// Whether an unknown value stands for all elements of a list.
  var isWholeList = false
  /// Whether the value is a part of one that is not known.
  var isPartOfUnknown = false

  init(_ value: Value, at path: AttributePath) {
    self.value = value
    self.path = path
  }

  /// Goes on where an item stands that is a value.
  init(_ value: Value, of item: Item) {
    self.init(value, at: item.path)
    isWholeList = item.isWholeList
    isPartOfUnknown = item.isPartOfUnknown
  }

  /// Takes a member by name; enters a list of exactly one block.
  mutating func enter(_ name: String) {
    switch value.content {
    case .object(let object): arrive(at: object[name] ?? .null, .name(name))
    case .list(let blocks) where blocks.isEmpty: arrive(at: .null, .name(name))
    case .list(let blocks) where blocks.count == 1:
      arrive(at: blocks[0], .index(0))
      enter(name)
    case .list(let blocks): fail("\(path) has \(blocks.count) blocks: write `[*]`", .name(name))
    case .unknown(let unknown):
      if let member = unknown.members?[name] { arrive(at: member, .name(name)) } else { stay(.name(name)) }
    case .null: arrive(at: value, .name(name))
    case .bool, .number, .string: fail("\(path) is a \(value.kindName), not a block", .name(name))
    }
  }

  /// Takes an element by its index, counted from 0.
  mutating func enter(_ index: Int) {
    switch value.content {
    case .list(let elements):
      arrive(at: elements.indices.contains(index) ? elements[index] : .null, .index(index))
    case .null: arrive(at: value, .index(index))
    case .unknown: stay(.index(index))
    case .bool, .number, .string, .object:
      fail("\(path) is a \(value.kindName), not a list", .index(index))
    }
  }

  private mutating func arrive(at part: Value, _ step: AttributePath.Step) {
    value = part.marked(sensitive: value.isSensitive)
    path.append(step)
    isWholeList = false
    isPartOfUnknown = false
  }

  /// A part of an unknown value is as unknown.
  private mutating func stay(_ step: AttributePath.Step) {
    path.append(step)
    isPartOfUnknown = true
  }

  private mutating func fail(_ text: String, _ step: AttributePath.Step) {
    let reason = Reason(.wrongKind, text)
    value = Value(value.content)
    arrive(at: .unknown(reason), step)
  }
}
