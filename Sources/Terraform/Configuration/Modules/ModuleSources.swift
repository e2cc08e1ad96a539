package import HCL
package import JSONSyntax

/// The modules that a configuration's document holds: those of roots, and those that local sources lead to.
///
/// <https://developer.hashicorp.com/terraform/language/modules/sources#local-paths>
package struct ModuleSources: Sendable {
  /// Where the source of a module call leads.
  package enum Target: Hashable, Sendable {
    /// An index into `folders`.
    case folder(Int)
    /// Nothing that was read; the text says why, as in `./network has no *.tf.json`.
    case unread(String)
  }

  /// The module of one folder.
  package struct Folder: Sendable {
    /// The object of its one file, or a list of those of all files.
    package var body: JSONNode
    /// Whether that is all of the module; else other files may declare what it refers to.
    package var isWhole: Bool
    /// Where the sources of its calls lead, as they are written there.
    package var targets: [String: Target]

    package init(body: JSONNode, isWhole: Bool = true, targets: [String: Target] = [:]) {
      self.body = body
      self.isWhole = isWhole
      self.targets = targets
    }
  }

  /// A module that nothing calls: the configuration itself, or a stack of an output folder.
  package struct Root: Sendable {
    /// The index into `folders`.
    package var folder: Int
    /// The stack's name; empty where there is only one root.
    package var name: String
    /// Values of its variables that are given from outside.
    package var inputs: [String: VariableInput]
    /// The files that functions may read; `nil` where the input is no folder.
    package var files: (any FileAccess)?

    package init(
      folder: Int, name: String = "", inputs: [String: VariableInput] = [:], files: (any FileAccess)? = nil
    ) {
      self.folder = folder
      self.name = name
      self.inputs = inputs
      self.files = files
    }
  }

  package var folders: [Folder]
  package var roots: [Root]
  /// The workspace that is selected, where it is known.
  package var workspace: String?

  package init(folders: [Folder], roots: [Root], workspace: String? = nil) {
    self.folders = folders
    self.roots = roots
    self.workspace = workspace
  }

  /// Where a source leads that is written in a folder.
  func target(of source: String?, in folder: Int) -> Target {
    guard let source else { return .unread("it has no source") }
    return folders[folder].targets[source] ?? .unread("\(source) is not a local folder")
  }

  /// The local sources that the modules of a file or of several name, in the order of the text.
  package static func localSources(in document: JSONDocument) -> [String] {
    document.bodies("module", of: document.root).flatMap { document.contents(of: $0) }
      .flatMap { document.bodies($0.value) }
      .compactMap { document.member("source", of: $0).flatMap { document.string($0) } }
      .filter { $0.hasPrefix("./") || $0.hasPrefix("../") || $0.hasPrefix("/") }
  }
}
