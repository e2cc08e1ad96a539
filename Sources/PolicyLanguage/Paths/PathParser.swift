import Diagnostics
import Patterns
import Values

/// Reads the text of a path: `start step*`.
struct PathParser {
  /// How many functions may stand inside each other.
  private static let deepest = 16

  var scanner: PathScanner
  /// The index of each view by its name.
  let views: [String: Int]
  private var depth = 0
  /// Whether the path starts at a type, and which that is.
  private var startsAtType = false
  private var startType: TypePattern?

  init(_ text: String, views: [String: Int] = [:]) {
    scanner = PathScanner(text)
    self.views = views
  }

  /// The whole text as a path.
  static func parse(
    _ text: String, place: Place, views: [String: Int] = [:]
  ) throws(PathError) -> Path {
    var parser = PathParser(text, views: views)
    return try parser.path(place)
  }

  /// The whole text as what the rows of a view are made of: a type, and a path from it without arrows.
  static func parseEach(
    _ text: String, place: Place, views: [String: Int] = [:]
  ) throws(PathError) -> RowSource.Each {
    var parser = PathParser(text, views: views)
    parser.startsAtType = true
    let path = try parser.path(place)
    guard let type = parser.startType else {
      throw parser.scanner.error("`\(path.text)` names no type", help: parser.eachHelp, from: 0)
    }
    guard !path.leavesItem else {
      throw parser.scanner.error(
        "rows are made of what a resource holds", help: "follow arrows in the fields", from: 0)
    }
    return RowSource.Each(type, path)
  }

  private mutating func path(_ place: Place) throws(PathError) -> Path {
    _ = scanner.skipSpaces()
    let first = scanner.index
    var steps: [Path.Step] = []
    let start = isAtArrow ? .current : try start(place, &steps)
    while let step = try step(isFirst: scanner.index == first) { steps.append(step) }
    return Path(start: start, steps: steps, text: trimmed(scanner.text(from: first)), place: place)
  }

  private mutating func start(_ place: Place, _ steps: inout [Path.Step]) throws(PathError) -> Path.Start {
    let first = scanner.index
    if startsAtType, !isAtCall {
      startType = try type(in: .definition)
      return .current
    }
    let hasDot = scanner.take(".")
    guard let name = scanner.identifier() else { throw startError(afterDot: hasDot) }
    if !hasDot, scanner.current == "(" {
      return try call(name, from: first, place: place)
    } else if !hasDot, let start = PathParser.words[name] {
      return start
    }
    steps = [.name(name)]
    return .current
  }

  /// Whether a path can name an attribute by this text alone.
  static func isPlainName(_ name: String) -> Bool { isIdentifier(name) && words[name] == nil }

  private static let words: [String: Path.Start] = ["holder": .holder, "subject": .subject, "outer": .outer]

  /// Whether a name with an opening parenthesis comes next.
  private var isAtCall: Bool {
    var ahead = scanner
    return ahead.identifier() != nil && ahead.current == "("
  }

  private var eachHelp: String { "write a type and what is in it, as in `aws_security_group.ingress[*]`" }

  private func startError(afterDot: Bool) -> PathError {
    if scanner.isAtEnd, !afterDot { return scanner.error("a path is missing", help: pathHelp) }
    let help = scanner.current == "*" || scanner.current == "[" ? "write the attribute before it" : pathHelp
    return scanner.error("a path cannot start with \(scanner.found)", help: help)
  }

  private var pathHelp: String { "a path starts with an attribute, as in `ingress[*].cidr_blocks[*]`" }

  private mutating func call(
    _ name: String, from first: Int, place: Place
  ) throws(PathError) -> Path.Start {
    let decoder = Path.Decoder(rawValue: name)
    guard decoder != nil || name == "nodes" else {
      let known = Path.Decoder.allCases.map(\.rawValue) + ["nodes"]
      let nearest = nearestWord(to: name, among: known).map { "did you mean `\($0)`?" }
      throw scanner.error(
        "there is no function `\(name)`",
        help: nearest ?? "known are json, base64, lines, literals and nodes", from: first)
    }
    let opening = scanner.index
    scanner.advance()
    let start: Path.Start
    if let decoder {
      start = .decoded(decoder, try inner(place))
    } else {
      _ = scanner.skipSpaces()
      start = .nodes(try type())
    }
    _ = scanner.skipSpaces()
    guard scanner.take(")") else { throw unclosed(opening) }
    return start
  }

  private mutating func inner(_ place: Place) throws(PathError) -> Path {
    guard depth < PathParser.deepest else {
      throw scanner.error("more than \(PathParser.deepest) functions stand inside each other")
    }
    depth += 1
    defer { depth -= 1 }
    return try path(place)
  }

  /// What an opening parenthesis without its end deserves.
  func unclosed(_ opening: Int) -> PathError {
    if scanner.isAtEnd { return scanner.error("`)` is missing at the end of the path") }
    return scanner.error("expected `)`, found \(scanner.found)")
  }

  /// The next step, or `nil` at the end of the path.
  private mutating func step(isFirst: Bool) throws(PathError) -> Path.Step? {
    let space = scanner.index
    let hasSpace = scanner.skipSpaces()
    if scanner.isAtEnd || depth > 0 && scanner.current == ")" { return nil }
    if isAtArrow {
      guard hasSpace || isFirst else { throw arrowError(from: scanner.index, to: scanner.index + 2) }
      return try arrow()
    }
    guard !hasSpace else {
      throw scanner.error(
        "a space stands only on either side of an arrow", help: arrowHelp, from: space, to: scanner.index)
    }
    switch scanner.current {
    case ".": return try dotted()
    case "[": return try bracketed()
    default: throw unexpected()
    }
  }

  private func unexpected() -> PathError {
    // `a->b`: the dash was taken for a part of the name.
    if scanner.current == ">", scanner.index > 0, scanner.peek(-1) == "-" {
      return arrowError(from: scanner.index - 1, to: scanner.index + 1)
    }
    if scanner.current == "*" {
      return scanner.error(
        "`*` cannot stand here", help: "write `[*]` for every element, `.*` for a map's values")
    }
    return scanner.error(
      "\(scanner.found) cannot stand here",
      help: "a step is `.NAME`, `[\"KEY\"]`, `[0]`, `[*]`, `.*` or an arrow")
  }

  func arrowError(from start: Int, to end: Int) -> PathError {
    scanner.error("an arrow has a space on either side", help: arrowHelp, from: start, to: end)
  }

  private var arrowHelp: String { "write `subnet_id -> aws_subnet`" }

  private func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}
