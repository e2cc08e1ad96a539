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

  /// The last error of the system.
  static var lastOfSystem: FileError {
    let text = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown error"
    return FileError(text.prefix(1).lowercased() + text.dropFirst())
  }
}
