import Diagnostics
import JSONSyntax

/// The configuration of one folder: what its files declare.
struct SourceModule {
  /// A block or attribute, and the file that it stands in.
  struct Found {
    var item: SourceItem
    var file: Int
  }

  private enum Content {
    case text([UInt8])
    case json(JSONDocument)
  }

  private let names: [String]
  private var contents: [Content] = []
  private var items: [Key: [Found]] = [:]

  private struct Key: Hashable {
    var type: String
    var labels: [String]
  }

  /// - Parameter files: `*.tf` and `*.tf.json`; those that override others may stand anywhere among them.
  init(_ files: [SourceFile]) {
    let files = files.filter { !Self.isOverride($0.name) } + files.filter { Self.isOverride($0.name) }
    names = files.map(\.name)
    for (index, file) in files.enumerated() { add(file, index) }
  }

  /// <https://developer.hashicorp.com/terraform/language/files/override>
  private static func isOverride(_ name: String) -> Bool {
    let file = name.split(separator: "/").last ?? ""
    let stem = file.hasSuffix(".json") ? file.dropLast(".json".count) : file
    return stem == "override.tf" || stem.hasSuffix("_override.tf")
  }

  private mutating func add(_ file: SourceFile, _ index: Int) {
    var read: [SourceItem] = []
    if file.name.hasSuffix(".json") {
      guard let document = JSONDocument.read(JSONBytes(copying: file.text), file: file.name).0 else {
        return contents.append(.text([]))
      }
      contents.append(.json(document))
      read = JSONReader(document: document).items
    } else {
      contents.append(.text(file.text))
      read = HCLReader.items(of: file.text)
    }
    for item in read {
      items[Key(type: item.name, labels: item.labels), default: []].append(Found(item: item, file: index))
    }
  }

  /// The blocks of a type with these labels: the first is the declaration, later ones override it.
  func blocks(_ type: String, _ labels: [String]) -> [Found] { items[Key(type: type, labels: labels)] ?? [] }

  /// Where something stands. The line is shown up to its name at most: a secret may stand behind it.
  func place(of found: Found) -> Place {
    switch (contents[found.file], found.item.location) {
    case (.json(let document), .json(let node)): return document.placeOfKey(of: node)
    case (.text(let text), .text(let range)):
      let start = Position(offset: range.lowerBound, in: text.span)
      let end = Position(offset: range.upperBound, in: text.span)
      let line = text[..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let isFirst = text[line..<range.lowerBound].allSatisfy { $0 <= UInt8(ascii: " ") }
      return Place(
        file: names[found.file], start: start, end: end,
        line: isFirst ? String(decoding: text[line..<range.upperBound], as: UTF8.self) : nil)
    default:
      let start = Position(offset: 0, line: 1, column: 1)
      return Place(file: names[found.file], start: start, end: start)
    }
  }
}
