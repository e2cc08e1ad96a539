import Synchronization
import Values

/// The instances of a plan's blocks, gone through when an expression first asks for one.
final class InstanceIndex: Sendable {
  private struct Key: LookupKey {
    var block: Int
    var module: Int

    var lookupHash: Int { block &* 31 &+ module }
  }

  /// Chains of resources, since nearly all blocks have one instance in a module instance.
  private struct Chains {
    /// The first resource of each.
    var first = Lookup<Key, Int32>()
    /// The next one after each resource; -1 after the last.
    var next: [Int32]
  }

  private let found = Mutex<Chains?>(nil)

  /// The instances of a block in a module instance, as indices into `Model.resources`.
  func resources(ofBlock block: Int, in module: Int, of model: Model) -> [Int] {
    var resources: [Int] = []
    _ = firstResource(ofBlock: block, in: module, of: model) { resource in
      resources.append(resource)
      return false
    }
    return resources
  }

  /// The instance of a block with a key.
  func resource(ofBlock block: Int, in module: Int, _ key: InstanceKey, of model: Model) -> Int? {
    firstResource(ofBlock: block, in: module, of: model) { model.resources[$0].key == key }
  }

  /// The first instance of which something holds, in the order of the document.
  private func firstResource(
    ofBlock block: Int, in module: Int, of model: Model, where holds: (Int) -> Bool
  ) -> Int? {
    let chains = found.withLock { known in
      let chains = known ?? InstanceIndex.chains(of: model)
      known = chains
      return chains
    }
    var resource = chains.first[Key(block: block, module: module)] ?? -1
    while resource >= 0 {
      if holds(Int(resource)) { return Int(resource) }
      resource = chains.next[Int(resource)]
    }
    return nil
  }

  private static func chains(of model: Model) -> Chains {
    var chains = Chains(next: Array(repeating: -1, count: model.resources.count))
    // From the last, so that each chain begins with the first.
    for number in model.resources.indices.reversed() {
      guard let block = model.resources[number].block else { continue }
      let key = Key(block: block, module: model.resources[number].module)
      chains.next[number] = chains.first[key] ?? -1
      chains.first[key] = Int32(number)
    }
    return chains
  }
}
