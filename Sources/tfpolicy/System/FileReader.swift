import JSONSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files: documents mapped into memory, policies as bytes.
enum FileReader {
  /// Bytes that are read of standard input, pipes and devices at most.
  static let streamLimit = 1 << 30
  /// Bytes of a policy file at most.
  static let policyLimit = 1 << 20
  /// Bytes of a file of configuration at most, where only places are looked for in it or a function reads it.
  static let sourceLimit = 1 << 24

  /// The bytes of a document: a regular file is mapped, anything else, `-` for standard input, is read.
  static func document(at path: String) throws(FileError) -> JSONBytes {
    if path == "-" { return JSONBytes(copying: try bytes(of: 0, limit: streamLimit)) }
    let descriptor = try open(path)
    defer { close(descriptor) }
    let status = try self.status(of: descriptor)
    if status.st_mode & S_IFMT == S_IFREG { return try map(descriptor, count: Int(status.st_size)) }
    return JSONBytes(copying: try bytes(of: descriptor, limit: streamLimit))
  }

  /// The bytes of a document that stands in a folder and that nobody named: only a regular file is read.
  static func document(inFolder path: String) throws(FileError) -> JSONBytes {
    let descriptor = try openRegular(path)
    defer { close(descriptor) }
    return try map(descriptor, count: Int(try status(of: descriptor).st_size))
  }

  /// The bytes of a policy file.
  static func policy(at path: String) throws(FileError) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    return try bytes(of: descriptor, limit: policyLimit)
  }

  /// The bytes of a policy file that stands in a folder and that nobody named.
  static func policy(inFolder path: String) throws(FileError) -> [UInt8] {
    let descriptor = try openRegular(path)
    defer { close(descriptor) }
    return try bytes(of: descriptor, limit: policyLimit)
  }

  /// Whether there is a file, or anything else, at a path.
  static func exists(at path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The bytes of a file of configuration that stands in a folder.
  static func source(inFolder path: String) throws(FileError) -> [UInt8] {
    let descriptor = try openRegular(path)
    defer { close(descriptor) }
    return try bytes(of: descriptor, limit: sourceLimit)
  }

  /// The bytes of a file that a function of a configuration reads: a regular one, and no link.
  static func moduleFile(at path: String) throws(FileError) -> [UInt8] {
    let descriptor = try openRegular(path, O_NOFOLLOW)
    defer { close(descriptor) }
    return try bytes(of: descriptor, limit: sourceLimit)
  }

  private static func open(_ path: String, _ flags: Int32 = 0) throws(FileError) -> Int32 {
    let descriptor = Platform.open(path, O_RDONLY | flags)
    guard descriptor >= 0 else { throw .lastOfSystem }
    return descriptor
  }

  /// Opens a regular file: a pipe must not make anyone wait, and a device may never end.
  private static func openRegular(_ path: String, _ flags: Int32 = 0) throws(FileError) -> Int32 {
    let descriptor = try open(path, O_NONBLOCK | O_NOCTTY | flags)
    do throws(FileError) {
      guard try status(of: descriptor).st_mode & S_IFMT == S_IFREG else {
        throw FileError("is no regular file")
      }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func status(of descriptor: Int32) throws(FileError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .lastOfSystem }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError("is a directory") }
    return status
  }

  /// Maps a file over a region that is a page longer, so that readable zeros follow the last byte.
  private static func map(_ descriptor: Int32, count: Int) throws(FileError) -> JSONBytes {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let length = (count + page - 1) / page * page + page
    let flags = MAP_PRIVATE | MAP_ANONYMOUS
    guard let region = unsafe mmap(nil, length, PROT_READ, flags, -1, 0), unsafe region != MAP_FAILED else {
      throw .lastOfSystem
    }
    if count > 0 {
      let mapped = unsafe mmap(region, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
      guard unsafe mapped != MAP_FAILED else {
        let error = FileError.lastOfSystem
        unsafe munmap(region, length)
        throw error
      }
    }
    let start = unsafe UnsafePointer(region.assumingMemoryBound(to: UInt8.self))
    return unsafe JSONBytes(start: start, count: count) {
      unsafe munmap(UnsafeMutableRawPointer(mutating: $0), length)
    }
  }

  private static func bytes(of descriptor: Int32, limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .lastOfSystem
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw FileError("has more than \(limit) bytes") }
    }
  }
}

/// The system's `open`, which `FileReader.open` would hide.
private enum Platform {
  static func open(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, flags)
    #else
      unsafe Darwin.open(path, flags)
    #endif
  }
}
