import Foundation

/// A file in memory, followed by at least one page of zero bytes.
struct MappedFile {
  let start: UnsafePointer<UInt8>
  let count: Int
  private let length: Int

  /// Maps the file over zero pages; `nil` where it cannot be read.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    count = Int(status.st_size)
    let page = Int(getpagesize())
    length = (count + page - 1) / page * page + page
    let memory = mmap(nil, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { return nil }
    var flags = MAP_PRIVATE | MAP_FIXED
    #if os(Linux)
      // One call instead of a page fault for every few pages.
      flags |= MAP_POPULATE
    #endif
    guard mmap(memory, count, PROT_READ, flags, descriptor, 0) != MAP_FAILED else { return nil }
    start = UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))
  }

  /// Ends the mapping; nothing may use `start` any more.
  func unmap() { munmap(UnsafeMutableRawPointer(mutating: start), length) }
}
