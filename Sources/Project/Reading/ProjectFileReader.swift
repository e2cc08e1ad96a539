package import Diagnostics
import Findings
import Patterns
package import YAMLSyntax

/// Reads a `.tfpolicy.yaml` strictly; whatever is wrong with it is reported with its place.
package struct ProjectFileReader: NodeReader {
  package static let idPrefix = "config"

  package let yaml: YAMLDocument
  package var diagnostics: [Diagnostic] = []

  /// The keys of the file.
  package static let keys = KeySet(
    "a configuration file", ["policies", "parameters", "disable", "severities", "waivers"])
  /// The keys of an entry under `disable`.
  package static let disablingKeys = KeySet("an entry of `disable`", ["policy", "reason"])
  /// The keys of a waiver.
  package static let waiverKeys = KeySet("a waiver", ["policy", "resource", "reason", "kind", "expires"])

  private init(_ yaml: YAMLDocument) { self.yaml = yaml }

  /// The file is `nil` where anything is wrong with it.
  package static func read(
    _ text: [UInt8], file: String
  ) -> (file: ProjectFile?, diagnostics: [Diagnostic]) {
    let (document, problems) = YAMLDocument.read(text, file: file)
    guard let document else { return (nil, problems) }
    var reader = ProjectFileReader(document)
    reader.diagnostics = problems
    let project = reader.projectFile()
    let isRight = !reader.diagnostics.contains { $0.severity == .error }
    return (isRight ? project : nil, reader.diagnostics)
  }

  private mutating func projectFile() -> ProjectFile {
    var file = ProjectFile()
    // A file in which all is commented out asks for nothing.
    if yaml.scalar(yaml.root)?.value == .null { return file }
    guard let fields = fields(yaml.root, ProjectFileReader.keys) else { return file }
    if let entry = fields["policies"] { file.policies = policies(entry.value) }
    if let entry = fields["parameters"] { file.parameters = parameters(entry.value) }
    if let entry = fields["disable"] { file.disabled = disabled(entry.value) }
    if let entry = fields["severities"] { file.severities = severities(entry.value) }
    if let entry = fields["waivers"] { file.waivers = waivers(entry.value) }
    return file
  }
}

// MARK: - The parts

extension ProjectFileReader {
  private mutating func policies(_ node: YAMLNode.ID) -> [ProjectFile.Text] {
    var found: [ProjectFile.Text] = []
    for element in scalars(node, of: "paths and packs") ?? [] {
      if let text = placed(element, "a path or `builtin:NAME`") { found.append(text) }
    }
    return found
  }

  private mutating func parameters(_ node: YAMLNode.ID) -> [ProjectFile.Parameter] {
    guard let entries = yaml.entries(node) else {
      reportWrongKind("a mapping of parameters to values", at: node)
      return []
    }
    return entries.compactMap { entry in
      guard let name = yaml.scalar(entry.key)?.text else { return nil }
      return ProjectFile.Parameter(
        name: ProjectFile.Text(text: name, place: yaml.place(of: entry.key)), value: entry.value,
        document: yaml)
    }
  }

  private mutating func disabled(_ node: YAMLNode.ID) -> [ProjectFile.Disabling] {
    var found: [ProjectFile.Disabling] = []
    for element in elements(node, of: "disabled policies") {
      guard let fields = fields(element, ProjectFileReader.disablingKeys) else { continue }
      reportMissing(["policy", "reason"], fields, "the entry", in: element)
      let policy = fields["policy"].flatMap { placed($0.value, "the id of a policy") }
      let reason = fields["reason"].flatMap { sentence($0.value, "a reason") }
      guard let policy, let reason else { continue }
      if let other = found.first(where: { $0.policy.text == policy.text }) {
        report(
          "config-duplicate", "`\(policy.text)` is disabled twice", at: policy.place,
          help: "keep one of them",
          notes: [Diagnostic.Note("the other", at: other.policy.place)])
      }
      found.append(ProjectFile.Disabling(policy: policy, reason: reason))
    }
    return found
  }

  private mutating func severities(_ node: YAMLNode.ID) -> [ProjectFile.Grading] {
    guard let entries = yaml.entries(node) else {
      reportWrongKind("a mapping of policies to severities", at: node)
      return []
    }
    var found: [ProjectFile.Grading] = []
    for entry in entries {
      guard let policy = placed(entry.key, "the id of a policy"),
        let severity = choice(entry.value, of: Severity.self, "a severity")
      else { continue }
      found.append(ProjectFile.Grading(policy: policy, severity: severity))
    }
    return found
  }

  private mutating func waivers(_ node: YAMLNode.ID) -> [WaiverRule] {
    elements(node, of: "waivers").compactMap { waiver($0) }
  }

  private mutating func waiver(_ node: YAMLNode.ID) -> WaiverRule? {
    guard let fields = fields(node, ProjectFileReader.waiverKeys) else { return nil }
    reportMissing(["policy", "resource", "reason", "expires"], fields, "the waiver", in: node)
    let policy = fields["policy"].flatMap { placed($0.value, "the id of a policy") }
    let resource = fields["resource"].flatMap { sentence($0.value, "an address") }
    let reason = fields["reason"].flatMap { sentence($0.value, "a reason") }
    let kind = fields["kind"].map { choice($0.value, of: Waiver.Kind.self, "a kind of waiver") } ?? .accepted
    let expires = fields["expires"].flatMap { day($0.value) }
    guard let policy, let resource, let reason, let kind, let expires else { return nil }
    return WaiverRule(
      policy: policy.text, resource: .fitting(Glob(resource)),
      waiver: Waiver(reason: reason, kind: kind, expires: expires.description), expires: expires,
      place: policy.place)
  }
}

// MARK: - Pieces

extension ProjectFileReader {
  /// The elements of a list, which may be empty.
  private mutating func elements(_ node: YAMLNode.ID, of what: String) -> [YAMLNode.ID] {
    if case .sequence(let elements) = yaml[node].content { return elements }
    if yaml.scalar(node)?.value != .null { reportWrongKind("a list of \(what)", at: node) }
    return []
  }

  private mutating func placed(_ node: YAMLNode.ID, _ what: String) -> ProjectFile.Text? {
    sentence(node, what).map { ProjectFile.Text(text: $0, place: yaml.place(of: node)) }
  }

  private mutating func reportMissing(
    _ keys: [String], _ fields: [String: YAMLNode.Entry], _ owner: String, in node: YAMLNode.ID
  ) {
    let start = yaml.entries(node)?.first.map { yaml.place(of: $0.key) } ?? yaml.place(of: node)
    for key in keys where fields[key] == nil {
      report("config-missing-field", "\(owner) has no `\(key)`", at: start, help: "write `\(key):`")
    }
  }

  private mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ node: YAMLNode.ID, of type: Choice.Type, _ what: String
  ) -> Choice? {
    guard let text = text(node, what) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(
      "config-unknown-word", "expected \(what), found `\(text)`", at: node,
      help: didYouMean(text, known) ?? "known are \(known.joined(separator: ", "))")
    return nil
  }

  private mutating func day(_ node: YAMLNode.ID) -> Day? {
    guard let text = text(node, "a day") else { return nil }
    if let day = Day(parsing: text) { return day }
    report("config-wrong-kind", "expected a day, found `\(text)`", at: node, help: "as in `2027-03-31`")
    return nil
  }
}
