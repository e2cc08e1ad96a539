import JSONSyntax
import Terraform
package import Values

extension ResourceGraph {
  /// The attribute `name` of a node; null where it has none, unknown with the reason where the form of the
  /// document never holds it.
  package func attribute(_ name: String, of node: NodeID) -> Value {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data: return resourceAttribute(name, of: Int(record.index))
    case .variable: return variableAttribute(name, of: node)
    case .output: return outputAttribute(name, of: node)
    case .module: return moduleAttribute(name, of: model.modules[Int(record.index)])
    case .provider: return providerAttribute(name, of: model.providers[Int(record.index)])
    case .change: return changeAttribute(name, of: model.changes[Int(record.index)])
    case .document: return documentAttribute(name)
    case .terraform: return .unknown(notCarried(name))
    }
  }

  /// Whether the node has the attribute, be it null.
  package func declares(_ name: String, _ node: NodeID) -> Bool {
    guard let body = body(of: node) else { return !attribute(name, of: node).isNull }
    return model.declares(name, in: body)
  }

  private func notCarried(_ name: String) -> Reason {
    Reason(.notCarried, "a \(model.form.rawValue) does not carry `\(name)`")
  }

  private func resourceAttribute(_ name: String, of index: Int) -> Value {
    let body = model.resources[index].body
    let value = model.attribute(name, of: body)
    guard value.isNull, !model.declares(name, in: body) else { return value }
    switch name {
    case "lifecycle": return .unknown(notCarried(name))
    case "depends_on", "provisioners":
      let block = model.resources[index].block.map { model.blocks[$0].node }
      return block.flatMap { member(name, of: $0) }.map { model.decode($0) } ?? value
    default: return value
    }
  }

  private func variableAttribute(_ name: String, of node: NodeID) -> Value {
    guard let declared = declarationNode(node) else { return .null }
    let isSensitive = flag("sensitive", of: declared)
    switch name {
    case "name": return .string(self.name(of: node))
    case "root": return .bool(isInRoot(node))
    case "sensitive": return .bool(isSensitive)
    case "description": return member(name, of: declared).map { model.decode($0) } ?? .null
    case "default":
      return (member(name, of: declared).map { model.decode($0) } ?? .null).marked(sensitive: isSensitive)
    case "value": return variableValue(node).marked(sensitive: isSensitive)
    case "type", "validation", "nullable", "ephemeral": return .unknown(notCarried(name))
    default: return .null
    }
  }

  private func variableValue(_ node: NodeID) -> Value {
    guard isInRoot(node) else { return .unknown(Reason(.unresolved, "the value is given by a module call")) }
    let variables = member("variables", of: model.document.root)
    let entry = variables.flatMap { member(name(of: node), of: $0) }
    return entry.flatMap { member("value", of: $0) }.map { model.decode($0) } ?? .null
  }

  private func outputAttribute(_ name: String, of node: NodeID) -> Value {
    guard let declared = declarationNode(node) else { return .null }
    switch name {
    case "name": return .string(self.name(of: node))
    case "root": return .bool(isInRoot(node))
    case "sensitive": return .bool(flag(name, of: declared))
    case "description", "depends_on": return member(name, of: declared).map { model.decode($0) } ?? .null
    case "value": return outputValue(node, declared)
    case "ephemeral", "precondition": return .unknown(notCarried(name))
    default: return .null
    }
  }

  private func outputValue(_ node: NodeID, _ declared: JSONNode) -> Value {
    guard isInRoot(node) else {
      return member("expression", of: declared).map { model.value(ofExpression: $0) } ?? .null
    }
    let isSensitive = flag("sensitive", of: declared)
    let planned = member("planned_values", of: model.document.root).flatMap { member("outputs", of: $0) }
    let change = member("output_changes", of: model.document.root).flatMap { member(name(of: node), of: $0) }
    let merged = MergedValue(
      value: planned.flatMap { member(name(of: node), of: $0) }.flatMap { member("value", of: $0) },
      unknown: change.flatMap { member("after_unknown", of: $0) },
      sensitive: change.flatMap { member("after_sensitive", of: $0) })
    return model.decode(merged).marked(sensitive: isSensitive)
  }

  private func moduleAttribute(_ name: String, of module: Module) -> Value {
    guard let call = module.call else { return .null }
    switch name {
    case "name": return .string(module.name)
    case "source": return member("source", of: call).map { model.decode($0) } ?? .null
    case "version": return member("version_constraint", of: call).map { model.decode($0) } ?? .null
    default:
      let expression = member("expressions", of: call).flatMap { member(name, of: $0) }
      return expression.map { model.value(ofExpression: $0) } ?? .null
    }
  }

  private func providerAttribute(_ name: String, of provider: ProviderConfiguration) -> Value {
    switch name {
    case "name": return .string(provider.name)
    case "alias": return provider.alias.map { .string($0) } ?? .null
    case "source": return member("full_name", of: provider.node).map { model.decode($0) } ?? .null
    case "version": return member("version_constraint", of: provider.node).map { model.decode($0) } ?? .null
    default:
      return provider.expressions.flatMap { member(name, of: $0) }.map { model.value(ofExpression: $0) }
        ?? .null
    }
  }

  private func changeAttribute(_ name: String, of change: Change) -> Value {
    switch name {
    case "before":
      return model.decode(
        MergedValue(
          value: member("before", of: change.change), sensitive: member("before_sensitive", of: change.change)
        ))
    case "after":
      return model.decode(
        MergedValue(
          value: member("after", of: change.change), unknown: member("after_unknown", of: change.change),
          sensitive: member("after_sensitive", of: change.change)))
    case "actions", "replace_paths", "importing", "generated_config":
      return member(name, of: change.change).map { model.decode($0) } ?? .null
    case "address", "type", "name", "mode", "index", "module_address", "previous_address", "provider_name",
      "action_reason", "deposed":
      return member(name, of: change.node).map { model.decode($0) } ?? .null
    default: return .null
    }
  }

  private func documentAttribute(_ name: String) -> Value {
    switch name {
    case "form": return .string(model.form.rawValue)
    case "format_version", "terraform_version", "timestamp", "applyable", "complete", "errored":
      return member(name, of: model.document.root).map { model.decode($0) } ?? .null
    case "resource_drift": return summary(of: name, keeping: ["address", "type", "mode", "name"])
    case "checks": return summary(of: name, keeping: ["address", "status"])
    default: return .null
    }
  }

  /// The entries of a list at the top with these keys only: the rest may hold secrets without a mark.
  private func summary(of name: String, keeping keys: [String]) -> Value {
    guard let list = member(name, of: model.document.root) else { return .null }
    return .list(
      model.document.elements(of: list).map { entry in
        var object = Object(
          keys.compactMap { key in
            member(key, of: entry).map { Object.Member(key, model.decode($0)) }
          })
        if let actions = member("change", of: entry).flatMap({ member("actions", of: $0) }) {
          object["actions"] = model.decode(actions)
        }
        return .object(object)
      })
  }

  private func member(_ name: String, of node: JSONNode) -> JSONNode? {
    model.document.member(name, of: node)
  }

  private func flag(_ name: String, of node: JSONNode) -> Bool {
    member(name, of: node).flatMap { model.document.bool($0) } ?? false
  }

  private func isInRoot(_ node: NodeID) -> Bool { nodes[Int(node.index)].module == 0 }

  /// Where a variable or an output is declared in the document.
  func declarationNode(_ node: NodeID) -> JSONNode? {
    let record = nodes[Int(node.index)]
    guard let module = model.moduleInstances[Int(record.module)].module else { return nil }
    switch record.kind {
    case .variable: return model.modules[module].variables[Int(record.index)].node
    case .output: return model.modules[module].outputs[Int(record.index)].node
    default: return nil
    }
  }

  /// The provider configuration that a resource uses; `nil` where the document does not say.
  package func provider(of node: NodeID) -> NodeID? {
    guard let block = resource(node)?.block, let key = model.blocks[block].providerKey,
      let index = model.providers.firstIndex(where: { $0.key == key })
    else { return nil }
    return nodes(of: .provider)[index]
  }
}
