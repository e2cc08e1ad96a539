package import Diagnostics
package import Findings
package import YAMLSyntax

/// What a project's `.tfpolicy.yaml` asks for.
package struct ProjectFile: Sendable {
  /// A text and where it stands.
  package struct Text: Hashable, Sendable {
    package var text: String
    package var place: Place
  }

  /// A value for a parameter of policies.
  package struct Parameter: Sendable {
    package var name: Text
    /// Where the value stands in `document`.
    package var value: YAMLNode.ID
    package var document: YAMLDocument
  }

  /// A policy that is not asked.
  package struct Disabling: Hashable, Sendable {
    package var policy: Text
    package var reason: String
  }

  /// A severity that a policy has in this project.
  package struct Grading: Hashable, Sendable {
    package var policy: Text
    package var severity: Severity
  }

  /// Paths, relative to the file, and `builtin:NAME`; the default packs where there are none.
  package var policies: [Text] = []
  package var parameters: [Parameter] = []
  package var disabled: [Disabling] = []
  package var severities: [Grading] = []
  package var waivers: [WaiverRule] = []

  package init() {}
}
