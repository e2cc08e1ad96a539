import JSONSyntax
import Terraform
import Values

/// Follows the references of expressions until they reach nodes of a selection.
struct ReferenceWalk {
  let graph: ResourceGraph
  let wanted: NodeSelection
  let references: ParsedReferences

  /// A step of the way, so that a circle of references ends.
  private struct Step: Hashable {
    var node: NodeID
    var rest: [AttributePath.Step]
  }

  /// Whether `count.index` or `each` stands beside a reference, so that one instance may be meant.
  private enum Indexing {
    case none
    /// The instance with the same index, where both have as many.
    case sameCount
    /// The instance with the same key: `for_each` goes over that very resource.
    case sameKey
  }

  /// What the expressions that give a source reach; `nil` where no expression with a reference does.
  func targets(of source: Source, through: (String) -> Bool) -> [Reached]? {
    var visited: Set<Step> = []
    return targets(of: source.node, at: source.path, through: through, visited: &visited)
  }

  /// What the expression of an unknown value reaches; `nil` where it is no plain reference to a resource.
  func targets(of unknown: Unknown, through: (String) -> Bool) -> [Reached]? {
    if let origin = unknown.origin {
      var visited: Set<Step> = []
      let node = graph.node(ofResource: origin.resource)
      return arrive(at: node, [.name(origin.attribute)], through: through, visited: &visited)
    }
    guard let text = unknown.expression, let (node, rest) = graph.resource(ofExpression: text) else {
      return nil
    }
    var visited: Set<Step> = []
    return arrive(at: node, rest, through: through, visited: &visited)
  }

  private func targets(
    of node: NodeID, at path: AttributePath, through: (String) -> Bool, visited: inout Set<Step>
  ) -> [Reached]? {
    let (lookup, context) = graph.expressions(at: path, of: node)
    guard case .expressions(let expressions) = lookup else { return nil }
    var results: [Reached] = []
    var hasReference = false
    for expression in expressions {
      let found = references[expression]
      hasReference = hasReference || !found.isEmpty
      results += follow(found, context, through: through, visited: &visited)
      if found.isEmpty, let constant = graph.model.constant(of: expression),
        Model.holdsTemplate(constant)
      {
        hasReference = true
        results.append(
          .unresolved(Reason(.unresolved, "the template in \(path) has no references")))
      }
    }
    return hasReference ? unique(results) : nil
  }

  private func unique(_ results: [Reached]) -> [Reached] {
    var kept: [Reached] = []
    for result in results where !kept.contains(result) { kept.append(result) }
    return kept
  }

  private func follow(
    _ references: [Reference], _ context: Context, through: (String) -> Bool, visited: inout Set<Step>
  ) -> [Reached] {
    let isIndexed = references.contains { $0.subject == .count || $0.subject == .each }
    let indexing: Indexing = isIndexed ? .sameCount : .none
    return references.flatMap { reference in
      follow(reference, context, indexing: indexing, through: through, visited: &visited)
    }
  }

  private func follow(
    _ reference: Reference, _ context: Context, indexing: Indexing, through: (String) -> Bool,
    visited: inout Set<Step>
  ) -> [Reached] {
    switch reference.subject {
    case .resource(let mode, let type, let name, let key):
      let meant = instances(mode, type, name, key, context, indexing: indexing)
      return meant.combined { arrive(at: $0, reference.rest, through: through, visited: &visited) }
        ?? [.unresolved(Reason(.unresolved, "\(reference.text) has no instance in this document"))]
    case .module(let name, let key):
      return followOutput(
        reference, name, key, context, indexing: indexing, through: through, visited: &visited)
    case .variable(let name):
      guard let node = graph.declaration(.variable, name, in: context.module) else {
        return [.unresolved(Reason(.unresolved, "var.\(name) is not declared"))]
      }
      return arrive(at: node, reference.rest, through: through, visited: &visited)
    case .local(let name):
      guard let node = graph.declaration(.local, name, in: context.module) else {
        return [.unresolved(graph.lostLocal(name))]
      }
      return arrive(at: node, reference.rest, through: through, visited: &visited)
    case .each:
      guard let repetition = context.repetition else { return [] }
      let found = followEach(
        references[repetition], context, through: through, visited: &visited)
      // Keys are known when a plan is made: what is lost there is written out, or given from outside.
      return reference.rest.first == .name("key") ? found.map(\.known) : found
    case .count, .environment: return []
    }
  }

