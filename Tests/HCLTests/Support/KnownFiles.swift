import HCL

/// Files by their paths.
struct KnownFiles: FileAccess {
  let texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  func contents(ofFile path: String, inside folder: String) -> FileAnswer<[UInt8]> {
    let name = cleaned(path)
    if name.hasPrefix("..") { return .refused("outside") }
    return texts[name].map { .found(Array($0.utf8)) } ?? .missing
  }

  func files(below path: String, inside folder: String) -> FileAnswer<FileListing> {
    let prefix = cleaned(path).isEmpty ? "" : cleaned(path) + "/"
    let below = texts.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    let isLink = { (name: String) in name.hasSuffix(".link") }
    return below.isEmpty
      ? .missing
      : .found(FileListing(files: below.filter { !isLink($0) }, links: below.filter(isLink)))
  }

  private func cleaned(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
