import Foundation

/// Writes a Swift source that holds every policy file below a folder: `embed-policies POLICIES OUTPUT LAST-RUN`.
///
/// `LAST-RUN` gets a new text in each run, so that a build that depends on it runs this again the next time.
@main
struct EmbedPolicies {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      throw Failure(description: "usage: embed-policies POLICIES OUTPUT LAST-RUN")
    }
    let text = try source(of: URL(filePath: arguments[1]))
    let output = URL(filePath: arguments[2])
    // What depends on the source is built again when it is written, even with the same text.
    if (try? String(contentsOf: output, encoding: .utf8)) != text {
      try text.write(to: output, atomically: true, encoding: .utf8)
    }
    try UUID().uuidString.write(to: URL(filePath: arguments[3]), atomically: true, encoding: .utf8)
  }

  private static func source(of folder: URL) throws -> String {
    let defaults = try String(contentsOf: folder.appending(path: "default-packs"), encoding: .utf8)
    let defaultNames = Set(defaults.split(separator: "\n").map(String.init))
    let packs = try folders(in: folder).map { try source(ofPack: $0, defaults: defaultNames) }
    return """
      // Made from policies/ by the plugin EmbedPolicies; changes are lost.

      extension Pack {
        /// Every pack, sorted by name.
        package static let all: [Pack] = [
      \(packs.joined())  ]
      }

      """
  }

  private struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static func folders(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter(\.hasDirectoryPath).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func source(ofPack folder: URL, defaults: Set<String>) throws -> String {
    let name = folder.lastPathComponent
    let base = folder.standardizedFileURL.path + "/"
    let found =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
    let files = (found ?? []).map(\.standardizedFileURL.path).filter { isPolicy($0) }.sorted()
    let entries = try files.map { path in
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return
        "      File(name: \(literal("builtin:\(name)/\(path.dropFirst(base.count))")), text: \(literal(text))),\n"
    }
    let isDefault = defaults.contains(name)
    return "    Pack(name: \(literal(name)), isDefault: \(isDefault)) {[\n\(entries.joined())    ]},\n"
  }

  private static func isPolicy(_ path: String) -> Bool {
    path.hasSuffix(".yaml") && !path.hasSuffix(".test.yaml")
  }

  /// A raw string literal on one line, with more number signs than the text has anywhere.
  private static func literal(_ text: String) -> String {
    let longest = text.split { $0 != "#" }.map(\.count).max() ?? 0
    let signs = String(repeating: "#", count: longest + 1)
    let escaped = text.reduce(into: "") { result, character in
      switch character {
      case "\n": result += "\\\(signs)n"
      case "\r": result += "\\\(signs)r"
      case "\r\n": result += "\\\(signs)r\\\(signs)n"
      default: result.append(character)
      }
    }
    return "\(signs)\"\(escaped)\"\(signs)"
  }
}
