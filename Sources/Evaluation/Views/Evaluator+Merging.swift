import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// What a field of a row is, as far as rows are compared by it.
  private enum FieldKey: Hashable {
    case text(String)
    case value(Value)
    case ports(PortSet)
    case node(NodeID)
    case row(view: Int, index: Int)
  }

  /// What a field of a row is; mostly it is one thing.
  private enum FieldKeys: Hashable, LookupKey {
    case none
    case one(FieldKey)
    case several(Set<FieldKey>)

    init(_ keys: [FieldKey]) {
      switch keys.count {
      case 0: self = .none
      case 1: self = .one(keys[0])
      default:
        let keys = Set(keys)
        self = keys.count == 1 ? .one(keys.first ?? .text("")) : .several(keys)
      }
    }
  }

  /// The same rows, those left out that repeat another.
  ///
  /// After an apply providers copy resources of their own, such as rules, into the lists of the resource that they belong
  /// to; the resource of its own is kept. Rows are equal where all of their fields are known and the same. Of resources of
  /// their own, and of blocks in different resources, each is kept: a condition may look at what holds them.
  mutating func merged(_ rows: [Row]) -> [Row] {
    if rows.allSatisfy(\.isSeparate) { return rows }
    let separate = separateRows(rows)
    let named = Set(separate.joined())
    var repeated: Set<Int> = []
    let blocks = rows.indices.filter { !rows[$0].isSeparate && rows[$0].doubt == nil }
    for own in blocks.groups(by: { rows[$0].base.holder }) {
      for group in equalRows(own, of: rows) { repeated.formUnion(group.dropFirst()) }
      let holder = FieldKeys.one(key(of: rows[own[0]].base.holder))
      guard named.contains(holder) else { continue }
      for index in own {
        // A resource of its own belongs to a holder that one of its fields names.
        guard let keys = keys(of: rows[index]), keys.contains(holder), separate.contains(keys) else {
          continue
        }
        repeated.insert(index)
      }
    }
    return repeated.isEmpty ? rows : rows.indices.filter { !repeated.contains($0) }.map { rows[$0] }
  }

  /// What the rows are that are resources of their own.
  private mutating func separateRows(_ rows: [Row]) -> Set<[FieldKeys]> {
    var found: Set<[FieldKeys]> = []
    for row in rows where row.isSeparate && row.doubt == nil {
      if let keys = keys(of: row) { found.insert(keys) }
    }
    return found
  }

  /// The places of rows all of whose fields are known and the same, of each such group two or more.
  ///
  /// Field by field, since most rows differ in one of the first: what is expanded is known, and comes before the rest.
  private mutating func equalRows(_ indices: [Int], of rows: [Row]) -> [[Int]] {
    guard indices.count > 1 else { return [] }
    let view = policies.views[rows[indices[0]].view]
    var groups = [indices]
    for name in view.expandedNames + view.otherNames where !groups.isEmpty {
      groups = groups.flatMap { group in group.groups { keys(of: name, in: rows[$0]) } }.filter {
        $0.count > 1
      }
    }
    return groups
  }

  /// What a row is by all fields; `nil` where one of them is not known.
  private mutating func keys(of row: Row) -> [FieldKeys]? {
    var found: [FieldKeys] = []
    for name in policies.views[row.view].fieldNames {
      guard let keys = keys(of: name, in: row) else { return nil }
      found.append(keys)
    }
    return found
  }

  /// What a row is by a field of its view; `nil` where that is not known.
  private mutating func keys(of name: String, in row: Row) -> FieldKeys? {
    var found: [FieldKey] = []
    for element in field(name, of: row, at: Item(row)) {
      switch element {
      case .sure(let item):
        if item.isAbsent { continue }
        guard let key = key(of: item) else { return nil }
        found.append(key)
      case .nothing: break
      case .possible, .choice, .open, .perhapsNothing: return nil
      }
    }
    return FieldKeys(found)
  }

  private func key(of item: Item) -> FieldKey? {
    switch item.content {
    case .node(let node): return key(of: node)
    case .row(let row): return row.index.map { .row(view: row.view, index: $0) }
    case .ports(let ports): return .ports(ports)
    case .facts: return nil
    case .value(let value):
      if case .string(let text) = value.content { return .text(text) }
      return value.isWhollyKnown ? .value(value.unmarked) : nil
    }
  }

  /// A node that is named by its id is the same as the id.
  private func key(of node: NodeID) -> FieldKey {
    graph.identifier(of: node).map { .text($0) } ?? .node(node)
  }
}

extension Value {
  /// Whether nothing in the value is unknown.
  fileprivate var isWhollyKnown: Bool {
    switch content {
    case .unknown: false
    case .list(let elements): elements.allSatisfy(\.isWhollyKnown)
    case .object(let object): object.members.allSatisfy(\.value.isWhollyKnown)
    case .null, .bool, .number, .string: true
    }
  }
}
