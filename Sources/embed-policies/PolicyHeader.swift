import YAMLSyntax

/// What is to be known of a policy file before it is compiled: whether a document concerns it, and what it builds on.
///
/// A file that cannot be read has an empty header here; the tests of the packs say what is wrong with it.
struct PolicyHeader {
  /// The ids of its policies.
  var policies: [String] = []
  /// The subjects of its policies, as they are written under `for`; for a view, what its rows are made of.
  var subjects: [String] = []
  /// The other files whose definitions, parameters, views or derived attributes it names, and those that they name in turn; and all
  /// that mark something as sensitive.
  var needs: [String] = []
  /// The parameters that it declares.
  var parameters: [String] = []

  /// The headers of all files, by the files' names.
  static func headers(of files: [SourceFile]) -> [String: PolicyHeader] {
    let outlines = files.map { Outline($0) }
    var definer: [String: Set<String>] = [:]
    for outline in outlines {
      for name in outline.names + outline.parameters { definer[name, default: []].insert(outline.file) }
    }
    let marking = Set(outlines.filter(\.marksSensitive).map(\.file))
    let views = Dictionary(outlines.flatMap(\.views), uniquingKeysWith: { first, _ in first })
    let direct = Dictionary(
      uniqueKeysWithValues: outlines.map { outline in
        (outline.file, outline.words.reduce(marking) { $0.union(definer[$1] ?? []) })
      })
    return Dictionary(
      uniqueKeysWithValues: outlines.map { outline in
        let needs = closure(of: outline.file, direct).subtracting([outline.file]).sorted()
        return (
          outline.file,
          PolicyHeader(
            policies: outline.policies, subjects: outline.subjects.flatMap { types($0, views) },
            needs: needs, parameters: outline.parameters)
        )
      })
  }

  /// What the rows of a view are made of, be it of another's rows; any other subject is what it says.
  private static func types(_ subject: String, _ views: [String: [String]], depth: Int = 0) -> [String] {
    guard let types = views[subject], depth < 16 else { return [subject] }
    return types.flatMap { self.types($0, views, depth: depth + 1) }
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
  var parameters: [String] = []
  /// The names of definitions, views and derived attributes.
  var names: [String] = []
  /// What the rows of each view are made of.
  var views: [(name: String, types: [String])] = []
  /// Whether it marks attributes as sensitive, whoever shows them.
  var marksSensitive = false
  /// Every word: a name is one of them wherever it is used.
  var words: Set<String> = []

  init(_ source: SourceFile) {
    file = source.name
    guard let yaml = YAMLDocument.read(Array(source.text.utf8), file: source.name).document else { return }
    collect(yaml.root, yaml)
    for policy in elements(member("policies", of: yaml.root, yaml), yaml) {
      if let id = member("id", of: policy, yaml).flatMap({ text($0, yaml) }) { policies.append(id) }
      subjects += elements(member("for", of: policy, yaml), yaml).compactMap { text($0, yaml) }
    }
    names = keys(under: "define", yaml)
    parameters = keys(under: "parameters", yaml)
    collectViews(yaml)
    for part in elements(member("extend", of: yaml.root, yaml), yaml) {
      names += entries(member("fields", of: part, yaml), yaml).compactMap { text($0.key, yaml) }
      marksSensitive = marksSensitive || !elements(member("sensitive", of: part, yaml), yaml).isEmpty
    }
  }

  private func keys(under name: String, _ yaml: YAMLDocument) -> [String] {
    entries(member(name, of: yaml.root, yaml), yaml).compactMap { text($0.key, yaml) }
  }

  private mutating func collectViews(_ yaml: YAMLDocument) {
    for entry in entries(member("views", of: yaml.root, yaml), yaml) {
      guard let name = text(entry.key, yaml) else { continue }
      let each = elements(entry.value, yaml).flatMap { elements(member("each", of: $0, yaml), yaml) }
      names.append(name)
      views.append((name, each.compactMap { text($0, yaml) }.map(type)))
    }
  }

  /// The type in `aws_iam_policy`, `aws_security_group.ingress[*]`, `json(data.aws_x.policy).Statement[*]`.
  private func type(_ each: String) -> String {
    let path = each.split(separator: "(").last ?? ""
    let names = path.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "*" && $0 != "-" }
    return names.first == "data"
      ? names.prefix(2).joined(separator: ".") : names.first.map(String.init) ?? each
  }

  private mutating func collect(_ node: YAMLNode.ID, _ yaml: YAMLDocument) {
    switch yaml[node].content {
    case .scalar(let scalar):
      for word in scalar.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }
      ) {
        words.insert(String(word))
      }
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

  private func entries(_ node: YAMLNode.ID?, _ yaml: YAMLDocument) -> [YAMLNode.Entry] {
    guard let node, case .mapping(let entries) = yaml[node].content else { return [] }
    return entries
  }

  /// The elements of a list, or the one scalar that stands for it.
  private func elements(_ node: YAMLNode.ID?, _ yaml: YAMLDocument) -> [YAMLNode.ID] {
    guard let node else { return [] }
    if case .sequence(let elements) = yaml[node].content { return elements }
    return [node]
  }
}
