import HCL
package import JSONSyntax
package import Values

/// What a plan and a configuration have in common for those who evaluate expressions.
extension Model {
  /// Whether a node belongs to a configuration as it is written; else it is a plan's summary of one.
  package func isConfiguration(_ node: JSONNode) -> Bool {
    form == .configuration || source.map { node.index >= $0.first } ?? false
  }

  /// The value of an expression, be it written or summed up in a plan.
  func evaluated(_ node: JSONNode, in scope: ConfigurationScope) -> Value {
    isConfiguration(node) ? configured(node, in: scope) : summary(node, in: scope)
  }

  /// The expression that a block or a call is repeated by.
  package func repetition(_ name: String, of block: JSONNode) -> JSONNode? {
    if isConfiguration(block) { return document.member(name, of: block) }
    if let written = source?.blocks[block] { return document.member(name, of: written) }
    return repetitionKey(name).flatMap { document.member($0, of: block) }
  }

  private func repetitionKey(_ name: String) -> JSONSymbol? { name == "count" ? countKey : forEachKey }

  /// Whether a block or a call makes instances with keys.
  func isRepeated(_ block: JSONNode) -> Bool {
    if source == nil, !isConfiguration(block) {
      return [countKey, forEachKey].contains { $0.flatMap { document.member($0, of: block) } != nil }
    }
    return repetition("count", of: block) != nil || repetition("for_each", of: block) != nil
  }

  /// The arguments of a module call.
  package func arguments(ofCall call: JSONNode) -> JSONNode? {
    if isConfiguration(call) { return call }
    return source?.blocks[call] ?? document.member("expressions", of: call)
  }

  /// The value of an entry of a plan's `expressions`: of a constant, of blocks of them, and of the templates that
  /// plans of JSON configurations keep as constants.
  private func summary(_ node: JSONNode, in scope: ConfigurationScope) -> Value {
    switch self.scope(of: node) {
    case .expression:
      guard let constant = constantKey.flatMap({ document.member($0, of: node) }) else { return lost(node) }
      return isTemplate(constant, in: scope) ? configured(constant, in: scope) : decode(constant)
    case .block:
      return .object(
        Object(
          document.members(of: node).map {
            Object.Member(document.name(of: $0.key), summary($0.value, in: scope))
          }))
    case .blocks: return .list(document.elements(of: node).map { summary($0, in: scope) })
    case .unavailable, .emptyBlock: return .null
    }
  }

  private func lost(_ node: JSONNode) -> Value {
    guard let first = references(of: node).first else {
      return .unknown(Reason(.unresolved, "an expression gives it"))
    }
    return .unknown(Reason(.unresolved, "an expression of \(first.text) gives it"))
  }

  /// Whether a constant of a plan is a template: it looks like one, and all that it names is declared.
  private func isTemplate(_ constant: JSONNode, in scope: ConfigurationScope) -> Bool {
    guard holdsTemplate(constant) else { return false }
    // Plans repeat a module's configuration for every call.
    let references = templates.references(ofText: document.text(of: constant)) {
      configurationReferences(in: constant)
    }
    return references.allSatisfy { reference in
      switch reference.subject {
      case .resource(_, let type, _, _): types.index(of: type) != nil
      case .variable(let name): scope.declared?.variable(name) != nil
      case .module(let name, _): scope.declared?.children[name] != nil
      case .local, .each, .count, .environment: true
      }
    }
  }
}

// MARK: - For the graph

extension Model {
  /// The value of an expression that belongs to no resource, as an argument of a provider configuration.
  package func evaluated(_ node: JSONNode, inModule module: Int) -> Value {
    evaluated(node, in: ConfigurationScope(self, module: module))
  }

  /// The value of an output of a module instance.
  package func evaluatedOutput(_ declaration: JSONNode, inModule module: Int) -> Value {
    ConfigurationScope(self, module: module).output(declaration)
  }

  /// The value of a local of a module instance.
  package func evaluatedLocal(_ name: String, inModule module: Int) -> Value {
    ConfigurationScope(self, module: module).local(name)
  }

  /// What is written of a declaration: itself in a configuration, its counterpart beside a plan; `nil` of a plan alone.
  package func written(_ declaration: JSONNode) -> JSONNode? {
    isConfiguration(declaration) ? declaration : source?.blocks[declaration]
  }

  /// The value of a variable of a module instance: as given, or its default.
  package func evaluatedVariable(_ name: String, inModule module: Int) -> Value {
    ConfigurationScope(self, module: module).variable(name)
  }

  /// An attribute of a resource: as planned, or as configured.
  package func evaluatedAttribute(_ name: String, ofResource index: Int) -> Value {
    guard form != .state, let block = resources[index].block else {
      let isSensitive = resources[index].sensitiveNames.contains(name)
      return attribute(name, of: resources[index].body).marked(sensitive: isSensitive)
    }
    // A scope is a copy of much: most values of plans are known and need none.
    if form == .plan, let value = shortlyPlannedAttribute(name, ofResource: index) { return value }
    let resource = resources[index]
    let scope = ConfigurationScope(self, module: resource.module).inside(blocks[block].node, resource.key)
    return form == .configuration
      ? configuredAttribute(name, ofResource: index, in: scope)
      : plannedAttribute(name, ofResource: index, in: scope)
  }

  /// An attribute of a resource of a configuration; null where nothing sets it, and the id known after the apply.
  private func configuredAttribute(
    _ name: String, ofResource index: Int, in scope: ConfigurationScope
  ) -> Value {
    guard let block = resources[index].block else { return .null }
    let value = configuredAttribute(name, of: blocks[block].node, in: scope)
    if let value { return value }
    guard name == "id" else { return .null }
    return scope.attribute(
      name, of: ResourceHandle(block: block, module: resources[index].module, key: resources[index].key))
  }
}
