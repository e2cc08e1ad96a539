package import Diagnostics
package import Findings

/// A compiled policy: for every subject of a kind, when a condition holds, require (or forbid) another.
///
/// At least one of `require` and `forbid` is there.
package struct Policy: Sendable {
  /// Kebab case, unique over all loaded files.
  package var id: String
  package var title: String
  package var severity: Severity
  /// What the policy is for; a node is a subject where one pattern fits.
  package var subjects: [TypePattern]
  package var when: Condition?
  package var require: Condition?
  package var forbid: Condition?
  package var message: Template?
  package var rationale: String?
  package var fix: String?
  package var references: [String]
  /// Where the policy's id stands.
  package var place: Place

  package init(
    id: String, title: String, severity: Severity, subjects: [TypePattern], when: Condition? = nil,
    require: Condition? = nil, forbid: Condition? = nil, message: Template? = nil,
    rationale: String? = nil, fix: String? = nil, references: [String] = [], place: Place
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.subjects = subjects
    self.when = when
    self.require = require
    self.forbid = forbid
    self.message = message
    self.rationale = rationale
    self.fix = fix
    self.references = references
    self.place = place
  }
}
