import Values

/// The files that the functions of one module may read: those of its own folder.
package struct ModuleFiles: Sendable {
  /// Why nothing is read where there are no such files.
  static let none = Reason(.unresolved, "files are read only where the input is a folder")

  private let access: any FileAccess
  private let folder: String

  package init(_ access: any FileAccess, inside folder: String) {
    self.access = access
    self.folder = folder
  }

  func contents(of path: String) -> FileAnswer<[UInt8]> {
    access.contents(ofFile: path, inside: folder)
  }

  func files(below path: String) -> FileAnswer<FileListing> { access.files(below: path, inside: folder) }
}
