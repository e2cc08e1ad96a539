import JSONSyntax
package import Terraform
import Values

/// Finds the references between nodes, each one step far: through variables, locals and outputs lead edges of their own.
struct DependencyFinder {
  let graph: ResourceGraph
  private(set) var edges: [Edge] = []
  private var seen: Set<Edge> = []
  /// References to what the document does not declare.
  private(set) var undeclared: [UndeclaredReference] = []
  /// References to locals that the document does not carry: who refers, by what, and from which module.
  private var lost: [(from: NodeID, attribute: String, module: Int)] = []

  /// Whether `references` is filled.
  var keepsReferences = false
  private(set) var references: [(attribute: String, reference: Reference)] = []

  /// Of a state: its nodes by their identifiers, and by their addresses with and without instance keys.
  private let identifiers: IdentifierIndex
  private let byAddress: [String: [NodeID]]

  init(_ graph: ResourceGraph) {
    self.graph = graph
    guard graph.model.form == .state else {
      identifiers = IdentifierIndex()
      byAddress = [:]
      return
    }
    identifiers = IdentifierIndex(graph)
    byAddress = Dictionary(
      grouping: graph.nodes(of: .resource) + graph.nodes(of: .data), by: { graph.blockAddress(of: $0) })
  }

  private var model: Model { graph.model }

  mutating func add(_ node: NodeID) {
    switch graph.kind(of: node) {
    case .resource, .data, .provider, .module: addBlock(node)
    case .output, .variable, .local:
      let (lookup, context) = graph.expressions(at: AttributePath(.name("value")), of: node)
      if case .expressions(let expressions) = lookup {
        for expression in expressions { add(model.references(of: expression), "value", node, context) }
      }
    case .terraform, .change, .document: break
    }
    if graph.kind(of: node) == .output, let declared = graph.declarationNode(node) {
      addMeta(["depends_on"], of: declared, node, Context(module: graph.moduleIndex(of: node)))
    }
  }

  /// A local that a plan has lost may rest on the variables of its module that nothing else mentions: those are
  /// declared to be used.
  mutating func addLost() {
    if lost.isEmpty { return }
    let mentioned = Set(edges.map(\.to))
    let unmentioned = Dictionary(grouping: graph.nodes(of: .variable).filter { !mentioned.contains($0) }) {
      graph.moduleIndex(of: $0)
    }
    for (from, attribute, module) in lost {
      for variable in unmentioned[module] ?? [] where variable != from {
        let edge = Edge(from: from, to: variable, attribute: attribute, isCertain: false)
        add(edge)
      }
    }
  }

  /// What stands in a block that a plan says nothing of may rest on what the plan says that its changes rest on.
  mutating func addContributions() {
    let contributions = Contributions(graph)
    if contributions.contributors.isEmpty { return }
    let unmentioned = Set(contributions.contributors.map(\.node)).subtracting(edges.map(\.to))
    for node in graph.nodes(of: .resource) + graph.nodes(of: .data) {
      for gap in graph.gaps(of: node) {
        for target in contributions.targets(of: gap, in: node, unmentioned: unmentioned) {
          add(Edge(from: node, to: target, attribute: gap.attribute, isCertain: false))
        }
      }
    }
  }

  private mutating func addBlock(_ node: NodeID) {
    let context = graph.context(of: node)
    for (attribute, expression) in graph.expressions(of: node) ?? [] {
      add(model.references(of: expression), attribute, node, context)
    }
    if model.form == .state { addOfState(node) }
    guard let block = graph.blockNode(of: node) else { return }
    if let written = model.source?.block(of: block) { addMeta(["lifecycle"], of: written, node, context) }
    addMeta(
      [
        "count", "for_each", "count_expression", "for_each_expression", "depends_on", "provisioner",
        "provisioners",
        "lifecycle", "connection",
      ], of: block, node, context)
  }

  /// What a resource of a state depends on: by the list that the state keeps, and by the identifiers that it holds.
  private mutating func addOfState(_ node: NodeID) {
    guard let resource = graph.resource(node) else { return }
    for group in graph.sourceGroups(of: node) {
      for source in group {
        guard case .string(let text) = source.value.content else { continue }
        let found = Set(identifiers.nodes(identifiedBy: text).map(\.node)).subtracting([node]).sorted()
        for target in found {
          add(
            Edge(from: node, to: target, attribute: source.path.attribute ?? "", isCertain: found.count == 1))
        }
      }
    }
    let listed = resource.dependencies.map {
      model.document.elements(of: $0).compactMap { model.document.string($0) }
    }
    for target in (listed ?? []).flatMap({ byAddress[$0] ?? [] }) where target != node {
      add(Edge(from: node, to: target, attribute: "depends_on", isCertain: true))
    }
  }

  private mutating func add(_ edge: Edge) {
    if seen.insert(edge).inserted { edges.append(edge) }
  }

  private mutating func addMeta(_ names: [String], of block: JSONNode, _ node: NodeID, _ context: Context) {
    for name in names {
      guard let value = model.document.member(name, of: block) else { continue }
      let attribute = name.hasSuffix("_expression") ? String(name.dropLast("_expression".count)) : name
      add(references(of: value), attribute, node, context)
    }
  }

