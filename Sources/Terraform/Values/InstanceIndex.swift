import Synchronization

/// The instances of a plan's blocks, gone through when an expression first asks for one.
final class InstanceIndex: Sendable {
  private struct Key: Hashable {
    var block: Int
    var module: Int
  }

  private let found = Mutex<[Key: [Int]]?>(nil)

  /// The instances of a block in a module instance, as indices into `Model.resources`.
  func resources(ofBlock block: Int, in module: Int, of model: Model) -> [Int] {
    found.withLock { index in
      let known = index ?? InstanceIndex.instances(of: model)
      index = known
      return known[Key(block: block, module: module)] ?? []
    }
  }

  /// The instance of a block with a key.
  func resource(ofBlock block: Int, in module: Int, _ key: InstanceKey, of model: Model) -> Int? {
    for index in resources(ofBlock: block, in: module, of: model) where model.resources[index].key == key {
      return index
    }
    return nil
  }

  private static func instances(of model: Model) -> [Key: [Int]] {
    var index: [Key: [Int]] = [:]
    for (number, resource) in model.resources.enumerated() {
      guard let block = resource.block else { continue }
      index[Key(block: block, module: resource.module), default: []].append(number)
    }
    return index
  }
}
