import Diagnostics
import YAMLSyntax

/// The keys of a mapping that names where a value is found: `{ path: PATH }`.
let referenceWords = ["parameter", "argument", "path", "text"]

/// What a mapping with one entry stands for that names where a value is found.
enum Reference {
  /// A value that is written out elsewhere.
  case value(BoundValue)
  /// What shows where the condition is judged.
  case operand(Operand)
  /// Nothing: a mistake, which is reported, or an argument of a definition that is looked at without a call.
  case nothing
}

extension FileCompiler {
  /// What `{ parameter: NAME }`, `{ argument: NAME }`, `{ path: PATH }` and `{ text: TEXT }` stand for; `nil` where the
  /// node is none of them.
  mutating func reference(_ node: YAMLNode.ID) -> Reference? {
    guard let entries = yaml.entries(node), entries.count == 1, let entry = entries.first,
      let word = yaml.scalar(entry.key)?.text, referenceWords.contains(word)
    else { return nil }
    guard !isFollowing else {
      report(
        "policy-invalid-operand", "`{ \(word): … }` cannot stand inside of a value that is written elsewhere",
        at: entry.key, help: "write the value out")
      return Reference.nothing
    }
    switch word {
    case "parameter": return parameter(entry.value)
    case "argument": return argument(entry.value)
    case "path":
      return singlePath(entry.value, help: "an operand is one value").map { .operand(.path($0)) }
        ?? Reference.nothing
    default: return textParts(entry.value).map { .operand(.text($0)) } ?? Reference.nothing
    }
  }

  private mutating func parameter(_ node: YAMLNode.ID) -> Reference {
    guard let name = text(node, "the name of a parameter") else { return .nothing }
    if let bound = names.parameters[name] {
      parts.usedParameters.insert(name)
      return .value(bound.value)
    }
    guard names.isComplete else { return .nothing }
    let known = names.parameters.keys.sorted()
    report(
      "policy-unknown-parameter", "there is no parameter `\(name)`", at: node,
      help: didYouMean(name, known) ?? knownNames(known) ?? "declare it under `parameters:`")
    return .nothing
  }

  private mutating func argument(_ node: YAMLNode.ID) -> Reference {
    guard let name = text(node, "the name of an argument") else { return .nothing }
    usedArguments.insert(name)
    switch arguments?[name] {
    case .value(let value): return .value(value)
    case .given(let index): return .operand(.argument(index, name: name))
    case .open: return .nothing
    case nil: break
    }
    let known = arguments.map { $0.keys.sorted() } ?? []
    let help =
      arguments == nil ? "only a definition has arguments" : "declare it under `arguments:` of the definition"
    report(
      "policy-unknown-argument", "there is no argument `\(name)`", at: node,
      help: didYouMean(name, known) ?? knownNames(known) ?? help)
    return .nothing
  }

  /// Compiles a value that stands elsewhere as if it stood at a node; what is wrong with it is said with both places.
  mutating func following<Result>(
    _ value: BoundValue, from node: YAMLNode.ID, _ compile: (inout FileCompiler, YAMLNode.ID) -> Result?
  ) -> Result? {
    let place = yaml.place(of: node)
    let before = diagnostics.count
    let document = yaml
    yaml = value.document
    isFollowing = true
    let result = compile(&self, value.node)
    yaml = document
    isFollowing = false
    for index in diagnostics.indices.dropFirst(before) {
      diagnostics[index].notes.append(Diagnostic.Note("used here", at: place))
    }
    return result
  }

  /// Compiles a node, or the value that stands elsewhere where the node names one.
  mutating func followed<Result>(
    _ node: YAMLNode.ID, _ compile: (inout FileCompiler, YAMLNode.ID) -> Result?
  ) -> Result? {
    guard names(node) else { return compile(&self, node) }
    switch reference(node) {
    case .value(let value): return following(value, from: node, compile)
    case .operand, nil: return compile(&self, node)
    case .nothing: return nil
    }
  }

  /// Whether a node is `{ parameter: NAME }` or `{ argument: NAME }`.
  private func names(_ node: YAMLNode.ID) -> Bool {
    guard let entries = yaml.entries(node), entries.count == 1, let entry = entries.first,
      let word = yaml.scalar(entry.key)?.text
    else { return false }
    return word == "parameter" || word == "argument"
  }

  /// The parts of a text with paths in braces, in which `{{` and `}}` stand for one brace.
  private mutating func textParts(_ node: YAMLNode.ID) -> [Operand.TextPart]? {
    guard let text = text(node, "a text with paths in braces") else { return nil }
    var parser = TemplateParser(text)
    var parts: [Operand.TextPart] = []
    while let part = parser.next() {
      switch part {
      case .text(let text): parts.append(.text(text))
      case .placeholder(let path, let range):
        guard let path = textPath(path, range, node) else { return nil }
        parts.append(.path(path))
      case .mistake(let message, let help, let range):
        report("policy-invalid-placeholder", message, at: yaml.place(of: node, bytes: range), help: help)
        return nil
      }
    }
    return parts
  }

  private mutating func textPath(_ text: String, _ range: Range<Int>, _ node: YAMLNode.ID) -> Path? {
    let place = yaml.place(of: node, bytes: range)
    do {
      let path = try PathParser.parse(text, place: place, views: names.views)
      if path.mayYieldSeveral {
        report(
          "policy-several-values", "`\(path.text)` may yield several items", at: place,
          help: "a text is made of single values")
        return nil
      }
      return path
    } catch {
      let start = range.lowerBound
      let part = (start + error.range.lowerBound)..<(start + min(error.range.upperBound, text.utf8.count))
      report(
        "policy-invalid-path", error.message, at: yaml.place(of: node, bytes: part), help: error.help)
      return nil
    }
  }
}
