#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks into folders.
enum Folder {
  /// Whether the path names a folder.
  static func exists(at path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files below a folder, sorted by path; hidden ones are left out, and links to folders are not followed.
  static func files(below path: String) throws(FileError) -> [String] {
    var files: [String] = []
    for name in try names(in: path) where !name.hasPrefix(".") {
      let child = path == "." ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if isLink(child), exists(at: child) { continue }
      if exists(at: child) { files += try self.files(below: child) } else { files.append(child) }
    }
    return files.sorted()
  }

  /// A path that starts from a folder unless it starts from the root, without `.` and, where a name stands before it, without `..`.
  static func joined(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") ? path : cleaned("\(folder)/\(path)")
  }

  /// The path without `.`, `..` after a name and slashes too many, whatever is there: no link is followed for that.
  ///
  /// <https://pkg.go.dev/path/filepath#Clean>
  static func cleaned(_ path: String) -> String {
    // Bytes, since a slash with a combining character after it is a slash for the system.
    let isRooted = path.utf8.first == UInt8(ascii: "/")
    var parts: [String] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) where part != "."
    {
      switch part {
      case ".." where parts.last.map { $0 != ".." } ?? isRooted: _ = parts.popLast()
      default: parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isRooted ? "/\(joined)" : joined.isEmpty ? "." : joined
  }

  /// The names of what stands in a folder, in no order.
  static func names(in path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw .lastOfSystem }
    defer { unsafe _ = closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// The folder that a path stands in; `nil` for the outermost one.
  static func parent(of path: String) -> String? {
    if path == "/" { return nil }
    if path == "." || path == ".." || path.hasSuffix("/..") { return "\(path)/.." }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// How many folders there are around the working directory.
  static var depthOfWorkingDirectory: Int {
    guard let path = unsafe getcwd(nil, 0) else { return 0 }
    defer { unsafe free(path) }
    return unsafe String(cString: path).utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// The path without links, `.` and `..`; `nil` where nothing is there.
  static func realPath(of path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// What a name in a folder stands for.
  enum Kind { case file, folder, link, other }

  /// What stands at a path itself; links are not followed. `nil` where nothing is there.
  static func kind(of path: String) throws(FileError) -> Kind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .lastOfSystem
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
