package import Diagnostics
package import Schemas
import YAMLSyntax

/// Turns policy files into a set of policies, or into all that is wrong with them.
package enum PolicyCompiler {
  /// Compiles all files together: a definition of one can be used in any other.
  ///
  /// Of two settings for one parameter the later wins. Diagnostics stand in the order of the files and their lines;
  /// `policies` is `nil` where one is an error. Attributes are checked against `schemas`, as far as these have the type.
  package static func compile(
    _ files: [PolicyFile], parameters: [ParameterSetting] = [], schemas: [ProviderSchema] = [],
    warnsOfOddities: Bool = false
  ) -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var documents: [YAMLDocument] = []
    for file in files {
      let (document, problems) = YAMLDocument.read(file.text, file: file.name)
      diagnostics += problems.map(quoteAdvice)
      if let document { documents.append(document) }
    }
    var names = DeclaredNames(documents, isComplete: documents.count == files.count)
    names.takeParameters(of: documents, parameters)
    names.types = Set(schemas.flatMap(\.typeNames))
    diagnostics += names.diagnostics
    var parts = CompiledParts()
    var instances = DefinitionInstances(after: names.declarations.count)
    for document in documents {
      var compiler = FileCompiler(document, names: names, instances: instances)
      compiler.compileFile()
      diagnostics += compiler.diagnostics
      parts.append(compiler.parts)
      instances = compiler.instances
    }
    diagnostics += compileInstances(&instances, names, &parts)
    diagnostics += duplicateIDs(parts.policies)
    diagnostics += PartChecker.diagnostics(of: parts, schemas)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, sorted(diagnostics, by: files))
    }
    let set = policySet(parts, names)
    if warnsOfOddities { diagnostics += Oddities.diagnostics(of: set, parts, names) }
    return (set, sorted(diagnostics, by: files))
  }

  /// Compiles definitions for the arguments that they are called with, which may call further ones.
  private static func compileInstances(
    _ instances: inout DefinitionInstances, _ names: DeclaredNames, _ parts: inout CompiledParts
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    while let instance = instances.next() {
      let declaration = names.declarations[instance.definition]
      var compiler = FileCompiler(declaration.document, names: names, instances: instances)
      compiler.compile(instance, declaration)
      diagnostics += compiler.diagnostics
      parts.append(compiler.parts)
      instances = compiler.instances
    }
    return diagnostics
  }

  private static func policySet(_ parts: CompiledParts, _ names: DeclaredNames) -> PolicySet {
    PolicySet(
      policies: parts.policies.sorted { $0.id < $1.id },
      definitions: parts.definitions.sorted { $0.key < $1.key }.map(\.value),
      parameters: names.parameters.sorted { $0.key < $1.key }.map(\.value.parameter),
      views: parts.views.sorted { $0.key < $1.key }.map(\.value), extensions: parts.extensions)
  }

  private static func duplicateIDs(_ policies: [Policy]) -> [Diagnostic] {
    var first: [String: Policy] = [:]
    var diagnostics: [Diagnostic] = []
    for policy in policies {
      guard let other = first[policy.id] else {
        first[policy.id] = policy
        continue
      }
      diagnostics.append(
        Diagnostic(
          .error, "policy-duplicate-id", "two policies have the id `\(policy.id)`", at: policy.place,
          help: "give each policy an id of its own", notes: [Diagnostic.Note("the other", at: other.place)]))
    }
    return diagnostics
  }

  /// Each diagnostic once: what an alias repeats is compiled again, with the same mistakes at the same place.
  private static func sorted(_ diagnostics: [Diagnostic], by files: [PolicyFile]) -> [Diagnostic] {
    let order = Dictionary(files.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ diagnostic: Diagnostic) -> (Int, Int, String, String) {
      let place = diagnostic.place
      let file = place.flatMap { order[$0.file] } ?? -1
      return (file, place?.start.offset ?? 0, diagnostic.id, diagnostic.message)
    }
    return Array(Set(withoutEchoes(diagnostics))).sorted { key($0) < key($1) }
  }

  /// Leaves out what is said about the nothing that stands in place of a broken alias.
  private static func withoutEchoes(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let aliases: Set = ["yaml-undefined-alias", "yaml-cyclic-alias", "policy-unquoted-path"]
    let broken = Set(diagnostics.filter { aliases.contains($0.id) }.compactMap(\.place))
    return diagnostics.filter { aliases.contains($0.id) || $0.place.map { !broken.contains($0) } ?? true }
  }
}
