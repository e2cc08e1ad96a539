import Graph

/// What definitions said of nodes, a table a definition that is made when it is first asked.
struct KnownTruths {
  private static let notAsked: UInt8 = .max

  private var tables: [[UInt8]]
  private let nodes: Int

  init(definitions: Int, nodes: Int) {
    tables = Array(repeating: [], count: definitions)
    self.nodes = nodes
  }

  /// The truth of a definition of a node; `nil` where it was not asked yet.
  subscript(definition: Int, node: NodeID) -> Truth? {
    get { tables[definition].isEmpty ? nil : Truth(rawValue: tables[definition][Int(node.index)]) }
    set {
      if tables[definition].isEmpty { tables[definition] = Array(repeating: Self.notAsked, count: nodes) }
      tables[definition][Int(node.index)] = newValue?.rawValue ?? Self.notAsked
    }
  }
}
