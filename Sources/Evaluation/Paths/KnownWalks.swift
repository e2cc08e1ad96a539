import Graph
import PolicyLanguage
import Values

/// Where arrows led from nodes, for ways that more than one policy or condition takes.
///
/// A way that only one path takes is not kept: of a large document it would be asked once for each node.
struct KnownWalks {
  /// A way through the graph, however many paths are written so.
  struct Way {
    fileprivate var index: Int
  }

  /// What is known of one way.
  private struct Table {
    var isShared = false
    var found = Lookup<NodeID, [Element]>()
  }

  private var ways = Lookup<ObjectIdentifier, Way>()
  private var byText: [String: Way] = [:]
  private var tables: [Table] = []

  /// The way that a path takes; one that is written like another takes the same.
  mutating func way(of path: Path) -> Way {
    if let known = ways[ObjectIdentifier(path)] { return known }
    let way = byText[path.text] ?? Way(index: tables.count)
    if way.index == tables.count { tables.append(Table()) } else { tables[way.index].isShared = true }
    ways[ObjectIdentifier(path)] = way
    byText[path.text] = way
    return way
  }

  /// Where a way leads from a node; `nil` where that is not known, and forgotten where the way is not shared.
  subscript(way: Way, node: NodeID) -> [Element]? {
    get { tables[way.index].isShared ? tables[way.index].found[node] : nil }
    set { if tables[way.index].isShared { tables[way.index].found[node] = newValue } }
  }
}
