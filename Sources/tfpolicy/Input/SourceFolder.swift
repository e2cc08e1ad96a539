import Diagnostics
import SourcePlaces

/// A folder with the configuration that plans were made of.
enum SourceFolder {
  /// What finds places below a folder, and why there is nothing; neither where no folder is given.
  static func index(at path: String?) -> (index: SourceIndex?, diagnostics: [Diagnostic]) {
    guard let path else { return (nil, []) }
    guard !files(in: path).isEmpty else {
      return (
        nil,
        [
          Diagnostic(
            .error, "source-unreadable", "there is no *.tf and no *.tf.json in \(path)",
            help: "--source takes the folder in which terraform plan ran")
        ]
      )
    }
    return (SourceIndex(root: path) { files(in: $0) }, [])
  }

  /// Why nothing of a folder, or no more than places, is joined to a plan; none where no folder is given.
  static func diagnostics(at path: String?) -> [Diagnostic] {
    guard let path else { return [] }
    let found = index(at: path).diagnostics
    guard found.isEmpty, let folder = try? ModuleFolder(path), folder.files.isEmpty else { return found }
    return [
      Diagnostic(
        .warning, "source-unread",
        "\(path) has no *.tf.json: nothing that the plan leaves out is known from it",
        help: "tfpolicy reads JSON; of *.tf it takes the places of findings only")
    ]
  }

  /// The files of a module, sorted by name; what cannot be read holds no place.
  private static func files(in folder: String) -> [SourceFile] {
    let names = ((try? Folder.names(in: folder)) ?? []).sorted()
    let read = names.filter {
      ($0.hasSuffix(".tf") || $0.hasSuffix(".tf.json")) && !ModuleFolder.isIgnored($0)
    }
    return read.compactMap { name in
      let path =
        folder == "." ? name : "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)/\(name)"
      return (try? FileReader.source(inFolder: path)).map { SourceFile(name: path, text: $0) }
    }
  }
}
