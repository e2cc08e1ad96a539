import Graph
import PolicyLanguage
import Values

/// The rows and derived attributes that an evaluator was asked for, each made once.
struct ViewTables {
  /// What tells indices of rows by the nodes that they refer to apart.
  struct ReferrerKey: Hashable, LookupKey, Sendable {
    var view: Int
    var fields: String
    var target: NodeSelection
  }

  /// A derived attribute of a node.
  struct DerivedKey: LookupKey {
    var field: ObjectIdentifier
    var node: NodeID

    var lookupHash: Int { field.lookupHash &* 31 &+ Int(node.index) }
  }

  private var rows: [[Row]?]
  private var byHolder: [Lookup<NodeID, [Row]>?]
  var referrers: [ReferrerKey: RowReferrers] = [:]
  var derived = Lookup<DerivedKey, [Element]>()

  init(count: Int) {
    rows = Array(repeating: nil, count: count)
    byHolder = rows.map { _ in nil }
  }

  /// The rows of a view, if they were made.
  subscript(view: Int) -> [Row]? {
    get { rows[view] }
    set { rows[view] = newValue }
  }

  /// The rows of a view that a node holds; they have to be made before.
  mutating func rows(of view: Int, heldBy node: NodeID) -> [Row] {
    if let index = byHolder[view] { return index[node] ?? [] }
    var index = Lookup<NodeID, [Row]>()
    for row in rows[view] ?? [] { index[row.base.holder, default: []].append(row) }
    byHolder[view] = index
    return index[node] ?? []
  }
}
