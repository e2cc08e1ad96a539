import Diagnostics

/// The same diagnostic, or a better one where YAML stumbled over a path without quotes.
///
/// In flow style `[`, `]`, `{`, `}` and `,` end a plain scalar, and `*` at its start makes it an alias.
func quoteAdvice(_ diagnostic: Diagnostic) -> Diagnostic {
  guard diagnostic.id == "yaml-syntax" || diagnostic.id == "yaml-undefined-alias",
    let place = diagnostic.place, let line = place.line, let path = PathInLine(line, place.start.column - 1)
  else { return diagnostic }
  let start = path.start(from: place.start)
  let end = Position(
    offset: start.offset + path.text.utf8.count, line: start.line,
    column: start.column + path.text.unicodeScalars.count)
  let quote = path.text.contains("\"") ? "'" : "\""
  let message =
    path.startsWithStar
    ? "`*` without quotes starts an alias of YAML"
    : "inside of braces and brackets `[` ends a text without quotes"
  return Diagnostic(
    .error, "policy-unquoted-path", message, at: Place(file: place.file, start: start, end: end, line: line),
    help: "quote this path: `\(quote)\(path.text)\(quote)`")
}

/// What looks like a path around a column of a line.
private struct PathInLine {
  let text: String
  /// What stands between the path's start and the column.
  private let before: String.UnicodeScalarView

  init?(_ line: String, _ column: Int) {
    let scalars = Array(line.unicodeScalars)
    guard scalars.indices.contains(column) else { return nil }
    var start = column
    while start > 0, !PathInLine.isBorder(scalars[start - 1]) { start -= 1 }
    // A list's own bracket is no part of its first element.
    while start < column, scalars[start] == "[" { start += 1 }
    var end = start
    var open = 0
    while end < scalars.count, PathInLine.belongs(scalars, end, &open) { end += 1 }
    text = String(String.UnicodeScalarView(scalars[start..<end]))
    before = String.UnicodeScalarView(scalars[start..<column])
    guard startsWithStar || (!before.isEmpty && scalars[column] == "[") || text.contains("[*]") else {
      return nil
    }
  }

  var startsWithStar: Bool { text.hasPrefix("*") }

  func start(from position: Position) -> Position {
    Position(
      offset: position.offset - String(before).utf8.count, line: position.line,
      column: position.column - before.count)
  }

  private static func isBorder(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "," || scalar == "{" || scalar == "\"" || scalar == "'"
  }

  /// Whether the scalar at `index` still belongs; `open` counts the brackets that are open.
  private static func belongs(_ scalars: [Unicode.Scalar], _ index: Int, _ open: inout Int) -> Bool {
    switch scalars[index] {
    case " ", "}", "{": return open > 0
    case ",", ":": return open > 0
    case "[":
      open += 1
      return true
    case "]":
      open -= 1
      return open >= 0
    default: return true
    }
  }
}
