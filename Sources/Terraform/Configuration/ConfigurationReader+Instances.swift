import Diagnostics
import JSONSyntax
import Values

extension ConfigurationReader {
  /// Instances of modules and resources that are made at most.
  private static let mostInstances = 1_000_000

  /// One instance of a module or a resource for each key that `count` or `for_each` makes; one where those are not known.
  mutating func addInstances() {
    model.moduleInstances = model.roots.map {
      ModuleInstance(module: $0, parent: nil, name: "", key: .none, address: "")
    }
    let blocks = Dictionary(grouping: model.blocks.indices) { model.blocks[$0].module }
    resolveProviders()
    var index = 0
    while index < model.moduleInstances.count {
      addCalledInstances(of: index)
      index += 1
    }
    for (index, instance) in model.moduleInstances.enumerated() {
      for block in instance.module.flatMap({ blocks[$0] }) ?? [] { addResources(of: block, in: index) }
    }
  }

  private mutating func addCalledInstances(of parent: Int) {
    guard let module = model.moduleInstances[parent].module else { return }
    let prefix = model.moduleInstances[parent].address
    for (name, child) in model.modules[module].children.sorted(by: { $0.key < $1.key }) {
      guard let call = model.modules[child].call else { continue }
      for key in keys(of: call, in: parent) {
        let address = "\(prefix.isEmpty ? "" : "\(prefix).")module.\(name)\(key)"
        model.calledInstances[Model.CallKey(parent: parent, name: name), default: []].append(
          model.moduleInstances.count)
        model.moduleInstances.append(
          ModuleInstance(module: child, parent: parent, name: name, key: key, address: address))
      }
    }
  }

  private mutating func addResources(of index: Int, in instance: Int) {
    let block = model.blocks[index]
    for key in keys(of: block.node, in: instance) {
      model.resources.append(
        Resource(
          mode: block.mode, type: block.type, name: block.name, module: instance, key: key, block: index,
          body: MergedValue(value: block.node, scope: .block(block.node)), providerName: nil))
    }
  }

  private mutating func keys(of block: JSONNode, in instance: Int) -> [InstanceKey] {
    let keys = ConfigurationScope(model, module: instance).keys(of: block) ?? [.none]
    guard keys.count + model.resources.count + model.moduleInstances.count <= Self.mostInstances else {
      if !diagnostics.contains(where: { $0.id == "configuration-too-large" }) {
        diagnostics.append(
          Diagnostic(
            .error, "configuration-too-large",
            "count and for_each make more than \(Self.mostInstances) instances", at: document.place(of: block)
          ))
      }
      return []
    }
    return keys
  }
}

// MARK: - Providers

extension ConfigurationReader {
  /// A provider configuration by the module that declares it, and its name there: `aws`, `aws.west`.
  private struct LocalProvider: Hashable {
    var module: Int
    var name: String
  }

  /// Gives each block the provider configuration that it uses, through the calls that pass them on.
  private mutating func resolveProviders() {
    var declared: [LocalProvider: Int] = [:]
    for (index, provider) in model.providers.enumerated() {
      let name = provider.alias.map { "\(provider.name).\($0)" } ?? provider.name
      declared[LocalProvider(module: provider.module ?? 0, name: name)] = index
    }
    for root in model.roots {
      let required = model.modules[root].settings.flatMap { document.bodies("required_providers", of: $0) }
      for (name, _) in required.flatMap({ document.contents(of: $0) }) {
        addDefault(LocalProvider(module: root, name: name), &declared)
      }
    }
    for index in model.blocks.indices {
      let block = model.blocks[index]
      let written = document.member("provider", of: block.node).flatMap { document.string($0) }
      let type = model.types[block.type]
      let name = written.map(reference) ?? type.split(separator: "_").first.map(String.init) ?? type
      let meant = provider(LocalProvider(module: block.module, name: name), declared)
      addDefault(meant, &declared)
      model.blocks[index].providerKey = name
      model.blocks[index].provider = declared[meant]
    }
  }

  /// Adds the configuration that a root has of a provider without a block for it, as plans list it, too.
  private mutating func addDefault(_ local: LocalProvider, _ declared: inout [LocalProvider: Int]) {
    guard declared[local] == nil, model.modules[local.module].parent == nil, !local.name.contains("."),
      local.name != "terraform"
    else { return }
    declared[local] = model.providers.count
    model.providers.append(
      ProviderConfiguration(
        key: local.name, name: local.name, alias: nil, moduleAddress: "", module: local.module, node: nil,
        expressions: nil))
  }

  /// What a provider's local name in a module means: its own configuration, what its call passes, or the caller's.
  ///
  /// <https://developer.hashicorp.com/terraform/language/modules/develop/providers>
  private func provider(_ local: LocalProvider, _ declared: [LocalProvider: Int]) -> LocalProvider {
    guard declared[local] == nil, let parent = model.modules[local.module].parent,
      let call = model.modules[local.module].call
    else { return local }
    let passed = document.bodies("providers", of: call).lazy
      .compactMap { document.member(local.name, of: $0) }.first
    if let passed = passed.flatMap({ document.string($0) }) {
      return provider(LocalProvider(module: parent, name: reference(passed)), declared)
    }
    // Only configurations without an alias are passed on by themselves.
    if local.name.contains(".") { return local }
    return provider(LocalProvider(module: parent, name: local.name), declared)
  }

  private func reference(_ text: String) -> String {
    text.hasPrefix("${") && text.hasSuffix("}") ? String(text.dropFirst(2).dropLast()) : text
  }
}
