import Diagnostics
import JSONSyntax

/// The stacks that `cdktf synth` lists in the `manifest.json` of its output folder.
///
/// <https://developer.hashicorp.com/terraform/cdktf/concepts/cdktf-architecture>
struct StackManifest {
  /// A stack by its name.
  struct Stack {
    var name: String
    var folder: ModuleFolder
  }

  /// The folders of the stacks, in the order of the manifest.
  private(set) var folders: [Stack] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the manifest of a folder; `nil` where it has none that lists stacks.
  init?(in folder: ModuleFolder) throws(FileError) {
    guard folder.hasManifest else { return nil }
    let path = "\(folder.path)/manifest.json"
    let bytes = try FileError.naming(path, FileReader.document(inFolder:))
    let (document, problems) = JSONDocument.read(bytes, file: path)
    diagnostics = problems
    guard let document else { return }
    guard let stacks = document.member("stacks", of: document.root), document.kind(of: stacks) == .object
    else { return nil }
    for (key, node) in document.members(of: stacks) {
      let name = document.name(of: key)
      let written = document.member("synthesizedStackPath", of: node).flatMap { document.string($0) }
      let file = Folder.joined(folder.path, written ?? "stacks/\(name)/cdk.tf.json")
      folders.append(Stack(name: name, folder: try ModuleFolder(Folder.parent(of: file) ?? ".")))
    }
    guard folders.isEmpty else { return }
    diagnostics.append(Diagnostic(.error, "input-empty", "\(path) lists no stack"))
  }
}
