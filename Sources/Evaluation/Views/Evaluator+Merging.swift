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
  private enum FieldKeys: Hashable {
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
    var separate: Set<[FieldKeys]> = []
    for row in rows where row.isSeparate && row.doubt == nil {
      if let key = key(of: row) { separate.insert(key) }
    }
    let counts = rows.reduce(into: [NodeID: Int]()) { $0[$1.base.holder, default: 0] += 1 }
    var seen: [NodeID: Set<[FieldKeys]>] = [:]
    var kept: [Row] = []
    for row in rows {
      let isAlone = separate.isEmpty && counts[row.base.holder] == 1
      guard !row.isSeparate, !isAlone, row.doubt == nil, let key = key(of: row) else {
        kept.append(row)
        continue
      }
      let holder = FieldKeys.one(self.key(of: row.base.holder))
      if separate.contains(key), key.contains(holder) { continue }
      if seen[row.base.holder, default: []].insert(key).inserted { kept.append(row) }
    }
    return kept
  }

  /// What a row is by all fields of its view; `nil` where one of them is not known.
  private mutating func key(of row: Row) -> [FieldKeys]? {
    var keys: [FieldKeys] = []
    for name in policies.views[row.view].fieldNames {
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
      keys.append(FieldKeys(found))
    }
    return keys
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
