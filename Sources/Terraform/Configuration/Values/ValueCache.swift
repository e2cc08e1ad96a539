import JSONSyntax
import Synchronization
import Values

/// The values of a configuration's names and attributes, each evaluated once.
final class ValueCache: Sendable {
  /// What tells values apart: the same text means something else in each instance of its block and module.
  struct Key: Hashable {
    var node: JSONNode
    /// The attribute of a block; empty for what is a value itself.
    var name: String
    /// The instance of the module.
    var module: Int
    /// The instance of the block.
    var key: InstanceKey
  }

  private let found = Mutex<[Key: Value]>([:])
  private let handles = Mutex<[String: ResourceHandle]>([:])

  subscript(key: Key) -> Value? {
    get { found.withLock { $0[key] } }
    set { found.withLock { $0[key] = newValue } }
  }

  /// Makes an instance known by its address, which is the expression of its value as a whole.
  func add(_ handle: ResourceHandle, at address: String) { handles.withLock { $0[address] = handle } }

  func handle(at address: String) -> ResourceHandle? { handles.withLock { $0[address] } }
}
