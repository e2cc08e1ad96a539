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
