import Synchronization
import Values

/// The indices of one graph that all its navigators use, each built when one of them first asks for it.
package final class SharedIndices: Sendable {
  private let identifiers = Mutex<IdentifierIndex?>(nil)
  private let mentions = Mutex<MentionIndex?>(nil)
  private let referrers = Mutex(Lookup<ReferrerIndex.Key, Slot>())

  /// The place of one index: who asks while it is built waits for that one only.
  private final class Slot: Sendable {
    let index = Mutex<ReferrerIndex?>(nil)
  }

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

  /// The index for a key, which `build` makes for the first that asks for it.
  func referrers(_ key: ReferrerIndex.Key, build: () -> ReferrerIndex) -> ReferrerIndex {
    let slot = referrers.withLock { slots in
      let slot = slots[key] ?? Slot()
      slots[key] = slot
      return slot
    }
    return slot.index.withLock { index in
      let found = index ?? build()
      index = found
      return found
    }
  }
}
