/// Writes the paths of files as services expect them, which know them from the root of the repository.
enum ArtifactPath {
  /// The path without a `./` at its beginning.
  static func relative(_ path: String) -> String {
    path.hasPrefix("./") ? relative(String(path.dropFirst(2))) : path
  }

  /// The path as a URI: absolute for an absolute path, and else relative to wherever the reader has the files.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc3986#section-4.2>
  static func uri(_ path: String) -> String {
    let path = relative(path)
    if path.hasPrefix("builtin:") { return escaped(path, isSchemeAllowed: true) }
    return path.hasPrefix("/") ? "file://" + escaped(path) : escaped(path)
  }

  /// Percent-encoded; a colon in the first segment would be read as the end of a scheme.
  private static func escaped(_ path: String, isSchemeAllowed: Bool = false) -> String {
    path.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: ":") where isSchemeAllowed: result += ":"
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }
}
