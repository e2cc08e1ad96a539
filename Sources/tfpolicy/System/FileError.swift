#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read.
struct FileError: Error {
  /// One clause in lower case, as the system says it or as a limit does.
  var reason: String

  init(_ reason: String) { self.reason = reason }

  /// What a body reads of a file that nobody named, so that an error has to say which one it is.
  static func naming<Content>(
    _ path: String, _ body: (String) throws(FileError) -> Content
  ) throws(FileError) -> Content {
    do throws(FileError) {
      return try body(path)
    } catch {
      throw FileError("\(path): \(error.reason)")
    }
  }

  /// The last error of the system.
  static var lastOfSystem: FileError {
    let text = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown error"
    return FileError(text.prefix(1).lowercased() + text.dropFirst())
  }
}
