/// Where something stands: a file, the first and the last point, and the line that holds the first.
package struct Place: Hashable, Sendable {
  /// The file as the user named it, `<stdin>` for standard input, `builtin:PACK/FILE` for an embedded one.
  package var file: String
  /// The first point.
  package var start: Position
  /// The point after the last character; never before `start`.
  package var end: Position
  /// The text of the line that holds `start`, without its end; `nil` where it must not be shown.
  ///
  /// Lines of plans and states are never shown: a secret may stand beside the mistake.
  package var line: String?

  package init(file: String, start: Position, end: Position, line: String? = nil) {
    self.file = file
    self.start = start
    self.end = max(start, end)
    self.line = line
  }
}

extension Place: CustomStringConvertible {
  /// `FILE:LINE:COLUMN`, as compilers and editors write it.
  package var description: String { "\(file):\(start)" }
}
