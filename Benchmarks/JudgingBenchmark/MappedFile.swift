import Foundation
import JSONSyntax

/// Maps files as `tfpolicy` does.
enum MappedFile {
  /// The bytes of a file, followed by at least a page of zeros; `nil` where it cannot be mapped.
  static func bytes(of path: String) -> JSONBytes? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let count = Int(status.st_size)
    let page = Int(getpagesize())
    let length = (count + page - 1) / page * page + page
    guard let region = mmap(nil, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), region != MAP_FAILED,
      mmap(region, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) != MAP_FAILED
    else { return nil }
    return JSONBytes(start: UnsafePointer(region.assumingMemoryBound(to: UInt8.self)), count: count) {
      munmap(UnsafeMutableRawPointer(mutating: $0), length)
    }
  }
}
