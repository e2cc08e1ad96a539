import Diagnostics

/// The part of a source line around a place, and the marker under it.
struct Excerpt {
  private static let ellipsis = "..."
  /// Columns that hold an ellipsis on both sides.
  private static let leastWidth = 6

  /// The part that is shown, with tabs widened and `...` where something is cut off.
  let text: String
  /// Blanks up to the marker.
  let indent: String
  let marker: String

  /// The part of `line` that fits into `width` columns, at least six, and holds the start of the place.
  init(_ line: String, _ place: Place, width: Int) {
    var scalars = Array(line.unicodeScalars)
    if scalars.last == "\r" { scalars.removeLast() }
    let cells = scalars.map { $0 == "\t" ? "  " : VisibleText.of(String($0)) }
    let columns = cells.reduce(into: [0]) { $0.append(($0.last ?? 0) + TextWidth.of($1)) }
    let start = min(max(place.start.column - 1, 0), cells.count)
    let isOneLine = place.end.line == place.start.line
    let end = isOneLine ? min(max(place.end.column - 1, start), cells.count) : cells.count
    let shown = Excerpt.window(columns, around: start, width: max(width, Excerpt.leastWidth))
    let before = shown.lowerBound > 0 ? Excerpt.ellipsis : ""
    text = before + cells[shown].joined() + (shown.upperBound < cells.count ? Excerpt.ellipsis : "")
    indent = String(repeating: " ", count: before.count + columns[start] - columns[shown.lowerBound])
    let marked = columns[min(end, shown.upperBound)] - columns[start]
    marker = String(repeating: "^", count: max(1, marked))
  }

  /// The same of a line without the blanks that it starts with.
  init(unindented line: String, _ place: Place, width: Int) {
    let rest = line.unicodeScalars.drop { $0 == " " || $0 == "\t" }
    let cut = line.unicodeScalars.count - rest.count
    var place = place
    place.start.column -= cut
    if place.end.line == place.start.line { place.end.column -= cut }
    self.init(String(rest), place, width: width)
  }

  /// The cells that are shown: all that fit; of a long line those from a third of the width before `start` on.
  private static func window(_ columns: [Int], around start: Int, width: Int) -> Range<Int> {
    let count = columns.count - 1
    if columns[count] <= width { return 0..<count }
    // A marker that stands well inside of the line's beginning needs no cut before it.
    let isNearBeginning = columns[start] + 20 <= width
    let from = isNearBeginning ? 0 : columns.firstIndex { $0 >= columns[start] - width / 3 } ?? start
    let room = width - (from > 0 ? ellipsis.count : 0)
    if columns[count] - columns[from] <= room { return from..<count }
    let end = columns.lastIndex { $0 - columns[from] <= room - ellipsis.count } ?? start
    return from..<max(end, start)
  }
}
