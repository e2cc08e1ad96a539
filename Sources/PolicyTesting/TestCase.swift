package import Diagnostics
package import YAMLSyntax

/// What one policy has to say of one input.
package struct TestCase: Sendable {
  /// A text and where it stands in the test file.
  package struct Text: Hashable, Sendable {
    package var text: String
    package var place: Place

    package init(_ text: String, _ place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// What is judged.
  package enum Input: Hashable, Sendable {
    /// Terraform's JSON configuration, written in the test file; the text is JSON.
    case configuration(Text)
    /// Paths of files and folders, relative to the test file; each is judged by itself.
    case paths([Text])
  }

  /// A value for a parameter of policies.
  package struct Parameter: Sendable {
    package var name: Text
    /// Where the value stands in `document`.
    package var value: YAMLNode.ID
    package var document: YAMLDocument
  }

  package var name: Text
  /// The policy's id, or that of a rule of integrity.
  package var policy: Text
  package var input: Input
  /// The plan of the same configuration, relative to the test file.
  package var plan: Text?
  package var expectation: Expectation
  /// What is expected of the plan, where it differs by its nature.
  package var planExpectation: Expectation?
  package var parameters: [Parameter] = []
  /// The values of the parameters as text: cases with the same one can share their policies.
  package var parameterText = ""
  /// The day on which waivers are looked at, as in `2026-01-01`.
  package var today: Text?
}
