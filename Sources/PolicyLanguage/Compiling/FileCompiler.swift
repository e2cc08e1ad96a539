import Diagnostics
import YAMLSyntax

/// Compiles one file; what is wrong is reported and left out, and the rest is compiled nevertheless.
///
/// A part that was left out does no harm: no set of policies is made where something was reported.
struct FileCompiler: NodeReader {
  static let idPrefix = "policy"
  /// The file, or the one with the value that stands for a name at this moment.
  var yaml: YAMLDocument
  let names: DeclaredNames
  var diagnostics: [Diagnostic] = []
  var parts = CompiledParts()
  /// The definitions that were named since this was last emptied.
  var uses: [PartUse] = []
  /// The definitions that were called with arguments.
  var instances: DefinitionInstances
  /// What the arguments of the definition stand for that is compiled; `nil` outside of one.
  var arguments: [String: Argument]?
  /// The arguments that were named since this was last emptied.
  var usedArguments: Set<String> = []
  /// Whether a value is compiled that stands elsewhere.
  var isFollowing = false

  init(_ yaml: YAMLDocument, names: DeclaredNames, instances: DefinitionInstances = DefinitionInstances()) {
    self.yaml = yaml
    self.names = names
    self.instances = instances
  }

  static let keys = KeySet(
    "a policy file", ["parameters", "policies", "define", "views", "extend"], notYet: ["tests"])

  mutating func compileFile() {
    if yaml.scalar(yaml.root)?.value == .null {
      return report(
        "policy-empty-file", "the file holds nothing", at: yaml.root,
        help: "expected `policies:`, `define:`, `views:`, `extend:` or `parameters:`")
    }
    guard let fields = fields(yaml.root, FileCompiler.keys) else { return }
    if let policies = fields["policies"] {
      for policy in list(policies.value, of: "policies") ?? [] { compilePolicy(policy) }
    }
    if let definitions = fields["define"] { compileDefinitions(definitions.value) }
    if let views = fields["views"] { compileViews(views.value) }
    if let extensions = fields["extend"] { compileExtensions(extensions.value) }
  }
}
