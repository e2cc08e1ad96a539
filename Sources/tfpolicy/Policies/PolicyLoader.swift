import Diagnostics
import Findings
import Integrity
import Packs
import PolicyLanguage
import Project

/// Finds the policies that a call names, and compiles them together.
struct PolicyLoader {
  private(set) var diagnostics: [Diagnostic] = []
  private var files: [PolicyFile] = []
  /// What of `files` is embedded.
  private var embedded: [Pack.File] = []
  private var embeddedNumbers = FileNumbers()

  private let project: LoadedProject

  private init(_ project: LoadedProject) { self.project = project }

  /// Loads what a call names, paths of files and folders and `builtin:NAME`; where it names nothing, what the project
  /// does, and else the default packs.
  ///
  /// The policies are `nil` where anything is wrong, and where there is no policy at all.
  static func load(
    _ called: [String], _ project: LoadedProject
  ) -> (policies: LoadedPolicies?, diagnostics: [Diagnostic]) {
    guard called.isEmpty else { return load(called, of: project.narrowed(to: called)) }
    var (policies, diagnostics) = load(project.policies, of: project)
    if let loaded = policies {
      let mistakes = project.file.unknownPolicies(among: loaded)
      diagnostics += mistakes
      if !mistakes.isEmpty { policies = nil }
    }
    return (policies, diagnostics)
  }

  private static func load(
    _ names: [String], of project: LoadedProject
  ) -> (policies: LoadedPolicies?, diagnostics: [Diagnostic]) {
    var loader = PolicyLoader(project)
    if names.isEmpty { Pack.defaults.forEach { loader.add($0) } }
    for name in names { loader.add(name) }
    guard !loader.diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, loader.diagnostics)
    }
    if loader.files.isEmpty, loader.embedded.contains(where: { !$0.policies.isEmpty }) {
      let loaded = LoadedPolicies(
        embedded: loader.embedded, project.adjustments, parameters: project.settings)
      return (loaded, loader.diagnostics)
    }
    return loader.compiled()
  }

  /// All files together, embedded ones too: the policies of a path may build on those.
  private consuming func compiled() -> (policies: LoadedPolicies?, diagnostics: [Diagnostic]) {
    var loader = self
    loader.embedded.forEach { loader.add(PolicyFile(name: $0.name, text: Array($0.text.utf8))) }
    let (policies, problems) = PolicyCompiler.compile(
      loader.files, parameters: loader.project.settings, schemas: Pack.schemas)
    loader.diagnostics += problems
    guard let policies, !loader.diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, loader.diagnostics)
    }
    if policies.policies.isEmpty { loader.fail("no-policy", "there is no policy in what was loaded") }
    let loaded = LoadedPolicies(policies, loader.project.adjustments)
    return (policies.policies.isEmpty ? nil : loaded, loader.diagnostics)
  }

  private mutating func add(_ name: String) {
    guard name.hasPrefix("builtin:") else { return addPath(name) }
    guard let pack = Pack.named(name) else {
      let all = Pack.all.map { "builtin:\($0.name)" }
      let nearest = nearestWord(to: name, among: all).map { "did you mean \($0)? " } ?? ""
      return fail(
        "unknown-pack", "there is no pack \(name)", help: "\(nearest)packs: \(all.joined(separator: ", "))")
    }
    add(pack)
  }

  private mutating func add(_ pack: Pack) {
    for file in pack.filesWithNeeds where embeddedNumbers.insert(file.number) {
      embedded.append(file)
    }
  }

  /// The same file twice is one file.
  private mutating func add(_ file: PolicyFile) {
    if !files.contains(where: { $0.name == file.name }) { files.append(file) }
  }

  private mutating func addPath(_ path: String) {
    do throws(FileError) {
      guard Folder.exists(at: path) else {
        return add(PolicyFile(name: path, text: try FileReader.policy(at: path)))
      }
      let found = try PolicyFiles.policies(below: path)
      if found.isEmpty { fail("no-policy", "there is no *.yaml in the folder \(path)") }
      for file in found {
        add(PolicyFile(name: file, text: try FileError.naming(file, FileReader.policy(inFolder:))))
      }
    } catch {
      fail("policy-unreadable", "\(path) cannot be read: \(error.reason)")
    }
  }

  private mutating func fail(_ id: String, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(.error, id, message, help: help))
  }
}

extension LoadedProject {
  /// The project for a call that names policies of its own: it does not make wrong what the file sets for others.
  fileprivate func narrowed(to called: [String]) -> LoadedProject {
    guard !file.parameters.isEmpty else { return self }
    var plain = self
    plain.file.parameters = []
    plain.parameters = []
    // Where nothing can be loaded, that is said when it is loaded in earnest.
    let declared = PolicyLoader.load(called, plain).policies?.allPolicies().policies?.parameters ?? []
    let names = Set(declared.map(\.name))
    var narrowed = self
    narrowed.file.parameters.removeAll { !names.contains($0.name.text) }
    return narrowed
  }
}

extension ProjectFile {
  /// The policies that the file speaks of and that are nowhere.
  fileprivate func unknownPolicies(among loaded: LoadedPolicies) -> [Diagnostic] {
    let named =
      (disabled.map(\.policy) + severities.map(\.policy)).map { ($0.text, $0.place) }
      + waivers.map { ($0.policy, $0.place) }
    if named.isEmpty { return [] }
    let known = loaded.ids.union(Pack.all.flatMap(\.files).flatMap(\.policies))
      .union(IntegrityRule.allCases.map(\.rawValue))
    return named.filter { !known.contains($0.0) }.map { policy, place in
      Diagnostic(
        .error, "config-unknown-policy", "there is no policy `\(policy)`", at: place,
        help: nearestWord(to: policy, among: known.sorted()).map { "did you mean `\($0)`?" })
    }
  }
}
