package import JSONSyntax

/// What a JSON document is, decided once by what stands at its top.
package enum DocumentKind: Hashable, Sendable {
  case plan
  case configuration
  case state
  /// A raw `.tfstate` file.
  case stateFile
  /// None of these; the text says what was found instead.
  case other(String)
}

extension DocumentKind {
  /// Classifies a document by the keys of its top-level object.
  package init(of document: JSONDocument) { self.init(of: document, at: document.root) }

  private init(of document: JSONDocument, at root: JSONNode) {
    guard document.kind(of: root) == .object else {
      self = .other("a JSON \(document.kind(of: root))")
      return
    }
    func has(_ keys: String...) -> Bool { keys.contains { document.member($0, of: root) != nil } }
    if has("format_version") {
      if has("planned_values", "resource_changes", "configuration") {
        self = .plan
      } else if has("provider_schemas") {
        self = .other("provider schemas")
      } else {
        self = .state
      }
    } else if has("lineage", "serial") {
      self = .stateFile
    } else if has("resource", "data", "provider", "terraform", "variable", "output", "module", "locals") {
      self = .configuration
    } else {
      let keys = document.members(of: root).prefix(4).map { "`\(document.name(of: $0.key))`" }
      self = .other(keys.isEmpty ? "an empty object" : "an object with \(keys.joined(separator: ", "))")
    }
  }

  /// The plan that an object wraps, and the key of it, as in `{"plan": {…}}`; `nil` where it wraps none.
  package static func wrappedPlan(in document: JSONDocument) -> (key: String, plan: JSONNode)? {
    let found = ["plan", "plandata"].compactMap { key in
      document.member(key, of: document.root).map { (key: key, plan: $0) }
    }
    guard found.count == 1, DocumentKind(of: document, at: found[0].plan) == .plan else { return nil }
    return found[0]
  }

  /// The kind as reports name it.
  package var name: String {
    switch self {
    case .plan: "plan"
    case .configuration: "configuration"
    case .state: "state"
    case .stateFile: "state file"
    case .other: "other"
    }
  }
}
