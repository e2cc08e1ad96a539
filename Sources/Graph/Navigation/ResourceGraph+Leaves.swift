import JSONSyntax
import Terraform
import Values

extension ResourceGraph {
  /// Why the way ends at a local value.
  func lostLocal(_ name: String) -> Reason {
    let why = model.form == .plan && model.source == nil ? "is not carried by a plan" : "is not declared"
    return Reason(.unresolved, "local.\(name) \(why)")
  }

  /// Why an instance of a module does not lead on to one of its outputs.
  func missingOutput(_ output: String, ofCall name: String, _ instance: Int) -> Reason {
    if let why = model.moduleInstances[instance].module.flatMap({ model.modules[$0].unread }) {
      return Reason(.unresolved, "module.\(name) is not read: \(why)")
    }
    return Reason(.unresolved, "module.\(name) has no output \"\(output)\" in this document")
  }

  /// The attributes of a node that can refer to something.
  func referringAttributes(of node: NodeID) -> [String] {
    switch kind(of: node) {
    case .resource, .data: return attributeNames(of: node)
    case .output: return ["value"]
    case .variable, .local: return ["value"]
    case .provider, .module:
      return expressions(of: node).map { Array(Set($0.map(\.attribute))).sorted() } ?? []
    case .terraform, .change, .document: return []
    }
  }

  /// What a node itself comes from: all scalars of all attributes that can refer to something.
  package func sourceGroups(of node: NodeID) -> [[Source]] {
    referringAttributes(of: node).flatMap { name in
      leaves(of: attribute(name, of: node), at: AttributePath([.name(name)]), node: node)
    }
  }

  /// Whether a variable, or what may lead to one, is among the references of an expression.
  private func mayMentionVariables(_ expression: JSONNode) -> Bool {
    if model.isConfiguration(expression) {
      return model.references(of: expression).contains { reference in
        switch reference.subject {
        case .variable, .local, .module, .each: true
        case .resource, .count, .environment: false
        }
      }
    }
    guard let list = model.referenceList(of: expression) else { return false }
    return model.document.mayHoldString(in: list, startingWith: ResourceGraph.leadingToVariables)
  }

  /// What the references of a plan to variables, or to what may lead to them, begin with.
  private static let leadingToVariables = TextPrefixes(["var.", "local.", "module.", "each."])

  /// The same of all expressions of a block; most refer to resources alone.
  private func mayMentionVariables(_ scope: ExpressionScope) -> Bool {
    guard case .block(let block) = scope, !model.isConfiguration(block) else { return true }
    return model.document.mayHoldString(in: block, startingWith: ResourceGraph.leadingToVariables)
  }

  /// The paths at which expressions stand that may mention variables.
  func mentioningPaths(of node: NodeID) -> [AttributePath] {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data:
      guard let body = body(of: node), mayMentionVariables(body.scope) else { return [] }
      var paths: [AttributePath] = []
      addMentioningPaths(body.scope, AttributePath(), to: &paths)
      return paths
    case .output, .variable, .local: return [AttributePath([.name("value")])]
    case .provider, .module:
      guard let block = expressionBlock(of: node) else { return [] }
      var paths: [AttributePath] = []
      addMentioningPaths(.block(block), AttributePath(), to: &paths)
      return paths
    case .terraform, .change, .document: return []
    }
  }

  private func addMentioningPaths(
    _ scope: ExpressionScope, _ path: AttributePath, to paths: inout [AttributePath]
  ) {
    let document = model.document
    switch scope {
    case .expression(let node): if mayMentionVariables(node) { paths.append(path) }
    case .block(let block) where !model.isConfiguration(block):
      for (key, node) in document.members(of: block) {
        let scope = model.scope(of: node)
        // Most expressions mention none: a path is made only of those that do.
        if case .expression(let node) = scope, !mayMentionVariables(node) { continue }
        addMentioningPaths(scope, path.appending(.name(document.name(of: key))), to: &paths)
      }
    case .block(let block):
      for (name, node) in model.arguments(of: block) {
        addMentioningPaths(model.scope(of: node), path.appending(.name(name)), to: &paths)
      }
    case .blocks(let list):
      for (index, block) in document.elements(of: list).enumerated() {
        let scope = model.isConfiguration(block) ? model.scope(of: block) : .block(block)
        addMentioningPaths(scope, path.appending(.index(index)), to: &paths)
      }
    case .unavailable, .emptyBlock: break
    }
  }

  /// The known text at a path of a resource; `nil` where there is none.
  func text(at path: AttributePath, of node: NodeID) -> String? {
    var value = path.attribute.map { attribute($0, of: node) } ?? .null
    for step in path.steps.dropFirst() {
      switch (step, value.content) {
      case (.name(let name), .object(let object)): value = object[name] ?? .null
      case (.index(let index), .list(let list)) where list.indices.contains(index): value = list[index]
      default: return nil
      }
    }
    if case .string(let text) = value.content { return text }
    return nil
  }

  /// Whether an attribute is set by blocks, so that attributes inside of it refer to something.
  func mayHaveBlocks(_ attribute: String, of node: NodeID) -> Bool {
    guard let body = body(of: node), case .block(let block) = body.scope else { return true }
    switch model.scope(of: model.document.member(attribute, of: block)) {
    case .block, .blocks: return true
    case .unavailable, .emptyBlock, .expression: return false
    }
  }

  private func attributeNames(of node: NodeID) -> [String] {
    guard let body = body(of: node) else { return [] }
    var names: [String] = []
    if case .block(let expressions) = body.scope {
      names = model.arguments(of: expressions).map(\.name)
    } else if case .unavailable = body.scope, let value = body.value {
      names = model.document.members(of: value).map { model.document.name(of: $0.key) }
    }
    return names
  }

  /// The scalars inside of a value, in groups that one expression gives.
  func leaves(of value: Value, at path: AttributePath, node: NodeID) -> [[Source]] {
    switch value.content {
    case .null: return []
    case .list(let elements):
      let scalars = elements.enumerated().filter { !$0.element.isContainer && !$0.element.isNull }
      let group = scalars.map {
        Source(node: node, path: path.appending(.index($0.offset)), value: $0.element)
      }
      let nested = elements.enumerated().filter { $0.element.isContainer }.flatMap {
        leaves(of: $0.element, at: path.appending(.index($0.offset)), node: node)
      }
      return (group.isEmpty ? [] : [group]) + nested
    case .object(let object):
      return object.members.flatMap { leaves(of: $0.value, at: path.appending(.name($0.name)), node: node) }
    case .unknown: return [[Source(node: node, path: path, value: value)]]
    case .bool, .number, .string: return [[Source(node: node, path: path, value: value)]]
    }
  }
}

extension Value {
  /// Whether the value has parts.
  fileprivate var isContainer: Bool {
    switch content {
    case .list, .object: true
    case .null, .bool, .number, .string, .unknown: false
    }
  }
}
