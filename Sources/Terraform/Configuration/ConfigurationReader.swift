package import Diagnostics
import HCL
package import JSONSyntax

/// Reads Terraform's JSON configuration, as CDKTF writes it: `cdk.tf.json`, or any `*.tf.json`, and the local modules
/// that it calls.
///
/// <https://developer.hashicorp.com/terraform/language/syntax/json>
package struct ConfigurationReader {
  var model: Model
  let sources: ModuleSources
  var diagnostics: [Diagnostic] = []
  /// The files of the root that is being read.
  private var files: (any FileAccess)?

  private init(_ document: JSONDocument, _ sources: ModuleSources) {
    self.sources = sources
    model = Model(form: .configuration, document: document, formatVersion: "")
  }

  /// Reads a document that holds the modules of `sources`.
  package static func read(
    _ document: JSONDocument, sources: ModuleSources
  ) -> (model: Model, diagnostics: [Diagnostic]) {
    var reader = ConfigurationReader(document, sources)
    reader.model.workspace = sources.workspace
    reader.model.roots = sources.roots.map { root in
      reader.files = root.files
      let module = reader.addModule(
        name: root.name, parent: nil, call: nil, target: .folder(root.folder), around: [])
      reader.model.modules[module].inputs = root.inputs
      return module
    }
    reader.addInstances()
    return (reader.model, reader.diagnostics)
  }

  /// Reads a document as a module of its own; `isWhole` is false where other files may belong to the module.
  package static func read(
    _ document: JSONDocument, isWhole: Bool = true, inputs: [String: VariableInput] = [:],
    workspace: String? = nil
  ) -> (model: Model, diagnostics: [Diagnostic]) {
    let folder = ModuleSources.Folder(body: document.root, isWhole: isWhole)
    let root = ModuleSources.Root(folder: 0, inputs: inputs)
    return read(document, sources: ModuleSources(folders: [folder], roots: [root], workspace: workspace))
  }

  var document: JSONDocument { model.document }
}

// MARK: - Modules

extension ConfigurationReader {
  /// How many module calls are read at most: a few folders can call each other in very many ways.
  private static let mostModules = 1_000

  /// Adds the module of a call, with all that it calls; `around` are the folders of the modules that hold it.
  @discardableResult
  private mutating func addModule(
    name: String, parent: Int?, call: JSONNode?, target: ModuleSources.Target, around: [Int]
  ) -> Int {
    let index = model.modules.count
    model.modules.append(Module(name: name, parent: parent, call: call, body: nil))
    switch target {
    case .unread(let why): leaveUnread(index, why)
    case .folder(let folder) where around.contains(folder): leaveUnread(index, "it calls itself")
    case .folder where index >= Self.mostModules:
      leaveUnread(index, "there are more than \(Self.mostModules) module calls")
    case .folder(let folder): addContent(of: folder, to: index, around: around + [folder])
    }
    return index
  }

  /// What a module holds that is not read is judged by nobody, so it is said.
  private mutating func leaveUnread(_ module: Int, _ why: String) {
    model.modules[module].unread = why
    diagnostics.append(
      Diagnostic(
        .warning, "module-unread", "\(address(of: module)) is not read: \(why)",
        at: model.modules[module].call.map { document.place(of: $0) },
        help: "what it holds is not judged, and its outputs are unknown; a plan tells both"))
  }

  private mutating func addContent(of folder: Int, to module: Int, around: [Int]) {
    let body = sources.folders[folder].body
    model.modules[module].body = body
    model.modules[module].isWhole = sources.folders[folder].isWhole
    model.modules[module].path = path(of: module)
    if let files, let path = model.modules[module].path {
      model.modules[module].files = ModuleFiles(files, inside: path)
    }
    addDeclarations(of: body, to: module)
    addBlocks("resource", .managed, of: body, module)
    addBlocks("data", .data, of: body, module)
    addChecks(of: body, module)
    addProviders(of: body, module)
    // What several calls read is said once.
    if !model.modules.dropLast().contains(where: { $0.body == body }) { noteUnread(body) }
    for call in document.bodies("module", of: body).flatMap({ document.contents(of: $0) }) {
      guard let block = document.bodies(call.value).first, model.modules[module].children[call.name] == nil
      else { continue }
      let source = document.member("source", of: block).flatMap { document.string($0) }
      let target = sources.target(of: source, in: folder)
      model.modules[module].children[call.name] =
        addModule(name: call.name, parent: module, call: block, target: target, around: around)
    }
  }

  /// The folder of a module, as its local source and those of the modules around lead to it.
  private func path(of module: Int) -> String? {
    guard let parent = model.modules[module].parent else { return "." }
    guard let around = model.modules[parent].path, let call = model.modules[module].call,
      let source = document.member("source", of: call).flatMap({ document.string($0) }), source.hasPrefix(".")
    else { return nil }
    var parts: [Substring] = []
    for part in "\(around)/\(source)".split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The address of a module without instance keys; empty for the root.
  func address(of module: Int) -> String {
    guard let parent = model.modules[module].parent else { return "" }
    let own = "module.\(model.modules[module].name)"
    let around = address(of: parent)
    return around.isEmpty ? own : "\(around).\(own)"
  }
}
