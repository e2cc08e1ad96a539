/// The bytes of an archive: part of the binary, or of a buffer that lives as long as this.
///
/// What stands in the binary is read where it stands, since nearly all of it is never looked at.
@safe struct ArchiveText: @unchecked Sendable {
  private let start: UnsafePointer<UInt8>
  let count: Int
  private let buffer: Buffer?

  init(_ text: StaticString) {
    unsafe start = text.utf8Start
    count = text.utf8CodeUnitCount
    buffer = nil
  }

  init(_ bytes: [UInt8]) {
    let buffer = Buffer(bytes)
    unsafe start = UnsafePointer(buffer.start)
    count = bytes.count
    self.buffer = buffer
  }

  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "an archive ends too early")
    return unsafe start[index]
  }

  func text(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "an archive ends too early")
    let bytes = unsafe UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}

/// Owner of bytes that are no part of the binary.
@safe private final class Buffer {
  let start: UnsafeMutablePointer<UInt8>

  init(_ bytes: [UInt8]) {
    unsafe start = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    unsafe start.initialize(from: bytes, count: bytes.count)
  }

  deinit { unsafe start.deallocate() }
}
