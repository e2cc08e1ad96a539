import Diagnostics

/// Which files of a folder are policies, and which are their tests.
enum PolicyFiles {
  /// Folders that hold what tests judge; nothing in them is a policy.
  private static let caseFolders: Set = ["cases", "plans", "tests"]

  /// The paths of the policies below a folder, sorted.
  static func policies(below folder: String) throws(FileError) -> [String] {
    try Folder.files(below: folder).filter { path in
      isPolicy(path) && !isCase(path.dropFirst(folder == "." ? 0 : folder.count))
    }
  }

  /// The paths of the test files below a folder, sorted.
  static func tests(below folder: String) throws(FileError) -> [String] {
    try Folder.files(below: folder).filter { isTest($0) }
  }

  static func isPolicy(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !isTest(path)
  }

  static func isTest(_ path: String) -> Bool { path.hasSuffix(".test.yaml") || path.hasSuffix(".test.yml") }

  /// Whether a text is meant as policies: a key of theirs, or one that is nearly such a key, stands at its outermost level.
  static func looksLikePolicy(_ text: [UInt8]) -> Bool {
    let keys = ["policies", "define", "views", "extend", "parameters"]
    return text.split(separator: UInt8(ascii: "\n")).contains { line in
      guard let end = line.firstIndex(of: UInt8(ascii: ":")), let first = line.first,
        first > UInt8(ascii: " "), first != UInt8(ascii: "#")
      else { return false }
      let word = String(decoding: line[..<end], as: UTF8.self)
      return keys.contains(word) || nearestWord(to: word, among: keys) != nil
    }
  }

  /// Whether a path from the folder of policies leads through one of cases.
  private static func isCase(_ path: Substring) -> Bool {
    path.split(separator: "/").dropLast().contains { caseFolders.contains(String($0)) }
  }
}
