package import Values

/// A value, and the attribute of a node in which it stands: what an arrow starts from.
package struct Source: Sendable {
  package var node: NodeID
  package var path: AttributePath
  package var value: Value
  /// Whether an unknown value stands for all elements of a list whose length is not known either.
  package var isWholeList: Bool

  package init(node: NodeID, path: AttributePath, value: Value, isWholeList: Bool = false) {
    self.node = node
    self.path = path
    self.value = value
    self.isWholeList = isWholeList
  }

  /// How many references the value has room for: one, in a collection one for each value in it.
  var room: Int { isWholeList ? Int(Int32.max) : Source.room(of: value) }

  private static func room(of value: Value) -> Int {
    switch value.content {
    case .list(let elements): elements.reduce(0) { $0 + room(of: $1) }
    case .object(let object): object.members.reduce(0) { $0 + room(of: $1.value) }
    case .null: 0
    case .bool, .number, .string, .unknown: 1
    }
  }
}

extension [Source] {
  /// How many references all of them have room for.
  var room: Int { reduce(0) { $0 + $1.room } }
}
