extension CapturingExpression {
  /// The text with each part that fits replaced; in `template`, `$1`, `${1}` and `$name` stand for groups and `$$` for
  /// a dollar sign.
  ///
  /// <https://pkg.go.dev/regexp#Regexp.Expand>
  package func replacing(in text: String, with template: String) -> String {
    let bytes = Array(text.utf8)
    let pieces = self.pieces(of: template)
    var result: [UInt8] = []
    var end = 0
    for match in allMatches(in: text) {
      result += bytes[end..<match.range.lowerBound]
      for piece in pieces { result += expanded(piece, match).utf8 }
      end = match.range.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }

  private enum Piece {
    case text(Substring)
    case reference(Substring)
  }

  private func expanded(_ piece: Piece, _ match: Match) -> String {
    switch piece {
    case .text(let text): return String(text)
    case .reference(let name):
      if let index = Int(name) {
        return index == 0
          ? match.text : match.groups.indices.contains(index - 1) ? match.groups[index - 1] ?? "" : ""
      }
      let index = groupNames.firstIndex { $0.map { $0 == name } ?? false }
      return index.flatMap { match.groups[$0] } ?? ""
    }
  }

  private func pieces(of template: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = template[...]
    while let dollar = rest.firstIndex(of: "$") {
      pieces.append(.text(rest[..<dollar]))
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        rest.removeFirst()
        pieces.append(.text("$"))
      } else {
        pieces.append(takeReference(&rest).map { .reference($0) } ?? .text("$"))
      }
    }
    return pieces + [.text(rest)]
  }

  /// The name after a dollar sign; `nil`, and nothing taken, where there is none.
  private func takeReference(_ rest: inout Substring) -> Substring? {
    let isBraced = rest.first == "{"
    let body = isBraced ? rest.dropFirst() : rest
    let name = body.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
    let after = body[name.endIndex...]
    guard !name.isEmpty, !isBraced || after.first == "}" else { return nil }
    rest = isBraced ? after.dropFirst() : after
    return name
  }
}
