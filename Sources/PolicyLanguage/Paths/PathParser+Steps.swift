import Patterns
import Values

extension PathParser {
  var isAtArrow: Bool {
    (scanner.current == "-" && scanner.peek() == ">") || (scanner.current == "<" && scanner.peek() == "-")
  }

  /// `.NAME` or `.*`.
  mutating func dotted() throws(PathError) -> Path.Step {
    scanner.advance()
    if scanner.take("*") { return .values }
    if let name = scanner.identifier() { return .name(name) }
    if let scalar = scanner.current, scalar.properties.numericType != nil {
      throw scanner.error("a name does not start with a digit", help: "write `[\(scalar)]` for an element")
    }
    throw scanner.error(
      "expected a name after `.`, found \(scanner.found)", help: "write `[\"KEY\"]` for what is no identifier"
    )
  }

  /// `["KEY"]`, `[N]` or `[*]`.
  mutating func bracketed() throws(PathError) -> Path.Step {
    scanner.advance()
    let step: Path.Step
    if scanner.take("*") {
      step = .elements
    } else if scanner.current == "\"" {
      step = .name(try key())
    } else {
      step = .index(try elementIndex())
    }
    guard scanner.take("]") else {
      throw scanner.error("expected `]`, found \(scanner.found)", help: bracketHelp)
    }
    return step
  }

  private var bracketHelp: String { "write `[*]`, `[0]` or `[\"KEY\"]`" }

  private mutating func elementIndex() throws(PathError) -> Int {
    let start = scanner.index
    let digits = scanner.take { ("0"..."9").contains($0) }
    guard !digits.isEmpty else {
      if scanner.current == "'" {
        throw scanner.error("a key stands in double quotes", help: "write `[\"KEY\"]`")
      }
      throw scanner.error(
        "expected `*`, a number or a key in quotes, found \(scanner.found)", help: bracketHelp)
    }
    guard let index = Int(digits), index <= Int32.max else {
      throw scanner.error("no list has so many elements", from: start)
    }
    return index
  }

  /// A key in double quotes, in which a backslash stands before a quote and a backslash.
  private mutating func key() throws(PathError) -> String {
    let opening = scanner.index
    scanner.advance()
    var key = ""
    while let scalar = scanner.current, scalar != "\"" {
      if scalar == "\\" {
        scanner.advance()
        guard scanner.current == "\"" || scanner.current == "\\" else {
          throw scanner.error(
            "only `\\\"` and `\\\\` are escapes in a key", help: "write `\\\\` for a backslash")
        }
      }
      key.unicodeScalars.append(scanner.current ?? scalar)
      scanner.advance()
    }
    guard scanner.take("\"") else { throw scanner.error("these quotes are never closed", from: opening) }
    return key
  }

  /// `-> T(attributes)`, `->+ T(attributes)` or `<- T(attributes)`.
  mutating func arrow() throws(PathError) -> Path.Step {
    let first = scanner.index
    let isForward = scanner.current == "-"
    scanner.advance()
    scanner.advance()
    let isRepeated = scanner.take("+")
    if isRepeated, !isForward {
      throw scanner.error("only `->` can be repeated", help: "write `->+ T` or `<- T`", from: first)
    }
    guard scanner.skipSpaces() else {
      if scanner.isAtEnd { throw typeMissing() }
      throw arrowError(from: first, to: scanner.index)
    }
    let type = try type()
    let attributes = try attributes()
    let filter = AttributeFilter(attributes)
    if isRepeated {
      if case .view = type.kind {
        throw scanner.error("`->+` follows resources, not rows", help: "name a type of resource", from: first)
      }
      return .closure(type, attributes: filter)
    }
    return isForward ? .forward(type, attributes: filter) : .backward(type, attributes: filter)
  }

  /// The attributes in parentheses after a type; empty where there are none.
  private mutating func attributes() throws(PathError) -> [Glob] {
    let opening = scanner.index
    guard scanner.take("(") else { return [] }
    var attributes: [Glob] = []
    repeat {
      _ = scanner.skipSpaces()
      attributes.append(try attribute())
      _ = scanner.skipSpaces()
    } while scanner.take(",")
    guard scanner.take(")") else { throw unclosed(opening) }
    return attributes
  }

  private mutating func attribute() throws(PathError) -> Glob {
    let name = scanner.take(while: isPartOfPattern)
    guard !name.isEmpty else {
      throw scanner.error(
        "expected an attribute, found \(scanner.found)",
        help: "without parentheses an arrow follows any attribute")
    }
    if scanner.current == "." {
      throw scanner.error(
        "an arrow follows a whole attribute", help: "write the attribute of the resource alone: `\(name)`")
    }
    return Glob(name)
  }

  /// A type, where an arrow leads or in `nodes(…)`.
  mutating func type(in use: TypePattern.Use = .path) throws(PathError) -> TypePattern {
    let first = scanner.index
    var text = scanner.take(while: isPartOfPattern)
    guard !text.isEmpty else { throw typeMissing() }
    if text == "data", scanner.current == "." {
      scanner.advance()
      text += "." + scanner.take(while: isPartOfPattern)
    }
    do {
      return try TypePattern(parsing: text, in: use, views: views)
    } catch {
      throw scanner.error(error.message, help: error.help, kind: error.kind, from: first)
    }
  }

  private func typeMissing() -> PathError {
    scanner.error(
      "expected a type, found \(scanner.found)", help: "name the type that is meant, or `*` for any")
  }
}

/// Whether a scalar can stand in the name of a type or an attribute, or in a glob for them.
func isPartOfPattern(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "*" || scalar == "?" || isIdentifier(scalar, first: false)
}
