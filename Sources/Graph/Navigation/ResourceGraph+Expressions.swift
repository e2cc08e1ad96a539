import JSONSyntax
import Terraform
import Values

extension ResourceGraph {
  /// The expressions that give the value at `path` of a node, and where they stand.
  func expressions(at path: AttributePath, of node: NodeID) -> (found: ExpressionLookup, context: Context) {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data:
      let lookup = model.expressions(at: path, of: model.resources[Int(record.index)].body)
      guard case .expressions = lookup else { return (lookup, Context(module: Int(record.module))) }
      return (lookup, context(of: node, model.resources[Int(record.index)]))
    case .variable:
      return (argument(named: name(of: node), of: Int(record.module)), callContext(Int(record.module)))
    case .output:
      let expression = declarationNode(node).flatMap {
        model.document.member(model.isConfiguration($0) ? "value" : "expression", of: $0)
      }
      return (expression.map { .expressions([$0]) } ?? .notSet, Context(module: Int(record.module)))
    case .local:
      let body = MergedValue(value: nil, scope: model.scope(of: declarationNode(node)))
      let lookup = model.expressions(at: AttributePath(Array(path.steps.dropFirst())), of: body)
      return (lookup, Context(module: Int(record.module)))
    case .module, .provider:
      return (blockExpressions(at: path, of: record), Context(module: Int(record.module)))
    case .terraform, .change, .document: return (.unavailable, Context(module: 0))
    }
  }

  /// All expressions of a node with their attributes; `nil` for kinds that have none.
  func expressions(of node: NodeID) -> [(attribute: String, expression: JSONNode)]? {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data: return model.allExpressions(of: model.resources[Int(record.index)].body)
    case .module, .provider:
      return block(of: record).map { model.allExpressions(of: MergedValue(value: nil, scope: .block($0))) }
    default: return nil
    }
  }

  private func blockExpressions(at path: AttributePath, of record: Node) -> ExpressionLookup {
    guard let block = block(of: record) else { return .notSet }
    return model.expressions(at: path, of: MergedValue(value: nil, scope: .block(block)))
  }

  /// The block of expressions of a provider configuration or a module call.
  func expressionBlock(of node: NodeID) -> JSONNode? { block(of: nodes[Int(node.index)]) }

  private func block(of record: Node) -> JSONNode? {
    switch record.kind {
    case .module:
      model.modules[Int(record.index)].call.flatMap { model.arguments(ofCall: $0) }
    case .provider: model.providers[Int(record.index)].expressions
    default: nil
    }
  }

  /// The argument of the call that made a module instance.
  private func argument(named name: String, of instance: Int) -> ExpressionLookup {
    guard let module = model.moduleInstances[instance].module, let call = model.modules[module].call,
      let expressions = model.arguments(ofCall: call),
      let expression = model.document.member(name, of: expressions)
    else { return .notSet }
    return .expressions([expression])
  }

  /// Where the expressions of a block stand.
  func context(of node: NodeID) -> Context {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data else { return Context(module: Int(record.module)) }
    return context(of: node, model.resources[Int(record.index)])
  }

  /// The block of a resource, a module call or a provider configuration in the document.
  func blockNode(of node: NodeID) -> JSONNode? {
    let record = nodes[Int(node.index)]
    switch record.kind {
    case .resource, .data: return model.resources[Int(record.index)].block.map { model.blocks[$0].node }
    case .module: return model.modules[Int(record.index)].call
    case .provider: return model.providers[Int(record.index)].node
    default: return nil
    }
  }

  /// The module instance that holds a node.
  func moduleIndex(of node: NodeID) -> Int { Int(nodes[Int(node.index)].module) }

  private func context(of node: NodeID, _ resource: Resource) -> Context {
    Context(
      module: resource.module, resource: node, block: resource.block, key: resource.key,
      repetition: resource.block.flatMap { repetition(of: model.blocks[$0].node) })
  }

  private func callContext(_ instance: Int) -> Context {
    let record = model.moduleInstances[instance]
    let call = record.module.flatMap { model.modules[$0].call }
    return Context(
      module: record.parent ?? 0, key: record.key, repetition: call.flatMap { repetition(of: $0) })
  }

  private func repetition(of node: JSONNode) -> JSONNode? {
    model.repetition("for_each", of: node) ?? model.repetition("count", of: node)
  }
}

// MARK: - Expressions of values

extension ResourceGraph {
  /// The resource that an unknown value is an attribute of, by the expression that will give it; `nil` where that is
  /// more than one reference.
  func resource(ofExpression text: String) -> (node: NodeID, rest: [AttributePath.Step])? {
    guard let (module, text) = root(of: text), let (calls, reference) = Reference.absolute(text),
      case .resource(let mode, let type, let name, let key) = reference.subject, !reference.rest.isEmpty,
      let instance = calls.reduce(
        module,
        { module, call in
          module.flatMap { module in
            instances(ofCall: call.name, in: module).first { model.moduleInstances[$0].key == call.key }
          }
        }),
      let node = block(mode, type: type, name: name, in: instance)?.instances.first(where: {
        self.key(of: $0) == key
      })
    else { return nil }
    return (node, reference.rest)
  }

  /// The module instance of the stack that a name of several stacks starts with, and the rest of the name.
  private func root(of text: String) -> (module: Int?, text: String)? {
    guard model.roots.count > 1 else { return (0, text) }
    for root in model.roots where text.hasPrefix("\(model.modules[root].name)/") {
      return (model.instance(ofRoot: root), String(text.dropFirst(model.modules[root].name.count + 1)))
    }
    return nil
  }

  /// The output of another stack that a `terraform_remote_state` reads by `outputs.NAME`.
  func crossStackOutput(of node: NodeID, _ rest: [AttributePath.Step]) -> NodeID? {
    guard kind(of: node) == .data, rest.count > 1, rest[0] == .name("outputs"),
      case .name(let output) = rest[1],
      let block = resource(node)?.block, let producer = model.producer(ofBlock: block),
      let instance = model.instance(ofRoot: producer)
    else { return nil }
    return declaration(.output, output, in: instance)
  }
}
