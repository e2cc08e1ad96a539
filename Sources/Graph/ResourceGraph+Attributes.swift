import JSONSyntax
import Terraform
package import Values

extension ResourceGraph {
  /// The attribute `name` of a node; null where it has none, unknown with the reason where the form of the
  /// document never holds it.
  package func attribute(_ name: String, of node: NodeID) -> Value {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data: return attribute(key(of: name), of: node)
    case .variable: return variableAttribute(name, of: node)
    case .output: return outputAttribute(name, of: node)
    case .local: return localAttribute(name, of: node)
    case .module: return moduleAttribute(name, of: model.modules[Int(record.index)], in: Int(record.module))
    case .provider: return providerAttribute(name, of: model.providers[Int(record.index)])
    case .change: return changeAttribute(name, of: model.changes[Int(record.index)])
    case .document: return documentAttribute(name)
    case .terraform: return settingsAttribute(name, of: node)
    }
  }

  /// The key by which an attribute is asked of many nodes.
  package func key(of name: String) -> AttributeKey { AttributeKey(name, model.document) }

  /// The same as by name, for those who ask many nodes.
  package func attribute(_ key: AttributeKey, of node: NodeID) -> Value {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data else { return attribute(key.name, of: node) }
    let index = Int(record.index)
    if case .configuration = model.form { return resourceAttribute(key.name, of: index) }
    if key.isMeta || model.source != nil { return resourceAttribute(key.name, of: index) }
    guard let symbol = key.symbol else { return .null }
    return model.plainAttribute(symbol, ofResource: index) ?? model.unknownAttribute(
      symbol, ofResource: index)
      ?? resourceAttribute(key.name, of: index)
  }

  /// Whether an attribute of a plan's or a state's resource is a map that has known values that are not null for some keys; `false`
  /// also where that is not told without decoding.
  package func holdsValues(of keys: MapKeys, in key: AttributeKey, of node: NodeID) -> Bool {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data, model.form != .configuration, model.source == nil,
      let symbol = key.symbol, !key.isMeta, let wanted = keys.symbols
    else { return false }
    return model.holdsValues(of: wanted, in: symbol, ofResource: Int(record.index))
  }

  /// Whether an attribute of a plan's or a state's resource is a map without unknown and sensitive parts, all of whose keys
  /// another map has; `false` also where that is not told without decoding.
  package func holdsKnown(_ key: AttributeKey, of node: NodeID, within whole: Object) -> Bool {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data, model.form != .configuration, model.source == nil,
      let symbol = key.symbol, !key.isMeta
    else { return false }
    return model.holdsKnown(symbol, ofResource: Int(record.index), within: whole)
  }

  /// Whether the node itself shows that it has the attribute, be it null.
  package func shows(_ key: AttributeKey, _ node: NodeID) -> Bool {
    guard model.form != .configuration, let body = body(of: node) else { return shows(key.name, node) }
    return key.symbol.map { model.declares($0, in: body) } ?? false
  }

  /// Whether it is certain that no resource of the document has the attribute.
  package func isUnheardOf(_ key: AttributeKey) -> Bool { key.symbol == nil && model.form != .configuration }

  /// What finds the known text of one attribute of many resources, `nil` where it is none.
  func knownTexts(of name: String) -> (NodeID) -> String? {
    // What is known of a plan or a state stands there as it is.
    guard model.form != .configuration else {
      return { node in
        if case .string(let text) = self.attribute(name, of: node).content { text } else { nil }
      }
    }
    guard let key = model.document.symbol(for: name) else { return { _ in nil } }
    return { node in self.body(of: node).flatMap { self.model.text(key, of: $0) } }
  }

  /// The `id` of a resource, where it is known.
  package func identifier(of node: NodeID) -> String? { knownTexts(of: "id")(node) }

  /// Whether the node has the attribute, be it null; `nil` where that is not known.
  package func declares(_ name: String, _ node: NodeID) -> Bool? {
    if shows(name, node) { return true }
    guard body(of: node) != nil else { return false }
    // What a configuration does not set, and what a plan leaves out, the provider's schema knows.
    if model.form == .configuration { return schemaAttributes(of: node).map { $0[name] != nil } }
    return isShown(name, onTypeOf: node) ? true : plannedSchemaAttributes(of: node).map { $0[name] != nil }
  }

  /// Whether the node itself shows that it has the attribute, be it null.
  package func shows(_ name: String, _ node: NodeID) -> Bool {
    guard let body = body(of: node) else { return !attribute(name, of: node).isNull }
    guard model.form == .configuration else { return model.declares(name, in: body) }
    return model.configures(name, in: body) || schemaAttributes(of: node)?[name] != nil
  }

  /// Whether another instance of the node's type has the attribute.
  private func isShown(_ name: String, onTypeOf node: NodeID) -> Bool {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data else { return false }
    let type = model.resources[Int(record.index)].type
    return nodes(in: NodeSelection(kind: record.kind, types: [type])).contains { other in
      body(of: other).map { model.declares(name, in: $0) } ?? false
    }
  }

  private func notCarried(_ name: String) -> Reason {
    Reason(.notCarried, "a \(model.form.rawValue) does not carry `\(name)`")
  }

  private func resourceAttribute(_ name: String, of index: Int) -> Value {
    let value = model.evaluatedAttribute(name, ofResource: index)
    let body = model.resources[index].body
    guard value.isNull, model.form != .configuration, !model.declares(name, in: body) else { return value }
    let block = model.resources[index].block.map { model.blocks[$0].node }
    switch name {
    case "lifecycle":
      guard let written = block.flatMap({ model.source?.block(of: $0) }) else {
        return .unknown(notCarried(name))
      }
      return member(name, of: written).map { model.decode($0) } ?? .null
    case "depends_on", "provisioners":
      return block.flatMap { member(name, of: $0) }.map { model.decode($0) } ?? value
    default: return value
    }
  }

  /// The settings of a configuration's `terraform` blocks; a plan does not carry them.
  private func settingsAttribute(_ name: String, of node: NodeID) -> Value {
    guard model.form == .configuration || model.source != nil else { return .unknown(notCarried(name)) }
    let instance = moduleIndex(of: node)
    let values = settings(ofInstance: instance).compactMap { member(name, of: $0) }.map {
      model.evaluated($0, inModule: instance)
    }
    return values.count > 1 ? .list(values) : values.first ?? .null
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
    case "type", "validation", "nullable", "ephemeral":
      guard let written = model.written(declared) else { return .unknown(notCarried(name)) }
      return member(name, of: written).map { model.decode($0) } ?? .null
    case "used": return model.form == .configuration ? use(of: node) : .unknown(notCarried(name))
    default: return .null
    }
  }

  private func variableValue(_ node: NodeID) -> Value {
    let value = model.evaluatedVariable(name(of: node), inModule: moduleIndex(of: node))
    guard isInRoot(node), case .unknown(var unknown) = value.content else { return value }
    // What was not given is nothing that a configuration could hold; what is made of it is unknown all the same.
    unknown.reason = Reason(.notCarried, unknown.reason.text)
    return model.form == .configuration ? Value(.unknown(unknown), isSensitive: value.isSensitive) : .null
  }

  private func outputAttribute(_ name: String, of node: NodeID) -> Value {
    guard let declared = declarationNode(node) else { return .null }
    switch name {
    case "name": return .string(self.name(of: node))
    case "root": return .bool(isInRoot(node))
    case "sensitive": return .bool(flag(name, of: declared))
    case "description", "depends_on": return member(name, of: declared).map { model.decode($0) } ?? .null
    case "value": return outputValue(node, declared)
    case "ephemeral", "precondition":
      guard let written = model.written(declared) else { return .unknown(notCarried(name)) }
      return member(name, of: written).map { model.decode($0) } ?? .null
    default: return .null
    }
  }

  private func localAttribute(_ name: String, of node: NodeID) -> Value {
    switch name {
    case "name": .string(self.name(of: node))
    case "root": .bool(isInRoot(node))
    case "value": model.evaluatedLocal(self.name(of: node), inModule: moduleIndex(of: node))
    default: .null
    }
  }

  private func outputValue(_ node: NodeID, _ declared: JSONNode) -> Value {
    if model.form == .state {
      return (member("value", of: declared).map { model.decode($0) } ?? .null).marked(
        sensitive: flag("sensitive", of: declared))
    }
    guard isInRoot(node), model.form == .plan else {
      return model.evaluatedOutput(declared, inModule: moduleIndex(of: node))
    }
    let isSensitive = flag("sensitive", of: declared)
    let planned = member("planned_values", of: model.root).flatMap { member("outputs", of: $0) }
    let change = member("output_changes", of: model.root).flatMap { member(name(of: node), of: $0) }
    let merged = MergedValue(
      value: planned.flatMap { member(name(of: node), of: $0) }.flatMap { member("value", of: $0) },
      unknown: change.flatMap { member("after_unknown", of: $0) },
      sensitive: change.flatMap { member("after_sensitive", of: $0) })
    return model.decode(merged).marked(sensitive: isSensitive)
  }

  private func moduleAttribute(_ name: String, of module: Module, in instance: Int) -> Value {
    guard let call = module.call else { return .null }
    switch name {
    case "name": return .string(module.name)
    case "source": return member("source", of: call).map { model.decode($0) } ?? .null
    case "version":
      let key = model.form == .configuration ? name : "version_constraint"
      return member(key, of: call).map { model.decode($0) } ?? .null
    default:
      let argument = model.arguments(ofCall: call).flatMap { member(name, of: $0) }
      return argument.map { model.evaluated($0, inModule: instance) } ?? .null
    }
  }

  private func providerAttribute(_ name: String, of provider: ProviderConfiguration) -> Value {
    switch name {
    case "name": return .string(provider.name)
    case "alias": return provider.alias.map { .string($0) } ?? .null
    case "source", "version":
      if model.form == .configuration {
        return requirement(name, of: provider.name, in: settings(of: provider))
      }
      let key = name == "source" ? "full_name" : "version_constraint"
      return provider.node.flatMap { member(key, of: $0) }.map { model.decode($0) } ?? .null
    default:
      return provider.expressions.flatMap { member(name, of: $0) }.map {
        model.evaluated($0, inModule: instance(of: provider))
      } ?? .null
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
      return member(name, of: model.root).map { model.decode($0) } ?? .null
    case "resource_drift": return summary(of: name, keeping: ["address", "type", "mode", "name"])
    case "checks": return summary(of: name, keeping: ["address", "status"])
    default: return .null
    }
  }

  /// The entries of a list at the top with these keys only: the rest may hold secrets without a mark.
  private func summary(of name: String, keeping keys: [String]) -> Value {
    guard let list = member(name, of: model.root) else { return .null }
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

  private func isInRoot(_ node: NodeID) -> Bool { model.moduleInstances[moduleIndex(of: node)].parent == nil }

  /// Where a variable or an output is declared in the document.
  func declarationNode(_ node: NodeID) -> JSONNode? {
    let record = nodes[Int(node.index)]
    guard let module = model.moduleInstances[Int(record.module)].module else { return nil }
    switch record.kind {
    case .variable: return model.modules[module].variables[Int(record.index)].node
    case .output: return model.modules[module].outputs[Int(record.index)].node
    case .local: return model.modules[module].locals[Int(record.index)].node
    default: return nil
    }
  }

}
