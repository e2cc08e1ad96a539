import Diagnostics
import Foundation
import PolicyLanguage
import Schemas

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
    let packs = try folders(in: folder).map { Pack(name: $0.lastPathComponent, files: try files(ofPack: $0)) }
    let all = packs.flatMap(\.files)
    let headers = PolicyHeader.headers(of: all)
    let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })
    return """
      // Made from policies/ by the plugin EmbedPolicies; changes are lost.

      package import PolicyLanguage
      package import Schemas

      extension Pack {
        /// Every pack, sorted by name.
        package static let all: [Pack] = [
      \(packs.map { source(of: $0, headers, numbers, isDefault: defaultNames.contains($0.name)) }.joined())  ]

        /// What the compiler made of all files.
        package static let archive = PolicyArchive(embedded: \(literal(try archive(of: all))))

        /// The schemas of the providers that the packs are about.
        package static let schemas: [ProviderSchema] = [
      \(try packs.compactMap { try schema(of: folder.appending(path: $0.name)) }.joined())  ]
      }

      """
  }

  /// The policies of all files, compiled; a mistake in one ends the build.
  private static func archive(of files: [SourceFile]) throws -> String {
    let (policies, diagnostics) = PolicyCompiler.compile(
      files.map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) })
    guard let policies else {
      let mistakes = diagnostics.map { "\($0.place?.description ?? ""): \($0.severity): \($0.message)" }
      throw Failure(description: mistakes.joined(separator: "\n"))
    }
    return PolicyArchive.text(of: policies, files: files.map(\.name))
  }

  private struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static func folders(in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter(\.hasDirectoryPath).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private struct Pack {
    var name: String
    var files: [SourceFile]
  }

  private static func files(ofPack folder: URL) throws -> [SourceFile] {
    let base = folder.standardizedFileURL.path + "/"
    let found =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
    let paths = (found ?? []).map(\.standardizedFileURL.path).filter { isPolicy($0.dropFirst(base.count)) }
      .sorted()
    return try paths.map { path in
      SourceFile(
        name: "builtin:\(folder.lastPathComponent)/\(path.dropFirst(base.count))",
        text: try String(contentsOfFile: path, encoding: .utf8))
    }
  }

  private static func source(
    of pack: Pack, _ headers: [String: PolicyHeader], _ numbers: [String: Int], isDefault: Bool
  ) -> String {
    let entries = pack.files.map { file in
      let header = headers[file.name] ?? PolicyHeader()
      return """
              File(
                name: \(literal(file.name)), number: \(numbers[file.name] ?? 0),
                policies: \(list(header.policies)),
                subjects: \(list(header.subjects)), needs: \(header.needs.compactMap { numbers[$0] }),
                parameters: \(list(header.parameters)),
                text: \(literal(file.text))),

        """
    }
    return "    Pack(name: \(literal(pack.name)), isDefault: \(isDefault)) {[\n\(entries.joined())    ]},\n"
  }

  /// The compact schema of a pack; `Scripts/make-schema` writes it.
  private static func schema(of folder: URL) throws -> String? {
    let file = folder.appending(path: "provider.schema")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let text = try String(contentsOf: file, encoding: .utf8)
    return "    ProviderSchema(\(literal(text)), index: \(literal(ProviderSchema.index(of: text)))),\n"
  }

  private static func list(_ texts: [String]) -> String {
    "[\(texts.map { literal($0) }.joined(separator: ", "))]"
  }

  /// What a path from the pack's folder leads to: not a test, and nothing that a test judges.
  private static func isPolicy(_ path: Substring) -> Bool {
    let folders = path.split(separator: "/").dropLast()
    return path.hasSuffix(".yaml") && !path.hasSuffix(".test.yaml")
      && !folders.contains { ["cases", "plans", "tests"].contains($0) }
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
