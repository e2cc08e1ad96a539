import Diagnostics
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is known of where standard output goes.
struct Terminal {
  /// When to use colour.
  enum ColourChoice: String, CaseIterable {
    case auto, always, never
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(OutputStream.output.rawValue) == 1 }

  /// Whether to use colour; `auto` means on a terminal that can, unless `NO_COLOR` is set.
  ///
  /// <https://no-color.org>
  static func usesColour(_ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (Environment.value("NO_COLOR") ?? "").isEmpty && Environment.value("TERM") != "dumb"
    }
  }

  /// Columns of the terminal, between 40 and 200; 100 where there is none.
  static var width: Int {
    guard isTerminal else { return 100 }
    var size = winsize()
    let found = unsafe ioctl(OutputStream.output.rawValue, UInt(TIOCGWINSZ), &size)
    let columns =
      found == 0 && size.ws_col > 0
      ? Int(size.ws_col) : Environment.value("COLUMNS").flatMap { Int($0) } ?? 100
    return min(max(columns, 40), 200)
  }

  /// Writes diagnostics to standard error.
  static func show(_ diagnostics: [Diagnostic]) {
    let style = TextStyle(usesColour: false, width: width)
    for diagnostic in diagnostics { write(DiagnosticText.text(of: diagnostic, style: style), to: .error) }
  }
}
