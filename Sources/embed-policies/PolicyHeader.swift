import YAMLSyntax

/// What is to be known of a policy file before it is compiled: whether a document concerns it, and what it builds on.
///
/// A file that cannot be read has an empty header here; the tests of the packs say what is wrong with it.
struct PolicyHeader {
  /// The ids of its policies.
  var policies: [String] = []
  /// The subjects of its policies, as they are written under `for`.
  var subjects: [String] = []
  /// The other files whose definitions or parameters it names, and those that they name in turn.
  var needs: [String] = []
  /// The parameters that it declares.
  var parameters: [String] = []

  /// The headers of all files, by the files' names.
  static func headers(of files: [SourceFile]) -> [String: PolicyHeader] {
    let outlines = files.map { Outline($0) }
    var definers: [String: Set<String>] = [:]
    for outline in outlines {
      for name in outline.definitions + outline.parameters {
        definers[name, default: []].insert(outline.file)
      }
    }
    let direct = Dictionary(
      uniqueKeysWithValues: outlines.map { outline in
        (outline.file, Set(outline.texts.flatMap { definers[$0] ?? [] }))
      })
    return Dictionary(
      uniqueKeysWithValues: outlines.map { outline in
        let needs = closure(of: outline.file, direct).subtracting([outline.file]).sorted()
        return (
          outline.file,
          PolicyHeader(
            policies: outline.policies, subjects: outline.subjects, needs: needs,
            parameters: outline.parameters)
        )
      })
  }

  private static func closure(of file: String, _ direct: [String: Set<String>]) -> Set<String> {
    var found: Set = [file]
    var open = [file]
    while let next = open.popLast() {
      for name in direct[next] ?? [] where found.insert(name).inserted { open.append(name) }
    }
    return found
  }
}

/// The parts of a file that its header is made of.
private struct Outline {
  var file: String
  var policies: [String] = []
  var subjects: [String] = []
  var definitions: [String] = []
  var parameters: [String] = []
  /// Every scalar: a name of a definition or a parameter is one of them wherever it is used.
  var texts: Set<String> = []

  init(_ source: SourceFile) {
    file = source.name
    guard let yaml = YAMLDocument.read(Array(source.text.utf8), file: source.name).document else { return }
    collect(yaml.root, yaml)
    for policy in elements(member("policies", of: yaml.root, yaml), yaml) {
      if let id = member("id", of: policy, yaml).flatMap({ text($0, yaml) }) { policies.append(id) }
      subjects += elements(member("for", of: policy, yaml), yaml).compactMap { text($0, yaml) }
    }
    definitions = keys(under: "define", yaml)
    parameters = keys(under: "parameters", yaml)
  }

  private func keys(under name: String, _ yaml: YAMLDocument) -> [String] {
    guard let node = member(name, of: yaml.root, yaml), case .mapping(let entries) = yaml[node].content else {
      return []
    }
    return entries.compactMap { text($0.key, yaml) }
  }

  private mutating func collect(_ node: YAMLNode.ID, _ yaml: YAMLDocument) {
    switch yaml[node].content {
    case .scalar(let scalar): texts.insert(scalar.text)
    case .sequence(let elements): for element in elements { collect(element, yaml) }
    case .mapping(let entries):
      for entry in entries {
        collect(entry.key, yaml)
        collect(entry.value, yaml)
      }
    }
  }

  private func text(_ node: YAMLNode.ID, _ yaml: YAMLDocument) -> String? {
    if case .scalar(let scalar) = yaml[node].content { scalar.text } else { nil }
  }

  private func member(_ name: String, of node: YAMLNode.ID, _ yaml: YAMLDocument) -> YAMLNode.ID? {
    guard case .mapping(let entries) = yaml[node].content else { return nil }
    return entries.first { text($0.key, yaml) == name }?.value
  }

  /// The elements of a list, or the one scalar that stands for it.
  private func elements(_ node: YAMLNode.ID?, _ yaml: YAMLDocument) -> [YAMLNode.ID] {
    guard let node else { return [] }
    if case .sequence(let elements) = yaml[node].content { return elements }
    return [node]
  }
}
