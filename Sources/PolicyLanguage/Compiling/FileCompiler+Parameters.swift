import Diagnostics
import YAMLSyntax

/// A parameter, and where the value stands that it has in this set.
struct BoundParameter {
  var parameter: Parameter
  var value: BoundValue
}

extension FileCompiler {
  static let parameterKeys = KeySet("a parameter", ["type", "default", "description"])

  /// The parameters that the file declares, with their defaults.
  mutating func compileParameters() -> [BoundParameter] {
    guard
      let node = yaml.entries(yaml.root)?.first(where: { yaml.scalar($0.key)?.text == "parameters" })?.value
    else { return [] }
    guard let entries = yaml.entries(node) else {
      reportWrongKind("a mapping of names to parameters", at: node)
      return []
    }
    return entries.compactMap { compileParameter($0) }
  }

  private mutating func compileParameter(_ entry: YAMLNode.Entry) -> BoundParameter? {
    guard let name = yaml.scalar(entry.key)?.text else { return nil }
    checkName(name, at: entry.key)
    guard let fields = fields(entry.value, FileCompiler.parameterKeys) else { return nil }
    for key in ["type", "default"] where fields[key] == nil {
      report(
        "policy-missing-field", "the parameter `\(name)` has no `\(key)`", at: entry.key,
        help: key == "type" ? "write `type: string`, or another type" : "write `default:`")
    }
    let type = fields["type"].flatMap { parameterType($0.value) }
    let description = fields["description"].flatMap { text($0.value, "a text") }
    guard let type, let node = fields["default"]?.value,
      let value = literal(node, of: type, owner: "the parameter `\(name)`")
    else { return nil }
    return BoundParameter(
      parameter: Parameter(
        name: name, type: type, defaultValue: value, value: value, description: description,
        place: yaml.place(of: entry.key)),
      value: BoundValue(document: yaml, node: node))
  }

  private mutating func parameterType(_ node: YAMLNode.ID) -> ParameterType? {
    guard let text = text(node, "a type") else { return nil }
    let compact = String(text.filter { $0 != " " })
    if let type = ParameterType(parsing: compact) { return type }
    report(
      "policy-invalid-type", "there is no type `\(text)`", at: node,
      help: didYouMean(compact, ParameterType.known)
        ?? "known are string, number, bool, any, list(T) and map(T)")
    return nil
  }

  /// A value that is written out and of a type.
  mutating func literal(_ node: YAMLNode.ID, of type: ParameterType, owner: String) -> Literal? {
    guard let literal = literal(node) else { return nil }
    if type.admits(literal) { return literal }
    report(
      "policy-wrong-type", "\(owner) is a \(type), found \(found(node))", at: node,
      help: advice(for: type, node))
    return nil
  }

  private func advice(for type: ParameterType, _ node: YAMLNode.ID) -> String? {
    switch type {
    case .list where yaml.scalar(node) != nil: "write a list: `[\(yaml.scalar(node)?.text ?? "")]`"
    case .number, .bool: yaml.scalar(node)?.isPlain == false ? "write it without quotes" : nil
    default: nil
    }
  }
}

extension FileCompiler {
  /// Gives a parameter the value that a setting brings.
  mutating func apply(_ setting: ParameterSetting, to bound: BoundParameter) -> BoundParameter? {
    let (value, problems) = setting.value(for: bound.parameter.type)
    diagnostics += problems
    guard let value else { return nil }
    var compiler = FileCompiler(value.document, names: names)
    let literal = compiler.literal(
      value.node, of: bound.parameter.type, owner: "the parameter `\(setting.name)`")
    diagnostics += compiler.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.notes.append(Diagnostic.Note("declared here", at: bound.parameter.place))
      return diagnostic
    }
    guard let literal else { return nil }
    var result = bound
    result.parameter.value = literal
    result.value = value
    return result
  }
}
