#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The variables of the process's environment.
enum Environment {
  /// All of them, in the order of the system.
  static var variables: [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    guard var next = unsafe Optional(environ) else { return [] }
    while let entry = unsafe next.pointee {
      let text = unsafe String(cString: entry)
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { found.append((String(parts[0]), String(parts[1]))) }
      unsafe next = next.advanced(by: 1)
    }
    return found
  }

  /// The value of one of them; `nil` where it is not set.
  static func value(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
