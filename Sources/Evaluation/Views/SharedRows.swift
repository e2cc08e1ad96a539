import Graph
import Synchronization
import Values

/// The rows of views, and which of them refer to which nodes, for all evaluators of one graph; each is made once, by the
/// first that asks.
package final class SharedRows: Sendable {
  private let rows: [Slot<[Row]>]
  private let referrers = Mutex(Lookup<ViewTables.ReferrerKey, Slot<RowReferrers>>())

  /// The place of one answer: who asks while it is made waits for that one only. No view rests on itself, so that nobody
  /// waits for ever.
  private final class Slot<Content: Sendable>: Sendable {
    private let content = Mutex<Content?>(nil)

    func content(_ make: () -> Content) -> Content {
      content.withLock { content in
        let found = content ?? make()
        content = found
        return found
      }
    }
  }

  /// A place for the rows of so many views.
  init(views count: Int) { rows = (0..<count).map { _ in Slot() } }

  /// The rows of a view, which `make` makes for the first that asks.
  func rows(of view: Int, _ make: () -> [Row]) -> [Row] { rows[view].content(make) }

  /// The rows by the nodes that they refer to, likewise.
  func referrers(_ key: ViewTables.ReferrerKey, _ make: () -> RowReferrers) -> RowReferrers {
    let slot = referrers.withLock { slots in
      let slot = slots[key] ?? Slot()
      slots[key] = slot
      return slot
    }
    return slot.content(make)
  }
}
