package import Diagnostics
import Findings
package import Graph
import JSONSyntax
import Patterns
import Terraform

/// Reads the waivers that blocks of a JSON configuration carry in their comment: `"//": {"tfpolicy": {…}}`, one or a list.
///
/// Terraform ignores a property `//`: <https://developer.hashicorp.com/terraform/language/syntax/json#comment-properties>
package struct InlineWaiverReader {
  private static let keys = ["policy", "reason", "kind", "expires"]

  private let graph: ResourceGraph
  private var rules: [WaiverRule] = []
  private var diagnostics: [Diagnostic] = []

  private init(_ graph: ResourceGraph) { self.graph = graph }

  /// The waivers of a configuration, or of the one beside a plan, and what is wrong with them; nothing for other inputs,
  /// which carry no comments.
  package static func read(_ graph: ResourceGraph) -> (rules: [WaiverRule], diagnostics: [Diagnostic]) {
    let hasComments = graph.model.form == .configuration || graph.model.source != nil
    guard hasComments, graph.model.document.symbol(for: "tfpolicy") != nil else { return ([], []) }
    var reader = InlineWaiverReader(graph)
    for node in graph.allNodes { reader.readBlock(of: node) }
    var seen: Set<Diagnostic> = []
    return (reader.rules, reader.diagnostics.filter { seen.insert($0).inserted })
  }

  private var document: JSONDocument { graph.model.document }

  private mutating func readBlock(of node: NodeID) {
    guard let configured = graph.configuredNode(of: node),
      let comment = document.member("//", of: graph.model.source?.block(of: configured) ?? configured),
      document.kind(of: comment) == .object, let own = document.member("tfpolicy", of: comment)
    else { return }
    let waivers = document.kind(of: own) == .array ? Array(document.elements(of: own)) : [own]
    for waiver in waivers { read(waiver, of: node) }
  }

  private mutating func read(_ waiver: JSONNode, of node: NodeID) {
    guard document.kind(of: waiver) == .object else {
      return report(
        "expected a waiver, found a JSON \(document.kind(of: waiver))", at: document.place(of: waiver),
        help: "as in {\"policy\": …, \"reason\": …, \"expires\": \"2027-03-31\"}")
    }
    for member in document.members(of: waiver) where !Self.keys.contains(document.name(of: member.key)) {
      let name = document.name(of: member.key)
      report(
        "a waiver in a configuration has no key `\(name)`", at: document.placeOfKey(of: member.value),
        help: nearestWord(to: name, among: Self.keys).map { "did you mean `\($0)`?" }
          ?? "known are \(Self.keys.joined(separator: ", "))")
    }
    let policy = text("policy", of: waiver)
    let reason = text("reason", of: waiver)
    let expires = text("expires", of: waiver)
    let kind = document.member("kind", of: waiver) == nil ? "accepted" : text("kind", of: waiver)?.text
    guard let policy, let reason, let expires, let kind else { return }
    guard let day = Day(parsing: expires.text) else {
      return report("expected a day, found `\(expires.text)`", at: expires.place, help: "as in `2027-03-31`")
    }
    guard let kind = Waiver.Kind(rawValue: kind) else {
      return report(
        "expected a kind of waiver, found `\(kind)`", at: policy.place,
        help: "known are \(Waiver.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    rules.append(
      WaiverRule(
        policy: policy.text, resource: .exactly(graph.address(of: node)),
        waiver: Waiver(reason: reason.text, kind: kind, expires: day.description), expires: day,
        place: policy.place))
  }

  /// A text that has to be there.
  private mutating func text(_ key: String, of waiver: JSONNode) -> (text: String, place: Place)? {
    guard let node = document.member(key, of: waiver) else {
      report("the waiver has no `\(key)`", at: document.place(of: waiver), help: "write `\"\(key)\": …`")
      return nil
    }
    guard let text = document.string(node), text.contains(where: { !$0.isWhitespace }) else {
      report("expected a text under `\(key)`", at: document.place(of: node))
      return nil
    }
    return (text, document.place(of: node))
  }

  private mutating func report(_ message: String, at place: Place, help: String? = nil) {
    diagnostics.append(Diagnostic(.error, "config-waiver", message, at: place, help: help))
  }
}
