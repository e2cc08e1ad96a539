package import JSONSyntax
package import Values

extension Model {
  /// The expressions that give the value at `path` of a resource, or of what else has a block of expressions.
  package func expressions(at path: AttributePath, of body: MergedValue) -> ExpressionLookup {
    // One expression gives most attributes as a whole.
    if case .block(let block) = body.scope, let name = path.attribute,
      let argument = document.member(name, of: block), case .expression(let node) = scope(of: argument)
    {
      return .expressions([node])
    }
    var scopes = [body.scope]
    var values = [body.value]
    for (position, step) in path.steps.enumerated() {
      let next = zip(scopes, values).flatMap { follow(step, scope: $0, value: $1) }
      if next.isEmpty { return position == 0 && !body.scope.isBlock ? .unavailable : .notSet }
      let found = next.compactMap { scope, _ in if case .expression(let node) = scope { node } else { nil } }
      if !found.isEmpty { return .expressions(found) }
      scopes = next.map(\.0)
      values = next.map(\.1)
    }
    let inside = scopes.flatMap { allExpressions(in: $0) }
    return inside.isEmpty ? .notSet : .expressions(inside)
  }

  /// All expressions of a resource with the attribute that each gives.
  package func allExpressions(of body: MergedValue) -> [(attribute: String, expression: JSONNode)] {
    guard case .block(let block) = body.scope else { return [] }
    return arguments(of: block).flatMap { name, node -> [(attribute: String, expression: JSONNode)] in
      // Of what is written each argument is one, since the iterators of a dynamic block mean nothing outside of it.
      if isConfiguration(node) { return [(name, node)] }
      return allExpressions(in: self.scope(of: node)).map { (name, $0) }
    }
  }

  /// The members of a block or of a plan's expressions, without what Terraform itself reads in a configuration;
  /// blocks that `dynamic` makes are among them.
  package func arguments(of block: JSONNode) -> [(name: String, node: JSONNode)] {
    let written = isConfiguration(block) ? block : source?.blocks[block]
    let dynamic =
      written.map { document.bodies("dynamic", of: $0) }?.flatMap { document.contents(of: $0) } ?? []
    guard isConfiguration(block) else {
      return document.members(of: block).map { (document.name(of: $0.key), $0.value) }
        + dynamic.map { ($0.name, $0.value) }
    }
    let own = document.contents(of: block).filter { !Model.metaArguments.contains($0.name) }
    return (own + dynamic).map { ($0.name, $0.value) }
  }

  private typealias Part = (ExpressionScope, JSONNode?)

  private func follow(_ step: AttributePath.Step, scope: ExpressionScope, value: JSONNode?) -> [Part] {
    switch (scope, step) {
    case (.block(let block), .name(let name)):
      guard let expression = document.member(name, of: block) ?? dynamicBlock(name, of: block) else {
        return []
      }
      return [(self.scope(of: expression), value.flatMap { document.member(name, of: $0) })]
    case (.blocks(let list), .index(let index)) where isConfiguration(list):
      // A list of attributes' values, or blocks in the order in which they are counted.
      return document.elements(of: list).dropFirst(index).prefix(1).map { (self.scope(of: $0), nil) }
    case (.blocks(let list), .index(let index)):
      let element = value.flatMap { self.element(index, of: $0) }
      return blocks(in: list, fitting: element).map { (.block($0), element) }
    case (.blocks(let list), .name(let name)):
      // One step by name enters a list of exactly one block.
      let element = value.flatMap { self.element(0, of: $0) }
      return document.elements(of: list).flatMap {
        follow(.name(name), scope: isConfiguration($0) ? self.scope(of: $0) : .block($0), value: element)
      }
    case (.block, .index(0)): return [(scope, value)]
    case (.expression, _): return [(scope, value)]
    default: return []
    }
  }

  /// The `dynamic` block that makes blocks of a name; a plan's expressions lack it, the configuration beside it has it.
  func dynamicBlock(_ name: String, of block: JSONNode) -> JSONNode? {
    guard let written = isConfiguration(block) ? block : source?.blocks[block] else { return nil }
    return document.bodies("dynamic", of: written).lazy.compactMap { document.member(name, of: $0) }.first
  }

  private func element(_ index: Int, of node: JSONNode) -> JSONNode? {
    guard document.kind(of: node) == .array else { return nil }
    return document.elements(of: node).dropFirst(index).first { _ in true }
  }

  private func allExpressions(in scope: ExpressionScope) -> [JSONNode] {
    switch scope {
    case .expression(let node): [node]
    case .block(let node):
      document.contents(of: node).flatMap { allExpressions(in: self.scope(of: $0.value)) }
    case .blocks(let list):
      document.elements(of: list).flatMap {
        allExpressions(in: isConfiguration($0) ? self.scope(of: $0) : .block($0))
      }
    case .unavailable, .emptyBlock: []
    }
  }

  /// The references of an expression, the longest of each chain.
  package func references(of expression: JSONNode) -> [Reference] {
    if isConfiguration(expression) { return configurationReferences(in: expression) }
    let list = referencesKey.flatMap { document.member($0, of: expression) }
    let listed = list.map { document.elements(of: $0).compactMap { document.string($0) } } ?? []
    guard let constant = constantKey.flatMap({ document.member($0, of: expression) }), holdsTemplate(constant)
    else {
      return Reference.longest(of: listed)
    }
    return Reference.longest(of: listed + templateReferences(in: constant))
  }

  /// The references of templates that a plan of a JSON configuration keeps as constants: its list may lack some.
  ///
  /// A text that only looks like a template names nothing that the document has.
  private func templateReferences(in constant: JSONNode) -> [String] {
    configurationReferences(in: constant).filter { reference in
      if case .resource(_, let type, _, _) = reference.subject { return types.index(of: type) != nil }
      return true
    }.map(\.text)
  }

  /// Whether an expression has a reference.
  package func hasReference(_ expression: JSONNode) -> Bool {
    // Mostly the first of a plan's list tells.
    let first = referenceList(of: expression).flatMap { document.elements(of: $0).first { _ in true } }
    if let text = first.flatMap({ document.string($0) }), Reference(parsing: text) != nil { return true }
    return !references(of: expression).isEmpty
  }

  /// The list of an expression's references, in shrinking prefixes; `nil` where it has none.
  package func referenceList(of expression: JSONNode) -> JSONNode? {
    referencesKey.flatMap { document.member($0, of: expression) }
  }

  /// The constant that an expression is, decoded; `nil` where it is none.
  package func constant(of expression: JSONNode) -> Value? {
    if isConfiguration(expression) { return decode(expression) }
    return document.member("constant_value", of: expression).map { decode($0) }
  }
}
