/// Addresses of module instances, as `module.network["eu"].module.subnets[0]`.
package enum ModuleAddress {
  /// The calls that lead to a module instance, from the root on; empty for the root, and for what is no address.
  package static func calls(of address: String) -> [(name: String, key: InstanceKey)] {
    guard let steps = AddressScanner.steps(of: address) else { return [] }
    var calls: [(name: String, key: InstanceKey)] = []
    var index = 0
    while index + 1 < steps.count, steps[index] == .name("module"), case .name(let name) = steps[index + 1] {
      index += 2
      if index < steps.count, case .key(let key) = steps[index] {
        calls.append((name, key))
        index += 1
      } else {
        calls.append((name, .none))
      }
    }
    return index == steps.count ? calls : []
  }
}