  /// The references of expressions anywhere in a value, and those that stand in it as plain texts.
  private func references(of value: JSONNode) -> [Reference] {
    let document = model.document
    switch document.kind(of: value) {
    case .array: return document.elements(of: value).flatMap { references(of: $0) }
    case .object:
      if let triggers = document.member("replace_triggered_by", of: value) { return references(of: triggers) }
      let own = model.references(of: value)
      let inner =
        model.isConfiguration(value) ? [] : document.elements(of: value).flatMap { references(of: $0) }
      return own + inner
    case .string:
      let found = model.isConfiguration(value) ? model.references(of: value) : []
      return found.isEmpty ? bare(value).map { [$0] } ?? [] : found
    case .null, .true, .false, .number: return []
    }
  }

  /// A reference without `${}`, as in `depends_on`.
  private func bare(_ value: JSONNode) -> Reference? {
    guard let text = model.document.string(value), text.utf8.contains(UInt8(ascii: ".")),
      let reference = Reference(parsing: text)
    else { return nil }
    if case .resource(let mode, let type, let name, _) = reference.subject {
      return graph.model.types.index(of: type) == nil || name.isEmpty || mode.rawValue.isEmpty
        ? nil : reference
    }
    return reference
  }

  private mutating func add(
    _ references: [Reference], _ attribute: String, _ node: NodeID, _ context: Context
  ) {
    let isIndexed = references.contains { $0.subject == .count || $0.subject == .each }
    for reference in references {
      if keepsReferences { self.references.append((attribute, reference)) }
      if case .local(let name) = reference.subject, graph.declaration(.local, name, in: context.module) == nil
      {
        lost.append((node, attribute, context.module))
      }
      if !isDeclared(reference, context) {
        undeclared.append(UndeclaredReference(from: node, attribute: attribute, reference: reference))
      }
      let found = targets(of: reference, context, isIndexed: isIndexed)
      for target in found.nodes where target != node {
        add(Edge(from: node, to: target, attribute: attribute, isCertain: found.areCertain))
      }
    }
  }

  private func isDeclared(_ reference: Reference, _ context: Context) -> Bool {
    switch reference.subject {
    case .resource(let mode, let type, let name, _):
      graph.block(mode, type: type, name: name, in: context.module) != nil
    case .module(let name, _): graph.moduleNode(name, in: context.module) != nil
    case .variable(let name): graph.declaration(.variable, name, in: context.module) != nil
    case .local(let name): graph.declaration(.local, name, in: context.module) != nil
    case .each, .count, .environment: true
    }
  }

  private func targets(
    of reference: Reference, _ context: Context, isIndexed: Bool
  ) -> (nodes: [NodeID], areCertain: Bool) {
    switch reference.subject {
    case .resource(let mode, let type, let name, let key):
      let all = graph.block(mode, type: type, name: name, in: context.module)?.instances ?? []
      let siblings = context.block.map { graph.instances(ofBlock: $0, in: context.module).count }
      let own = isIndexed ? (siblings == nil || siblings == all.count ? context.key : InstanceKey.none) : nil
      switch Meant(all, key: { graph.key(of: $0) }, wanted: key, own: own) {
      case .all(let nodes):
        return (nodes + nodes.compactMap { graph.crossStackOutput(of: $0, reference.rest) }, true)
      case .one(let nodes): return (nodes, false)
      }
    case .module(let name, _):
      let instances = graph.instances(ofCall: name, in: context.module)
      let call = graph.moduleNode(name, in: context.module).map { [$0] } ?? []
      guard case .name(let output)? = reference.rest.first else { return (call, true) }
      let outputs = instances.compactMap { graph.declaration(.output, output, in: $0) }
      return (outputs.isEmpty ? call : outputs, instances.count < 2)
    case .variable(let name):
      return (graph.declaration(.variable, name, in: context.module).map { [$0] } ?? [], true)
    case .local(let name):
      return (graph.declaration(.local, name, in: context.module).map { [$0] } ?? [], true)
    case .each, .count, .environment: return ([], true)
    }
  }
}

extension ResourceGraph {
  /// Every reference between nodes, in the order of the nodes.
  package func edges() -> [Edge] {
    var finder = DependencyFinder(self)
    for index in 0..<nodeCount { finder.add(NodeID(index)) }
    finder.addLost()
    finder.addContributions()
    return finder.edges
  }

  /// The references of a configuration to what it does not declare; a plan has none.
  package func undeclaredReferences() -> [UndeclaredReference] {
    guard model.form == .configuration else { return [] }
    var finder = DependencyFinder(self)
    // What a variable of a module refers to is an argument of the call, where it is found already.
    for node in allNodes where kind(of: node) != .variable { finder.add(node) }
    return finder.undeclared
  }

  /// The references of a node by attribute, as they are written.
  package func references(of node: NodeID) -> [(attribute: String, reference: Reference)] {
    var finder = DependencyFinder(self)
    finder.keepsReferences = true
    finder.add(node)
    return finder.references
  }

  /// Every node, in the order of the document.
  package var allNodes: [NodeID] { (0..<nodeCount).map { NodeID($0) } }

  /// What a plan does, as `create` or `delete, create`, by the addresses of resources.
  package func actions() -> [String: String] {
    var found: [String: String] = [:]
    for change in model.changes where found[change.address] == nil {
      guard let actions = model.document.member("actions", of: change.change) else { continue }
      let words = model.document.elements(of: actions).compactMap { model.document.string($0) }
      found[change.address] = words.joined(separator: ", ")
    }
    return found
  }
}
