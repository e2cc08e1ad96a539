import Graph
import PolicyLanguage
import Values

/// Which rows of a view refer to which nodes of one selection, by certain fields.
struct RowReferrers: Sendable {
  private var rows: [NodeID: [Element]] = [:]
  /// Rows whose way is lost: any node may be meant.
  private var lost: [Element] = []

  /// The rows that refer to a node, or may.
  func rows(referringTo node: NodeID) -> [Element] { (rows[node] ?? []) + lost }

  /// Adds what a field of a row comes from; each row once a node.
  mutating func add(_ reached: Reached, from row: Row) {
    switch reached {
    case .node(let node): add(row.element, row, to: node)
    case .possible(let node, let reason): add(row.element.weakened(by: reason), row, to: node)
    case .choice(let alternatives):
      let reason = Reason(.undecided, "it refers to one of \(alternatives.count)")
      for alternative in alternatives {
        if case .node(let node) = alternative {
          add(.possible(node, reason), from: row)
        } else {
          add(alternative, from: row)
        }
      }
    case .unresolved(let reason): if lost.last?.row !== row { lost.append(row.element.weakened(by: reason)) }
    case .literal, .nothing: break
    }
  }

  private mutating func add(_ element: Element, _ row: Row, to node: NodeID) {
    var found = rows[node] ?? []
    if let last = found.last, last.row === row {
      // One field that surely refers to the node outweighs another that may.
      if case .sure = element { found[found.count - 1] = element }
    } else {
      found.append(element)
    }
    rows[node] = found
  }
}

extension Element {
  fileprivate var row: Row? {
    switch self {
    case .sure(let item), .possible(let item, _): item.row
    case .choice, .open, .nothing, .perhapsNothing: nil
    }
  }
}
