/// The kinds of file that people write for tfpolicy: the one list of their schemas.
package enum FileKind: String, CaseIterable, Sendable {
  case policy, test, config

  /// The JSON Schema of the kind, with a newline at its end.
  package var schema: String {
    switch self {
    case .policy: PolicySchema.text
    case .test: TestSchema.text
    case .config: ConfigSchema.text
    }
  }
}
