#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files.
enum FileWriter {
  /// Makes `text` the whole of a file.
  static func replace(_ path: String, with text: String) throws(FileError) {
    try put(text, into: path, mode: O_TRUNC)
  }

  /// Adds `text` to the end of a file.
  static func append(_ text: String, to path: String) throws(FileError) {
    try put(text, into: path, mode: O_APPEND)
  }

  /// Writes a new file, in folders that are made for it; one that is there already is an error.
  static func create(_ path: String, with text: String) throws(FileError) {
    try makeFolders(for: path)
    try put(text, into: path, mode: O_EXCL)
  }

  private static func makeFolders(for path: String) throws(FileError) {
    guard let parent = Folder.parent(of: path), !Folder.exists(at: parent) else { return }
    try makeFolders(for: parent)
    guard unsafe mkdir(parent, 0o755) == 0 else { throw .lastOfSystem }
  }

  private static func put(_ text: String, into path: String, mode: Int32) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | mode, 0o644)
    guard descriptor >= 0 else { throw .lastOfSystem }
    var bytes = Array(text.utf8)[...]
    var failure: FileError?
    while !bytes.isEmpty, failure == nil {
      let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { failure = .lastOfSystem }
    }
    // A full disk may show only when the file is closed.
    if close(descriptor) != 0, failure == nil { failure = .lastOfSystem }
    if let failure { throw failure }
  }
}
