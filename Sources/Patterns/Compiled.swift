import CRE2

/// Owner of the C++ object.
///
/// `@unchecked`: RE2's own cache is guarded by a lock, so that one object serves all threads.
final class Compiled: @unchecked Sendable {
  private let handle: OpaquePointer

  /// The bytes that a compiled pattern and its cache may take.
  private static let memory: Int64 = 1 << 20

  /// Compiles a pattern; without `capturing`, groups only group.
  init(_ pattern: String, ignoringCase: Bool, capturing: Bool) throws(RegularExpressionError) {
    var pattern = pattern
    let handle = pattern.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cre2_compile($0.baseAddress, $0.count, ignoringCase, capturing, Compiled.memory)
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

  /// Whether the pattern fits some part of the text.
  func search(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cre2_search(handle, $0.baseAddress, $0.count) == 1 }
    }
  }

  /// The names of the groups in their order.
  func groupNames() -> [String?] {
    let count = max(cre2_group_count(handle), 0)
    return (0..<count).map { index in cre2_group_name(handle, index + 1).map { String(cString: $0) } }
  }

  /// The bytes of the leftmost match from an offset on, and of each group; `nil` where nothing fits.
  func match(_ text: [UInt8], from start: Int, groupCount: Int) -> [Range<Int>?]? {
    var bounds = [Int](repeating: -1, count: 2 * (groupCount + 1))
    let isFound = text.withUnsafeBytes { bytes in
      let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return cre2_match(handle, base, bytes.count, start, &bounds, Int32(clamping: groupCount + 1)) == 1
    }
    guard isFound else { return nil }
    return (0...groupCount).map { index in
      bounds[2 * index] < 0 ? nil : bounds[2 * index]..<bounds[2 * index + 1]
    }
  }
}
