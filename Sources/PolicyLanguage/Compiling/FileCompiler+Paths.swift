import Diagnostics
import YAMLSyntax

extension FileCompiler {
  /// The types that a scalar or a list names.
  mutating func types(_ node: YAMLNode.ID, in use: TypePattern.Use) -> [TypePattern]? {
    guard let elements = scalars(node, of: "types") else { return nil }
    var types: [TypePattern] = []
    for element in elements {
      if let type = type(element, in: use) { types.append(type) }
    }
    return types
  }

  mutating func type(_ node: YAMLNode.ID, in use: TypePattern.Use) -> TypePattern? {
    guard let text = text(node, "a type") else { return nil }
    do {
      let type = try TypePattern(parsing: text, in: use, views: names.views)
      noteView(type)
      return type
    } catch {
      report(error, "policy-invalid-type", in: node)
      return nil
    }
  }

  private mutating func noteView(_ type: TypePattern) {
    if case .view(let index) = type.kind { parts.usedViews.insert(index) }
  }

  /// Remembers the views that a path names.
  mutating func noteViews(in path: Path) {
    switch path.start {
    case .nodes(let type): noteView(type)
    case .decoded(_, let inner): noteViews(in: inner)
    case .current, .holder, .subject, .outer: break
    }
    for step in path.steps {
      switch step {
      case .forward(let type, _), .closure(let type, _), .backward(let type, _): noteView(type)
      case .name, .index, .elements, .values: break
      }
    }
  }

  /// A path that may yield any number of items.
  mutating func path(_ node: YAMLNode.ID) -> Path? {
    guard let text = text(node, "a path") else { return nil }
    do {
      let path = try PathParser.parse(text, place: yaml.place(of: node), views: names.views)
      noteViews(in: path)
      return path
    } catch {
      report(error, "policy-invalid-path", in: node)
      return nil
    }
  }

  /// A path that yields at most one item; `help` says what to do about one that may yield several.
  mutating func singlePath(_ node: YAMLNode.ID, help: String) -> Path? {
    guard let path = path(node) else { return nil }
    guard path.mayYieldSeveral else { return path }
    report("policy-several-values", "`\(path.text)` may yield several items", at: node, help: help)
    return nil
  }

  mutating func report(_ error: PathError, _ id: String, in node: YAMLNode.ID) {
    let isNotSupported = error.kind == .notSupported
    report(
      isNotSupported ? "policy-not-supported" : id, error.message,
      at: yaml.place(of: node, bytes: error.range),
      help: isCut(node, error) ? "quote this path: inside of braces and brackets a `,` ends it" : error.help)
  }

  /// Whether YAML's flow style may have ended the path before its author did.
  private func isCut(_ node: YAMLNode.ID, _ error: PathError) -> Bool {
    guard let scalar = yaml.scalar(node), scalar.isPlain, yaml[node].isInFlow else { return false }
    let isOpen = scalar.text.contains("(") && error.range.lowerBound >= scalar.text.utf8.count
    return isOpen || (scalar.text.contains(")") && !scalar.text.contains("("))
  }
}
