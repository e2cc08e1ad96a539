import Diagnostics
import YAMLSyntax

/// Compiles one file; what is wrong is reported and left out, and the rest is compiled nevertheless.
///
/// A part that was left out does no harm: no set of policies is made where something was reported.
struct FileCompiler: NodeReader {
  static let idPrefix = "policy"
  let yaml: YAMLDocument
  let names: DeclaredNames
  var diagnostics: [Diagnostic] = []
  var parts = CompiledParts()
  /// The definitions that were named since this was last emptied.
  var uses: [CompiledParts.Use] = []

  init(_ yaml: YAMLDocument, names: DeclaredNames) {
    self.yaml = yaml
    self.names = names
  }

  private static let keys = KeySet(
    "a policy file", ["policies", "define"], notYet: ["parameters", "views", "extend", "tests"])

  mutating func compileFile() {
    if yaml.scalar(yaml.root)?.value == .null {
      return report(
        "policy-empty-file", "the file holds nothing", at: yaml.root,
        help: "expected `policies:` or `define:`")
    }
    guard let fields = fields(yaml.root, FileCompiler.keys) else { return }
    if let policies = fields["policies"] {
      for policy in list(policies.value, of: "policies") ?? [] { compilePolicy(policy) }
    }
    if let definitions = fields["define"] { compileDefinitions(definitions.value) }
  }
}
