import Diagnostics

/// The part of a source line around a place, and the marker under it.
struct Excerpt {
  /// The part that is shown, with tabs widened and `...` where something is cut off.
  private(set) var text: String
  /// Blanks up to the marker.
  private(set) var indent: String
  private(set) var marker: String

  init(_ line: String, _ place: Place, width: Int) {
    let cells = line.unicodeScalars.map { Excerpt.cell($0) }
    let start = min(max(place.start.column - 1, 0), cells.count)
    let isOneLine = place.end.line == place.start.line
    let end = isOneLine ? min(max(place.end.column - 1, start), cells.count) : cells.count
    // A long line is cut so that the marker stands in its first half.
    let before = cells[..<start].joined().count
    let from = before + 20 <= width ? 0 : max(0, start - width / 2)
    let shown = cells[from...].joined()
    let cut = from > 0 ? "..." : ""
    text = cut + (shown.count > width ? shown.prefix(width) + "..." : shown)
    indent = String(repeating: " ", count: cut.count + Excerpt.width(cells[from..<start]))
    let marked = max(1, Excerpt.width(cells[start..<end]))
    marker = String(repeating: "^", count: min(marked, max(1, width - cells[from..<start].joined().count)))
  }

  private static func cell(_ scalar: Unicode.Scalar) -> String {
    scalar == "\t" ? "  " : VisibleText.of(String(scalar))
  }

  /// Columns on a terminal: characters of East Asian scripts and emoji take two.
  private static func width(_ cells: ArraySlice<String>) -> Int {
    cells.joined().unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200D: width
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60,
        0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        width + 2
      default: width + 1
      }
    }
  }
}
