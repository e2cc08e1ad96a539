import JSONSyntax
import Synchronization
import Terraform
import Values

extension ResourceGraph {
  /// Whether something in its module reads a variable: any expression but those of the variable's own block.
  ///
  /// Where nothing was found and other files may belong to the module, that is not known.
  func use(of variable: NodeID) -> Value {
    let instance = moduleIndex(of: variable)
    guard let module = model.moduleInstances[instance].module else { return .null }
    let used = usedVariables.withLock { known in
      let names = known[module] ?? variablesUsed(in: model.modules[module])
      known[module] = names
      return names
    }
    if used.contains(name(of: variable)) { return .bool(true) }
    guard isWholeModule(around: variable) else {
      return .unknown(Reason(.unresolved, "other files of the module were not read"))
    }
    return .bool(false)
  }

  private func variablesUsed(in module: Module) -> Set<String> {
    guard let body = module.body else { return [] }
    var names: Set<String> = []
    let sections = model.bodies(of: body).flatMap { model.document.contents(of: $0) }
    for (section, content) in sections where section != "variable" {
      // Block by block, since references are collected each once.
      for block in blocks(in: content, depth: 2) { names.formUnion(variables(mentionedIn: block)) }
    }
    for declared in module.variables {
      names.formUnion(variables(mentionedIn: declared.node).subtracting([declared.name]))
    }
    return names
  }

  private func blocks(in node: JSONNode, depth: Int) -> [JSONNode] {
    switch model.document.kind(of: node) {
    case .array: model.document.elements(of: node).flatMap { blocks(in: $0, depth: depth) }
    case .object where depth > 0:
      model.document.contents(of: node).flatMap { blocks(in: $0.value, depth: depth - 1) }
    default: [node]
    }
  }

  private func variables(mentionedIn node: JSONNode) -> Set<String> {
    Set(
      model.references(of: node).compactMap {
        if case .variable(let name) = $0.subject { name } else { nil }
      })
  }
}
