import HCL
import Synchronization

/// The files of a configuration that functions may read: regular ones, of a bounded size, and none to which a link or `..`
/// leads out of the module's folder.
final class FolderFiles: FileAccess {
  /// Bytes that are read of all files together at most.
  private static let mostBytes = 1 << 27
  /// Names that are gone through for one pattern at most.
  private static let mostNames = 20_000

  /// The folder in which Terraform would run.
  private let root: String
  private let known = Mutex(Known())

  /// What was read, by real paths, each once.
  private struct Known {
    var bytes = 0
    var files: [String: FileAnswer<[UInt8]>] = [:]
    var folders: [String: FileAnswer<FileListing>] = [:]
  }

  init(root: String) { self.root = root }

  func contents(ofFile path: String, inside folder: String) -> FileAnswer<[UInt8]> {
    switch located(path, inside: folder) {
    case .missing: return .missing
    case .refused(let why): return .refused(why)
    case .found(let real):
      return known.withLock { known in
        if let answer = known.files[real] { return answer }
        guard known.bytes < FolderFiles.mostBytes else {
          return .refused("more than \(FolderFiles.mostBytes) bytes of files have been read")
        }
        let answer = read(real)
        if case .found(let bytes) = answer { known.bytes += bytes.count }
        known.files[real] = answer
        return answer
      }
    }
  }

  func files(below path: String, inside folder: String) -> FileAnswer<FileListing> {
    guard !path.contains(where: { "*?[{\\".contains($0) }) else {
      return .refused("the path holds characters of a pattern")
    }
    switch located(path, inside: folder) {
    case .missing: return .missing
    case .refused(let why): return .refused(why)
    case .found(let real):
      return known.withLock { known in
        if let answer = known.folders[real] { return answer }
        let answer = walk(real)
        known.folders[real] = answer
        return answer
      }
    }
  }

  private func walk(_ folder: String) -> FileAnswer<FileListing> {
    guard Folder.exists(at: folder) else { return .found(FileListing()) }
    var walk = FolderWalk(most: FolderFiles.mostNames)
    guard (try? walk.add(folder, "")) != nil else { return .refused("a folder cannot be read") }
    return walk.isCut
      ? .refused("the folder holds more than \(FolderFiles.mostNames) names") : .found(walk.listing)
  }

  private func read(_ path: String) -> FileAnswer<[UInt8]> {
    do throws(FileError) {
      return .found(try FileReader.moduleFile(at: path))
    } catch {
      return .refused("the file cannot be read: \(error.reason)")
    }
  }

  /// The real path of what a path leads to, where that is inside of the folder.
  ///
  /// Terraform works out `..` before it looks at anything, so that `missing/../x` is `x` and `link/../x` knows no link.
  private func located(_ path: String, inside folder: String) -> FileAnswer<String> {
    let outside = FileAnswer<String>.refused("the path leads out of the module's folder")
    guard !path.hasPrefix("~"), !path.utf8.contains(0), let base = Folder.realPath(of: root) else {
      return outside
    }
    let start = Folder.cleaned(Folder.joined(base, folder))
    let wanted = Folder.cleaned(path.utf8.first == slash ? path : "\(base)/\(path)")
    guard isInside(wanted, start), let home = Folder.realPath(of: start) else { return outside }
    if let real = Folder.realPath(of: wanted) { return isInside(real, home) ? .found(real) : outside }
    return absence(of: wanted.utf8.dropFirst(start.utf8.count), in: home) ?? outside
  }

  /// What is known of a path that leads to nothing; `nil` where there is a link on the way, since whether something is there
  /// must not be told of what lies outside.
  private func absence(of path: Substring.UTF8View, in home: String) -> FileAnswer<String>? {
    var place = home
    do throws(FileError) {
      for name in path.split(separator: slash) {
        place += "/\(Substring(name))"
        guard let kind = try Folder.kind(of: place) else { return .missing }
        if kind == .link { return nil }
      }
    } catch {
      return .refused("the path cannot be looked at: \(error.reason)")
    }
    return .refused("the path cannot be looked at")
  }

  private func isInside(_ path: String, _ folder: String) -> Bool {
    // Bytes, since texts are equal that name different files.
    let path = path.utf8
    guard path.starts(with: folder.utf8) else { return false }
    return folder == "/" || path.count == folder.utf8.count
      || path.dropFirst(folder.utf8.count).first == slash
  }
}

private let slash = UInt8(ascii: "/")

/// Goes through a folder and those in it.
private struct FolderWalk {
  let most: Int
  private(set) var listing = FileListing()
  private(set) var isCut = false
  private var count = 0

  init(most: Int) { self.most = most }

  /// Adds what stands in a folder; `prefix` leads to it from where the walk began.
  mutating func add(_ folder: String, _ prefix: String) throws(FileError) {
    for name in try Folder.names(in: folder).sorted() {
      count += 1
      guard count <= most else {
        isCut = true
        return
      }
      let path = "\(folder)/\(name)"
      switch try Folder.kind(of: path) {
      case .folder: try add(path, "\(prefix)\(name)/")
      case .file: listing.files.append(prefix + name)
      case .link: listing.links.append(prefix + name)
      case .other, nil: break
      }
    }
  }
}
