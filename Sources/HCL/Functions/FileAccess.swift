/// The files that functions may read; whoever evaluates decides what they see.
///
/// <https://developer.hashicorp.com/terraform/language/functions#filesystem-functions>
package protocol FileAccess: Sendable {
  /// The bytes of a file. The path starts from the folder in which Terraform runs, and so does `folder`, outside of which
  /// nothing is looked at.
  func contents(ofFile path: String, inside folder: String) -> FileAnswer<[UInt8]>

  /// The files below a folder.
  func files(below path: String, inside folder: String) -> FileAnswer<FileListing>
}

/// What became of a question about files.
package enum FileAnswer<Content: Sendable>: Sendable {
  case found(Content)
  /// There is nothing of that name.
  case missing
  /// It was not looked at; the text says why and holds no part of the path, which may be secret.
  case refused(String)
}

/// What stands below a folder, by paths that start from there.
package struct FileListing: Sendable {
  package var files: [String] = []
  /// Links that are not followed, to whatever they lead.
  package var links: [String] = []

  package init(files: [String] = [], links: [String] = []) {
    self.files = files
    self.links = links
  }
}
