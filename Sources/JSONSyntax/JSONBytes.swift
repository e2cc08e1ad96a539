/// The bytes of a text, followed by at least `padding` readable zero bytes; they are freed with the last
/// reference.
///
/// The zero bytes let the reader look ahead in whole words without asking where the text ends.
package final class JSONBytes: @unchecked Sendable {
  /// Zero bytes that follow the text.
  package static let padding = 64

  /// Bytes of the text, without the padding.
  package let count: Int
  let start: Cursor
  private let release: @Sendable (UnsafePointer<UInt8>) -> Void

  /// Takes over memory that nobody changes any more, as that of a mapped file.
  ///
  /// The caller answers for the padding; `release` is called once, with `start`.
  package init(
    start: UnsafePointer<UInt8>, count: Int, release: @escaping @Sendable (UnsafePointer<UInt8>) -> Void
  ) {
    self.start = start
    self.count = max(count, 0)
    self.release = release
  }

  /// Copies bytes, as those of standard input.
  package convenience init(copying bytes: some Sequence<UInt8>) {
    let collected = ContiguousArray(bytes)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: collected.count + Self.padding)
    let end = buffer.update(fromContentsOf: collected)
    buffer[end...].initialize(repeating: 0)
    guard let start = buffer.baseAddress else { preconditionFailure("a buffer that is never empty") }
    self.init(start: start, count: collected.count) { UnsafeMutablePointer(mutating: $0).deallocate() }
  }

  deinit { release(start) }

  /// The byte at an offset below `count`.
  package subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "an offset outside of the text")
    return start[offset]
  }
}
