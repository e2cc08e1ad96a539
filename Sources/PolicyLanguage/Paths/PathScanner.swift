import Values

/// Reads a path scalar by scalar, and knows how to complain about a part of it.
struct PathScanner {
  private let scalars: [Unicode.Scalar]
  private(set) var index = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  var isAtEnd: Bool { index == scalars.count }

  /// The scalar `distance` after the current one.
  func peek(_ distance: Int = 1) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  mutating func advance() { index = min(index + 1, scalars.count) }

  /// Passes `scalar` where it comes next: whether it did.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    index += 1
    return true
  }

  /// Passes spaces and line ends: whether there were any.
  mutating func skipSpaces() -> Bool {
    let start = index
    while let scalar = current, isSpace(scalar) { index += 1 }
    return index > start
  }

  /// Passes what fits: the text that was passed.
  mutating func take(while fits: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let scalar = current, fits(scalar) { index += 1 }
    return text(from: start)
  }

  /// An identifier of Terraform's language, or `nil` where none starts here.
  mutating func identifier() -> String? {
    guard let first = current, isIdentifier(first, first: true) else { return nil }
    return take { isIdentifier($0, first: false) }
  }

  /// The text between an index and the current one.
  func text(from start: Int) -> String {
    let part = scalars[min(start, index)..<index]
    // Nearly all paths are ASCII, where scalars are bytes.
    guard part.allSatisfy(\.isASCII) else { return String(String.UnicodeScalarView(part)) }
    return String(decoding: part.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
  }

  /// The current scalar in words, for "expected …, found …".
  var found: String { current.map { "`\($0)`" } ?? "the end" }

  /// A mistake in the scalars from `start` to `end`; by default in the current one.
  func error(
    _ message: String, help: String? = nil, kind: PathError.Kind = .invalid, from start: Int? = nil,
    to end: Int? = nil
  ) -> PathError {
    let start = start ?? index
    let end = max(start, end ?? (start == index ? start + 1 : index))
    return PathError(kind: kind, message: message, help: help, range: offset(start)..<offset(end))
  }

  private func offset(_ index: Int) -> Int {
    scalars.prefix(index).reduce(0) { $0 + UTF8.width($1) }
  }
}

/// Whether a scalar is white space; Unicode's tables are asked only of what is not ASCII.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
}
