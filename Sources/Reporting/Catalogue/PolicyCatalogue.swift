package import Findings

/// All policies of a call, as they are shown in a list.
package struct PolicyCatalogue: Sendable {
  /// One policy, or one rule of integrity.
  package struct Entry: Sendable {
    package var id: String
    package var title: String
    package var severity: Severity
    /// What it is for, as the policy writes it.
    package var subjects: [String]
    package var rationale: String?
    package var fix: String?
    package var references: [String]
    /// The pack or folder that it stands in.
    package var group: String
    /// The file that it stands in; `nil` for a rule that is built in.
    package var file: String?
    /// Why the project does not ask it; `nil` where it does.
    package var disabledFor: String?

    package init(
      id: String, title: String, severity: Severity, subjects: [String], rationale: String?, fix: String?,
      references: [String], group: String, file: String?, disabledFor: String?
    ) {
      self.id = id
      self.title = title
      self.severity = severity
      self.subjects = subjects
      self.rationale = rationale
      self.fix = fix
      self.references = references
      self.group = group
      self.file = file
      self.disabledFor = disabledFor
    }
  }

  /// Sorted by id.
  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries.sorted { $0.id < $1.id } }

  /// The entries of each group, groups sorted by name.
  var groups: [(name: String, entries: [Entry])] {
    Dictionary(grouping: entries, by: \.group).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
