import Values

/// A set of nodes by kind and type.
package struct NodeSelection: Hashable, LookupKey, Sendable {
  /// `nil` for nodes of every kind.
  package let kind: NodeKind?
  /// The types in `Model.types`, or indices into `ResourceGraph.providerNames`; `nil` for all. Sorted.
  package let types: [Int32]?
  /// The type, where it is one: most selections mean one.
  private let only: Int32?
  /// The hash of both, made once: selections are keys of the indices that a `Navigator` keeps.
  private let fingerprint: Int

  package init(kind: NodeKind?, types: [Int32]? = nil) {
    self.kind = kind
    let types = types?.sorted()
    self.types = types
    only = types?.count == 1 ? types?.first : nil
    var hasher = Hasher()
    hasher.combine(kind)
    hasher.combine(types)
    fingerprint = hasher.finalize()
  }

  /// Whether a type is one of those that are meant.
  func hasType(_ type: Int32) -> Bool {
    if let only { return only == type }
    guard let types else { return true }
    var low = 0
    var high = types.count
    while low < high {
      let middle = (low + high) / 2
      if types[middle] < type { low = middle + 1 } else { high = middle }
    }
    return low < types.count && types[low] == type
  }

  /// Every node of the graph.
  package static let all = NodeSelection(kind: nil)

  /// Whether only what is declared in the document can be meant, so that nothing from outside is one of them.
  var isDeclared: Bool {
    switch kind {
    case .module, .output, .variable, .local, .provider: true
    case .resource, .data, .terraform, .change, .document, nil: false
    }
  }

  package static func == (left: NodeSelection, right: NodeSelection) -> Bool {
    left.fingerprint == right.fingerprint && left.kind == right.kind && left.types == right.types
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// What a `Lookup` finds it by.
  package var lookupHash: Int { fingerprint }
}
