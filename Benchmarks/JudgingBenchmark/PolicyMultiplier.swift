import PolicyLanguage

/// Makes many policies of a few: each is written once more under other names.
enum PolicyMultiplier {
  /// `count` versions of each file that holds policies, with ids, definitions and parameters of their own; what only defines, as
  /// `lib/` does, is shared by all versions, as the policies of a pack share it.
  static func multiplied(_ files: [PolicyFile], by count: Int) -> [PolicyFile] {
    files.flatMap { file -> [PolicyFile] in
      let text = String(decoding: file.text, as: UTF8.self)
      guard text.hasPrefix("policies:") || text.contains("\npolicies:") else { return [file] }
      return (1...count).map { version in
        PolicyFile(name: "\(file.name)#\(version)", text: Array(copy(of: text, version).utf8))
      }
    }
  }

  private static func copy(of text: String, _ version: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let names = names(under: "define:", in: lines) + names(under: "parameters:", in: lines)
    for index in lines.indices {
      if lines[index].hasPrefix("  - id: ") { lines[index] += "-\(version)" }
      for name in names { lines[index] = renamed(name, to: "\(name)_\(version)", in: lines[index]) }
    }
    return lines.joined(separator: "\n")
  }

  /// The names that a file declares under a key, as `define:`.
  private static func names(under key: String, in lines: [String]) -> [String] {
    let body = lines.drop { $0 != key }.dropFirst().prefix { $0.isEmpty || $0.hasPrefix(" ") }
    return body.compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   "), let colon = line.firstIndex(of: ":") else {
        return nil
      }
      return String(line[..<colon].dropFirst(2))
    }
  }

  /// The line with a name replaced where it stands as a whole.
  private static func renamed(_ name: String, to other: String, in line: String) -> String {
    var result = ""
    var rest = line[...]
    while let range = rest.firstRange(of: name) {
      let before = rest[..<range.lowerBound].last ?? " "
      let after = rest[range.upperBound...].first ?? " "
      let isWhole = ![before, after].contains { $0.isLetter || $0.isNumber || $0 == "_" }
      result += rest[..<range.lowerBound] + (isWhole ? other : name)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
