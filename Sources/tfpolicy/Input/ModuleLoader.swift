import Diagnostics
import JSONSyntax
import Terraform

/// Gathers the files of a configuration: those of its roots, and of the folders to which local sources lead.
struct ModuleLoader {
  /// A folder that was found, before its files are one document with all others.
  private struct Found {
    var files: [JSONText]
    var isWhole: Bool
    var targets: [String: ModuleSources.Target] = [:]
  }

  private var folders: [Found] = []
  /// A plan that is read as one document with its configuration.
  private var plan: JSONText?
  private var roots: [ModuleSources.Root] = []
  /// The folders that sources led to, by path.
  private var indices: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(plan: JSONText? = nil) { self.plan = plan }

  /// Adds a root of one file; `base` is the folder that its local sources start from, `nil` where there is none.
  mutating func addRoot(
    file: JSONText, in base: String?, isWhole: Bool, inputs: [String: VariableInput]
  ) {
    roots.append(ModuleSources.Root(folder: folders.count, inputs: inputs))
    folders.append(Found(files: [file], isWhole: isWhole))
    addTargets(of: folders.count - 1, in: base)
  }

  /// Adds the root that all files of a folder are.
  mutating func addRoot(
    _ folder: ModuleFolder, named name: String = "", inputs: [String: VariableInput]
  ) throws(FileError) {
    diagnostics += folder.diagnostics
    let index = try add(folder)
    roots.append(
      ModuleSources.Root(
        folder: index, name: name, inputs: inputs, files: FolderFiles(root: folder.path)))
    addTargets(of: index, in: folder.path)
  }

  /// Reads all that was found as one document, a plan first; `nil` where a file is no JSON, which the diagnostics say.
  consuming func read(
    workspace: String? = nil
  ) -> (document: JSONDocument?, sources: ModuleSources?, diagnostics: [Diagnostic]) {
    let plans = plan.map { [[$0]] } ?? []
    let (document, problems) = JSONDocument.read(joining: plans + folders.map(\.files))
    let all = diagnostics + problems
    guard let document else { return (nil, nil, all) }
    let bodies = document.elements(of: document.root).dropFirst(plans.count)
    let found = zip(folders, bodies).map { folder, body in
      ModuleSources.Folder(body: body, isWhole: folder.isWhole, targets: folder.targets)
    }
    return (document, ModuleSources(folders: found, roots: roots, workspace: workspace), all)
  }
}

// MARK: - Local sources

extension ModuleLoader {
  private mutating func add(_ folder: ModuleFolder) throws(FileError) -> Int {
    let (files, problems) = Overrides.merged(try read(folder.files), with: try read(folder.overrides))
    diagnostics += problems
    folders.append(Found(files: files, isWhole: folder.isWhole))
    return folders.count - 1
  }

  private func read(_ paths: [String]) throws(FileError) -> [JSONText] {
    var texts: [JSONText] = []
    for path in paths {
      texts.append(JSONText(path, try FileError.naming(path, FileReader.document(inFolder:))))
    }
    return texts
  }

  private mutating func addTargets(of index: Int, in base: String?) {
    for file in folders[index].files {
      // What is wrong with a file is said when all are read as one document.
      guard let document = JSONDocument.read(file.bytes, file: file.name).document else { continue }
      for source in ModuleSources.localSources(in: document) where folders[index].targets[source] == nil {
        folders[index].targets[source] = target(of: source, in: base)
      }
    }
  }

  private mutating func target(of source: String, in base: String?) -> ModuleSources.Target {
    guard let base else { return .unread("\(source) starts from a folder that is not known") }
    let path = Folder.joined(base, source)
    if let known = indices[path] { return .folder(known) }
    guard Folder.exists(at: path) else { return .unread("there is no folder \(path)") }
    do throws(FileError) {
      let folder = try ModuleFolder(path)
      if let problem = folder.diagnostics.first(where: { $0.severity == .error }) {
        return .unread(problem.message)
      }
      diagnostics += folder.diagnostics
      let index = try add(folder)
      indices[path] = index
      addTargets(of: index, in: path)
      return .folder(index)
    } catch {
      return .unread("\(path) cannot be read: \(error.reason)")
    }
  }
}
