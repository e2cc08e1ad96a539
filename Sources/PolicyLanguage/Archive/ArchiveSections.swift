/// Where the parts of an archive stand.
struct ArchiveSections: Sendable {
  /// How many there are of each part.
  let fileCount: Int
  let definitionCount: Int
  let viewCount: Int
  private let files: Int
  private let definitions: Int
  private let views: Int
  private let lines: Int

  /// The head of an archive: for each part its number and the address of its table.
  init(_ text: ArchiveText) {
    let head = (0..<7).map { ArchiveSections.address(at: $0 * ArchiveWriter.addressLength, in: text) }
    (fileCount, files) = (head[0], head[1])
    (definitionCount, definitions) = (head[2], head[3])
    (viewCount, views) = (head[4], head[5])
    lines = head[6]
  }

  func file(_ index: Int, in text: ArchiveText) -> Int { entry(index, of: files, text) }
  func definition(_ index: Int, in text: ArchiveText) -> Int { entry(index, of: definitions, text) }
  func view(_ index: Int, in text: ArchiveText) -> Int { entry(index, of: views, text) }
  func line(_ index: Int, in text: ArchiveText) -> Int { entry(index, of: lines, text) }

  private func entry(_ index: Int, of table: Int, _ text: ArchiveText) -> Int {
    ArchiveSections.address(at: table + index * ArchiveWriter.addressLength, in: text)
  }

  private static func address(at position: Int, in text: ArchiveText) -> Int {
    var value = 0
    for index in (0..<ArchiveWriter.addressLength).reversed() {
      value = value << 6 | Int(text[position + index] &- ArchiveWriter.zero)
    }
    return value
  }
}
