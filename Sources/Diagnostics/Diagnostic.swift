/// One thing that is to be said about a text or a run: what is wrong, where, and what to do.
package struct Diagnostic: Hashable, Sendable, Error {
  /// How bad it is.
  package enum Severity: String, Hashable, Sendable {
    /// The input or the policy cannot be judged as it stands: exit status 2.
    case error
    /// Judging goes on, and the reader should know.
    case warning
    /// For information.
    case note
  }

  /// A second place that explains the first, as in "first defined here".
  package struct Note: Hashable, Sendable {
    /// One line, without a full stop.
    package var message: String
    /// Where the explanation stands.
    package var place: Place?

    package init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  package var severity: Severity
  /// A stable kebab-case name, as in `json-duplicate-key`.
  package var id: String
  /// What is wrong, in one line without a full stop.
  package var message: String
  /// Where; `nil` where it concerns the whole run.
  package var place: Place?
  /// What to do about it: what was expected, or the nearest right word.
  package var help: String?
  package var notes: [Note]

  package init(
    _ severity: Severity, _ id: String, _ message: String, at place: Place? = nil, help: String? = nil,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.place = place
    self.help = help
    self.notes = notes
  }
}
