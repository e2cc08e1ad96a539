import CRE2

/// A regular expression in RE2's syntax, which is matched in time linear in the text.
///
/// <https://github.com/google/re2/wiki/Syntax>: no back-references and no look-around.
package struct RegularExpression: Sendable {
  /// The pattern as it was written.
  package let pattern: String
  /// Whether upper and lower case are the same.
  package let ignoresCase: Bool
  private let compiled: Compiled

  /// The bytes that a compiled pattern and its cache may take.
  private static let memory: Int64 = 1 << 20

  /// Compiles `pattern`; one that is no regular expression or takes more than a megabyte is an error.
  package init(_ pattern: String, ignoringCase: Bool = false) throws(RegularExpressionError) {
    self.pattern = pattern
    ignoresCase = ignoringCase
    compiled = try Compiled(pattern, ignoringCase: ignoringCase, memory: RegularExpression.memory)
  }

  /// Whether the pattern fits some part of `text`; `^` and `$` bind it to the ends.
  package func matches(_ text: String) -> Bool { compiled.search(text) }
}

/// Owner of the C++ object.
///
/// `@unchecked`: RE2's own cache is guarded by a lock, so that one object serves all threads.
private final class Compiled: @unchecked Sendable {
  private let handle: OpaquePointer

  init(_ pattern: String, ignoringCase: Bool, memory: Int64) throws(RegularExpressionError) {
    var pattern = pattern
    let handle = pattern.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cre2_compile($0.baseAddress, $0.count, ignoringCase, memory)
      }
    }
    guard let handle else { throw RegularExpressionError("out of memory") }
    if let error = Compiled.error(of: handle) {
      cre2_delete(handle)
      throw error
    }
    self.handle = handle
  }

  deinit { cre2_delete(handle) }

  private static func error(of handle: OpaquePointer) -> RegularExpressionError? {
    guard let text = cre2_error(handle) else { return nil }
    var length = 0
    let start = cre2_error_fragment(handle, &length)
    let fragment = UnsafeRawBufferPointer(start: start, count: length)
    let whole = String(cString: text)
    // RE2 writes "missing ): (a"; the fragment stands alone in ours.
    let message = whole.prefix { $0 != ":" }
    return RegularExpressionError(String(message), fragment: String(decoding: fragment, as: UTF8.self))
  }

  func search(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cre2_search(handle, $0.baseAddress, $0.count) == 1 }
    }
  }
}
