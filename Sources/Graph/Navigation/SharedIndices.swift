import Synchronization

/// The indices of one graph that all its navigators use, each built when one of them first asks for it.
package final class SharedIndices: Sendable {
  private let identifiers = Mutex<IdentifierIndex?>(nil)
  private let mentions = Mutex<MentionIndex?>(nil)

  package init() {}

  func identifiers(of graph: ResourceGraph) -> IdentifierIndex {
    identifiers.withLock { index in
      let found = index ?? IdentifierIndex(graph)
      index = found
      return found
    }
  }

  func mentions(of graph: ResourceGraph) -> MentionIndex {
    mentions.withLock { index in
      let found = index ?? MentionIndex(graph)
      index = found
      return found
    }
  }
}