  /// What `each.value` may be: the instance with the same key where `for_each` goes over a resource.
  private func followEach(
    _ references: [Reference], _ context: Context, through: (String) -> Bool, visited: inout Set<Step>
  ) -> [Reached] {
    let found = references.flatMap { reference in
      follow(reference, context, indexing: .sameKey, through: through, visited: &visited)
    }
    return found.count > 1 ? [.choice(found)] : found
  }

  private func followOutput(
    _ reference: Reference, _ name: String, _ key: InstanceKey, _ context: Context, indexing: Indexing,
    through: (String) -> Bool, visited: inout Set<Step>
  ) -> [Reached] {
    let all = graph.instances(ofCall: name, in: context.module)
    guard case .name(let output)? = reference.rest.first else {
      return [.unresolved(Reason(.unresolved, "the whole of module.\(name) is passed on"))]
    }
    let meant = Meant(
      all, key: { graph.model.moduleInstances[$0].key }, wanted: key,
      own: indexing == .none ? nil : context.key)
    return meant.combined { instance in
      guard let node = graph.declaration(.output, output, in: instance) else {
        return [.unresolved(graph.missingOutput(output, ofCall: name, instance))]
      }
      return arrive(at: node, Array(reference.rest.dropFirst()), through: through, visited: &visited)
    } ?? [.unresolved(Reason(.unresolved, "module.\(name) has no instance in this document"))]
  }

  private func instances(
    _ mode: ResourceMode, _ type: String, _ name: String, _ key: InstanceKey, _ context: Context,
    indexing: Indexing
  ) -> Meant<NodeID> {
    let all = graph.block(mode, type: type, name: name, in: context.module)?.instances ?? []
    let siblings = context.block.map { graph.instances(ofBlock: $0, in: context.module).count }
    let own: InstanceKey? =
      switch indexing {
      case .none: nil
      case .sameCount: siblings == nil || siblings == all.count ? context.key : InstanceKey.none
      case .sameKey: context.key
      }
    return Meant(all, key: { graph.key(of: $0) }, wanted: key, own: own)
  }

  /// What is reached when a reference leads to `node` and takes `rest` of it.
  private func arrive(
    at node: NodeID, _ rest: [AttributePath.Step], through: (String) -> Bool, visited: inout Set<Step>
  ) -> [Reached] {
    if graph.contains(wanted, node), passes(rest, through) { return [.node(node)] }
    guard visited.insert(Step(node: node, rest: rest)).inserted else { return [] }
    defer { visited.remove(Step(node: node, rest: rest)) }
    if let output = graph.crossStackOutput(of: node, rest) {
      return arrive(at: output, Array(rest.dropFirst(2)), through: through, visited: &visited)
    }
    switch graph.kind(of: node) {
    case .variable: return passVariable(node, rest, through: through, visited: &visited)
    case .output, .local:
      let path = AttributePath([.name("value")] + rest)
      return targets(of: node, at: path, through: through, visited: &visited)
        ?? [.literal(Reason(.unresolved, "\(graph.address(of: node)) is written out"))]
    case .resource where !rest.isEmpty:
      return targets(of: node, at: AttributePath(rest), through: through, visited: &visited) ?? [.nothing]
    default: return [.nothing]
    }
  }

  private func passes(_ rest: [AttributePath.Step], _ through: (String) -> Bool) -> Bool {
    guard case .name(let attribute)? = rest.first else { return true }
    return through(attribute)
  }

  private func passVariable(
    _ node: NodeID, _ rest: [AttributePath.Step], through: (String) -> Bool, visited: inout Set<Step>
  ) -> [Reached] {
    let path = AttributePath([.name("value")] + rest)
    if let found = targets(of: node, at: path, through: through, visited: &visited) { return found }
    if wanted.isDeclared { return [.nothing] }
    let reason = Reason(.unresolved, "\(graph.address(of: node)) is given from outside")
    // A plan knows the values of its variables, a configuration may not.
    return [graph.attribute("value", of: node).unknownReason == nil ? .literal(reason) : .unresolved(reason)]
  }
}

extension Reached {
  /// The same, of a value that is known: then a lost way means a text.
  fileprivate var known: Reached {
    switch self {
    case .unresolved(let reason): .literal(reason)
    case .choice(let alternatives): .choice(alternatives.map(\.known))
    case .node, .possible, .literal, .nothing: self
    }
  }
}
