import Diagnostics
import Patterns
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
      note(type, at: yaml.place(of: node))
      return type
    } catch {
      report(error, "policy-invalid-type", in: node)
      return nil
    }
  }

  /// Remembers a view that is named; reports a type that no provider has, where one of nearly that name is known.
  private mutating func note(_ type: TypePattern, at place: Place) {
    if case .view(let index) = type.kind { parts.usedViews.insert(index) }
    guard type.kind == .resource || type.kind == .data, type.name?.isLiteral == true,
      !names.types.contains(type.text)
    else { return }
    // Only types of the same provider can be meant.
    let provider = type.text.prefix { $0 != "_" } + "_"
    let candidates = names.types.filter { $0.hasPrefix(provider) }.sorted()
    guard let help = didYouMean(type.text, candidates) else { return }
    report("policy-unknown-type", "no provider has a type `\(type.text)`", at: place, help: help)
  }

  /// Remembers the views that a path names, and looks at its types.
  mutating func noteTypes(in path: Path) {
    switch path.start {
    case .nodes(let type): note(type, at: path.place(ofName: type.text, after: 0))
    case .decoded(_, let inner): noteTypes(in: inner)
    case .current, .holder, .subject, .outer: break
    }
    for step in path.steps {
      switch step {
      case .forward(let type, _), .closure(let type, _), .backward(let type, _):
        note(type, at: path.place(ofName: type.text, after: 0))
      case .name, .index, .elements, .values: break
      }
    }
  }

  /// A path that may yield any number of items.
  mutating func path(_ node: YAMLNode.ID) -> Path? {
    guard let text = text(node, "a path") else { return nil }
    do {
      let path = try PathParser.parse(text, place: yaml.place(of: node), views: names.views)
      noteTypes(in: path)
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
