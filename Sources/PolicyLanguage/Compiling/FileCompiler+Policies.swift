import Diagnostics
import Findings
import YAMLSyntax

extension FileCompiler {
  static let policyKeys = KeySet(
    "a policy",
    [
      "id", "title", "severity", "for", "when", "require", "forbid", "message", "rationale", "fix",
      "references",
    ])

  /// Compiles a policy; every field is looked at, whatever is wrong with the others.
  mutating func compilePolicy(_ node: YAMLNode.ID) {
    guard let fields = fields(node, FileCompiler.policyKeys) else { return }
    reportMissing(fields, in: node)
    let id = fields["id"].flatMap { policyID($0.value) }
    let title = fields["title"].flatMap { sentence($0.value, "a title") }
    let severity = fields["severity"].flatMap { self.severity($0.value) }
    let subjects = fields["for"].flatMap { types($0.value, in: .subject) }
    let when = fields["when"].flatMap { condition($0.value) }
    let require = fields["require"].flatMap { condition($0.value) }
    let forbid = fields["forbid"].flatMap { condition($0.value) }
    let message = fields["message"].flatMap { template($0.value) }
    let rationale = fields["rationale"].flatMap { sentence($0.value, "a text") }
    let fix = fields["fix"].flatMap { sentence($0.value, "a text") }
    let references = fields["references"].flatMap { self.references($0.value) } ?? []
    guard let id, let place = fields["id"].map({ yaml.place(of: $0.value) }) else { return }
    // A policy with mistakes is kept for its id, which may stand twice; no set is made of it.
    parts.policies.append(
      Policy(
        id: id, title: title ?? "", severity: severity ?? .critical, subjects: subjects ?? [], when: when,
        require: require, forbid: forbid, message: message, rationale: rationale, fix: fix,
        references: references,
        place: place))
  }

  private mutating func reportMissing(_ fields: [String: YAMLNode.Entry], in node: YAMLNode.ID) {
    let name = fields["id"].flatMap { yaml.scalar($0.value)?.text }.map { " `\($0)`" } ?? ""
    let place = fields["id"].map { yaml.place(of: $0.value) } ?? start(of: node)
    for key in ["id", "title", "severity", "for"] where fields[key] == nil {
      report("policy-missing-field", "the policy\(name) has no `\(key)`", at: place, help: "write `\(key):`")
    }
    if fields["require"] == nil, fields["forbid"] == nil {
      report(
        "policy-missing-field", "the policy\(name) neither requires nor forbids anything", at: place,
        help: "write `require:` or `forbid:`")
    }
  }

  /// The first line of a node, which is enough to find it.
  private func start(of node: YAMLNode.ID) -> Place {
    guard let first = yaml.entries(node)?.first else { return yaml.place(of: node) }
    return yaml.place(of: first.key)
  }

  private mutating func policyID(_ node: YAMLNode.ID) -> String? {
    guard let id = text(node, "an id") else { return nil }
    if isKebabCase(id) { return id }
    report(
      "policy-invalid-id", "the id `\(id)` is not in kebab case", at: node,
      help: "write lower-case letters and digits, with single dashes between words, as in `aws-s3-encrypted`")
    return id
  }

  private mutating func severity(_ node: YAMLNode.ID) -> Severity? {
    guard let text = text(node, "a severity") else { return nil }
    if let severity = Severity(rawValue: text) { return severity }
    let known = Severity.allCases.map(\.rawValue)
    report(
      "policy-unknown-severity", "there is no severity `\(text)`", at: node,
      help: didYouMean(text, known) ?? "known are \(known.joined(separator: ", "))")
    return nil
  }

  private mutating func references(_ node: YAMLNode.ID) -> [String]? {
    guard let elements = scalars(node, of: "references") else { return nil }
    var references: [String] = []
    for element in elements { if let text = sentence(element, "a text") { references.append(text) } }
    return references
  }
}

/// Whether the text is lower-case letters and digits in words with single dashes between, a letter first.
private func isKebabCase(_ text: String) -> Bool {
  guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
    return false
  }
  let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return words.allSatisfy { word in
    !word.isEmpty
      && word.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}
