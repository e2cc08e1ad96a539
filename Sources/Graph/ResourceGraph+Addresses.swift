package import Terraform
package import Values

extension ResourceGraph {
  /// The node's address: Terraform's own for resources, data sources and modules, and for the rest
  /// `output.NAME`, `var.NAME`, `provider.NAME`, `terraform`, `document`, with the module's address before it.
  ///
  /// A change has the address of its resource.
  package func address(of node: NodeID) -> String {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data: return address(of: model.resources[Int(record.index)])
    case .module: return inModule(record, "module.\(model.modules[Int(record.index)].name)")
    case .output: return inModule(record, "output.\(name(of: node))")
    case .variable: return inModule(record, "var.\(name(of: node))")
    case .local: return inModule(record, "local.\(name(of: node))")
    case .provider: return providerAddress(model.providers[Int(record.index)])
    case .terraform: return "terraform"
    case .change: return model.changes[Int(record.index)].address
    case .document: return "document"
    }
  }

  /// The address of a resource without any instance key, as a state lists dependencies.
  func blockAddress(of node: NodeID) -> String {
    guard let resource = resource(node) else { return address(of: node) }
    var modules: [String] = []
    var instance = model.moduleInstances[resource.module]
    while let parent = instance.parent {
      modules.insert("module.\(instance.name)", at: 0)
      instance = model.moduleInstances[parent]
    }
    let mode = resource.mode == .data ? ["data"] : []
    return (modules + mode + [model.types[resource.type], resource.name]).joined(separator: ".")
  }

  /// The address with the name of the stack before it where there are several: `network/aws_vpc.main`.
  package func uniqueAddress(of node: NodeID) -> String {
    guard model.roots.count > 1 else { return address(of: node) }
    var instance = model.moduleInstances[moduleIndex(of: node)]
    while let parent = instance.parent { instance = model.moduleInstances[parent] }
    let stack = instance.module.map { model.modules[$0].name } ?? ""
    return "\(stack)/\(address(of: node))"
  }

  /// The node's own name, as `db` in `aws_db_instance.db`.
  package func name(of node: NodeID) -> String {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data: return model.resources[Int(record.index)].name
    case .module: return model.modules[Int(record.index)].name
    case .output, .variable, .local: return declaredName(record)
    case .provider: return model.providers[Int(record.index)].name
    case .terraform: return "terraform"
    case .change: return model.changes[Int(record.index)].address
    case .document: return "document"
    }
  }

  /// The type as a policy names it: `aws_db_instance`, `data.aws_ami`, `provider.aws`, `output`.
  package func typeName(of node: NodeID) -> String {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource: return model.types[model.resources[Int(record.index)].type]
    case .data: return "data.\(model.types[model.resources[Int(record.index)].type])"
    case .provider: return "provider.\(model.providers[Int(record.index)].name)"
    case .change: return "resource_change"
    case .module: return "module"
    case .output: return "output"
    case .variable: return "variable"
    case .local: return "local"
    case .terraform: return "terraform"
    case .document: return "document"
    }
  }

  /// The address of the module instance that holds the node; empty for the root.
  package func moduleAddress(of node: NodeID) -> String {
    model.moduleInstances[Int(nodes[Int(node.index)].module)].address
  }

  /// The instance key of a resource or data source.
  package func key(of node: NodeID) -> InstanceKey { resource(node)?.key ?? .none }

  /// The instance key as a value: null, a number or a text.
  package func keyValue(of node: NodeID) -> Value {
    switch key(of: node) {
    case .none: .null
    case .index(let index): .number(Number(index))
    case .key(let key): .string(key)
    }
  }

  private func address(of resource: Resource) -> String {
    let module = model.moduleInstances[resource.module].address
    let mode = resource.mode == .data ? "data." : ""
    let prefix = module.isEmpty ? "" : "\(module)."
    return "\(prefix)\(mode)\(model.types[resource.type]).\(resource.name)\(resource.key)"
  }

  private func inModule(_ record: Node, _ text: String) -> String {
    let module = model.moduleInstances[Int(record.module)].address
    return module.isEmpty ? text : "\(module).\(text)"
  }

  private func declaredName(_ record: Node) -> String {
    guard let module = model.moduleInstances[Int(record.module)].module else { return "" }
    switch record.kind {
    case .output: return model.modules[module].outputs[Int(record.index)].name
    case .variable: return model.modules[module].variables[Int(record.index)].name
    default: return model.modules[module].locals[Int(record.index)].name
    }
  }

  private func providerAddress(_ provider: ProviderConfiguration) -> String {
    let module = provider.moduleAddress.isEmpty ? "" : "\(provider.moduleAddress)."
    let alias = provider.alias.map { ".\($0)" } ?? ""
    return "\(module)provider.\(provider.name)\(alias)"
  }
}
