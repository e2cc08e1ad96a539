import Diagnostics
import Packs
import PolicyLanguage
import PolicyTesting
import YAMLSyntax

/// The policies that test files are about, each folder compiled once.
struct TestedPolicies {
  /// What a folder holds, or what is wrong with it.
  struct Loaded {
    var policies: PolicySet?
    var diagnostics: [Diagnostic]
  }

  private struct Key: Hashable {
    var folder: String
    var parameters: String
  }

  /// Whether what is odd about policies is told, too.
  var warnsOfOddities = false
  /// Files that were named as policies.
  private var named: Set<String> = []
  private var known: [Key: Loaded] = [:]

  /// The policies that a test file can be about, with the parameters of a case.
  mutating func policies(for testFile: String, _ test: TestCase? = nil) -> Loaded {
    policies(in: PolicyFolder.around(Folder.parent(of: testFile) ?? "."), test)
  }

  /// The policies of a pack or of a folder of packs; `files` of it are policies whatever they look like.
  mutating func policies(in folder: String, including files: [String]) -> Loaded {
    named.formUnion(files)
    return policies(in: folder, nil)
  }

  private mutating func policies(in folder: String, _ test: TestCase?) -> Loaded {
    let key = Key(folder: folder, parameters: test?.parameterText ?? "")
    if let loaded = known[key] { return loaded }
    let settings = (test?.parameters ?? []).map { parameter in
      ParameterSetting(
        name: parameter.name.text, value: parameter.value, in: parameter.document, place: parameter.name.place
      )
    }
    let loaded = load(folder, settings)
    known[key] = loaded
    return loaded
  }

  /// Every set without parameters that was asked for, by its folder.
  var all: [PolicySet] {
    known.filter { $0.key.parameters.isEmpty }.sorted { $0.key.folder < $1.key.folder }.compactMap(
      \.value.policies)
  }

  private func load(_ folder: String, _ settings: [ParameterSetting]) -> Loaded {
    do throws(FileError) {
      var files: [PolicyFile] = []
      for path in try PolicyFiles.policies(below: folder) {
        let text = try FileReader.policy(at: path)
        // Other YAML may stand beside policies that nobody put into a folder of their own.
        if named.contains(path) || PolicyFiles.looksLikePolicy(text) {
          files.append(PolicyFile(name: path, text: text))
        }
      }
      return PolicyFolder.isFolderOfPacks(folder)
        ? compile(files, settings) : compileWithPacks(files, settings)
    } catch {
      let message = "\(folder) cannot be read: \(error.reason)"
      return Loaded(policies: nil, diagnostics: [Diagnostic(.error, "policy-unreadable", message)])
    }
  }

  /// The embedded packs come along, since policies may build on them; where both declare the same, they do not.
  private func compileWithPacks(_ files: [PolicyFile], _ settings: [ParameterSetting]) -> Loaded {
    let embedded = Pack.all.flatMap(\.files).map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }
    let together = compile(files + embedded, settings)
    guard together.policies == nil else { return together }
    let alone = compile(files, settings)
    return alone.policies == nil ? together : alone
  }

  private func compile(_ files: [PolicyFile], _ settings: [ParameterSetting]) -> Loaded {
    let (policies, diagnostics) = PolicyCompiler.compile(
      files, parameters: settings, schemas: Pack.schemas, warnsOfOddities: warnsOfOddities)
    // What is odd about an embedded pack is not for its users to mend.
    let own = diagnostics.filter { diagnostic in
      diagnostic.severity == .error || diagnostic.place?.file.hasPrefix("builtin:") != true
    }
    return Loaded(policies: policies, diagnostics: own)
  }
}
