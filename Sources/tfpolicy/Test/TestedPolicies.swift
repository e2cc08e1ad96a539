import Diagnostics
import Packs
import PolicyLanguage

/// The policies that test files are about, each folder compiled once.
struct TestedPolicies {
  /// What a folder holds, or what is wrong with it.
  struct Loaded {
    var policies: PolicySet?
    var diagnostics: [Diagnostic]
  }

  private var known: [String: Loaded] = [:]

  /// The policies that a test file can be about.
  mutating func policies(for testFile: String) -> Loaded {
    let folder = PolicyFolder.around(Folder.parent(of: testFile) ?? ".")
    if let loaded = known[folder] { return loaded }
    let loaded = load(folder)
    known[folder] = loaded
    return loaded
  }

  private func load(_ folder: String) -> Loaded {
    do throws(FileError) {
      var files: [PolicyFile] = []
      for path in try PolicyFiles.policies(below: folder) {
        files.append(PolicyFile(name: path, text: try FileReader.policy(at: path)))
      }
      return PolicyFolder.isFolderOfPacks(folder) ? compile(files) : compileWithPacks(files)
    } catch {
      let message = "\(folder) cannot be read: \(error.reason)"
      return Loaded(policies: nil, diagnostics: [Diagnostic(.error, "policy-unreadable", message)])
    }
  }

  /// The embedded packs come along, since policies may build on them; where both declare the same, they do not.
  private func compileWithPacks(_ files: [PolicyFile]) -> Loaded {
    let embedded = Pack.all.flatMap(\.files).map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }
    let together = compile(files + embedded)
    guard together.policies == nil else { return together }
    let alone = compile(files)
    return alone.policies == nil ? together : alone
  }

  private func compile(_ files: [PolicyFile]) -> Loaded {
    let (policies, diagnostics) = PolicyCompiler.compile(files)
    return Loaded(policies: policies, diagnostics: diagnostics.filter { $0.severity == .error })
  }
}
