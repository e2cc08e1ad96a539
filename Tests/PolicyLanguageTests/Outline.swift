import Patterns
import PolicyLanguage
import Values

extension Condition {
  /// The condition in one line; a definition by its index.
  var outline: String {
    switch kind {
    case .test(let path, let test): "\(path.outline) is \(test.outline)"
    case .all(let conditions): "all(\(conditions.map(\.outline).joined(separator: ", ")))"
    case .any(let conditions): "any(\(conditions.map(\.outline).joined(separator: ", ")))"
    case .not(let condition): "not(\(condition.outline))"
    case .quantified(let quantifier): quantifier.outline
    case .count(let count): count.outline
    case .definition(let index, let arguments):
      "definition \(index)\(arguments.isEmpty ? "" : "(\(arguments.map(\.outline).joined(separator: ", ")))")"
    case .isNode(let path): "is_node(\(path.outline))"
    case .declares(let name): "declares(\(name))"
    }
  }
}

extension Quantifier {
  var outline: String {
    let filter = filter.map { " where \($0.outline)" } ?? ""
    let nothing = ifNone.map { " if_none \($0.rawValue)" } ?? ""
    let asked =
      switch body {
      case .passes(let test): " is \(test.outline)"
      case .satisfies(let condition): " satisfies \(condition.outline)"
      case .exists: ""
      }
    return "\(kind.rawValue)(\(path.outline)\(filter)\(asked)\(nothing))"
  }
}

extension Count {
  var outline: String {
    let filter = filter.map { " where \($0.outline)" } ?? ""
    return
      "number_of(\(distinct == .none ? "" : distinct == .values ? "distinct " : "symbolic ")\(path.outline)\(filter) is \(test.outline))"
  }
}

extension Path {
  var outline: String {
    let first: String =
      switch start {
      case .current: "@"
      case .holder: "holder"
      case .subject: "subject"
      case .outer: "outer"
      case .nodes(let type): "nodes(\(type.outline))"
      case .decoded(let decoder, let path): "\(decoder.rawValue)(\(path.outline))"
      }
    return first + steps.map(\.outline).joined()
  }
}

extension Path.Step {
  fileprivate var outline: String {
    switch self {
    case .name(let name): ".\(name)"
    case .index(let index): "[\(index)]"
    case .elements: "[*]"
    case .values: ".*"
    case .forward(let type, let attributes): " -> \(type.outline)\(outline(attributes.globs))"
    case .closure(let type, let attributes): " ->+ \(type.outline)\(outline(attributes.globs))"
    case .backward(let type, let attributes): " <- \(type.outline)\(outline(attributes.globs))"
    }
  }

  private func outline(_ attributes: [Glob]) -> String {
    attributes.isEmpty ? "" : "(\(attributes.map(\.text).joined(separator: ",")))"
  }
}

extension TypePattern {
  var outline: String { name.map { "\(kind):\($0.text)" } ?? "\(kind)" }
}

extension Test {
  var outline: String {
    let all = assertions.map(\.outline).joined(separator: " & ")
    let defaultValue = defaultValue.map { " default \($0.outline)" } ?? ""
    return "\(all)\(defaultValue)\(ignoresCase ? " ignoring case" : "")"
  }
}

extension Test.Assertion {
  fileprivate var outline: String {
    switch self {
    case .exists(let flag): "exists \(flag)"
    case .empty(let flag): "empty \(flag)"
    case .sensitive(let flag): "sensitive \(flag)"
    case .unique(let flag): "unique \(flag)"
    case .literal(let flag): "literal \(flag)"
    case .not(let test): "not(\(test.outline))"
    case .any(let tests): "any(\(tests.map(\.outline).joined(separator: ", ")))"
    case .all(let tests): "all(\(tests.map(\.outline).joined(separator: ", ")))"
    case .sameAs(let path): "same_as \(path.outline)"
    case .references(let type): "references \(type.outline)"
    case .length(let test): "length(\(test.outline))"
    case .prefixLength(let test): "prefix_length(\(test.outline))"
    case .matches(let expression): "matches \(expression.pattern)\(expression.ignoresCase ? " (i)" : "")"
    case .like(let glob): "like \(glob.text)"
    case .version(let operand): "version \(operand.outline)"
    case .pinned(let flag): "pinned \(flag)"
    case .notOverlapping(let operands): "not_overlapping\(operands.outline)"
    case .within(let ranges): "within \(ranges.outline)"
    case .covers(let ranges): "covers \(ranges.outline)"
    case .overlaps(let ranges): "overlaps \(ranges.outline)"
    default: comparison
    }
  }

  private var comparison: String {
    switch self {
    case .equals(let operand): "= \(operand.outline)"
    case .oneOf(let operands): "one_of\(operands.outline)"
    case .atLeast(let operand): ">= \(operand.outline)"
    case .atMost(let operand): "<= \(operand.outline)"
    case .greaterThan(let operand): "> \(operand.outline)"
    case .lessThan(let operand): "< \(operand.outline)"
    case .between(let low, let high): "\(low.outline)...\(high.outline)"
    case .startsWith(let operand): "starts_with \(operand.outline)"
    case .endsWith(let operand): "ends_with \(operand.outline)"
    case .contains(let operand): "contains \(operand.outline)"
    case .containsAll(let operands): "contains_all\(operands.outline)"
    case .containsAny(let operands): "contains_any\(operands.outline)"
    case .hasKeys(let operands): "has_keys\(operands.outline)"
    default: "?"
    }
  }
}

extension Test.Ranges {
  fileprivate var outline: String {
    switch self {
    case .networks(let networks): "networks[\(networks.map(\.description).joined(separator: ", "))]"
    case .ports: "ports"
    case .operands(let operands): "operands\(operands.outline)"
    }
  }
}

extension Operand {
  fileprivate var outline: String {
    switch self {
    case .literal(let literal): literal.outline
    case .path(let path): "{\(path.outline)}"
    case .argument(let index, let name): "{\(name) \(index)}"
    case .text(let parts): "text(\(parts.map(\.outline).joined(separator: ", ")))"
    }
  }
}

extension Operand.TextPart {
  fileprivate var outline: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .path(let path): path.outline
    }
  }
}

extension Operands {
  fileprivate var outline: String {
    switch self {
    case .listed(let operands): "\(operands.map(\.outline))"
    case .elements(let operand): " of \(operand.outline)"
    }
  }
}

extension Literal {
  /// Plain scalars as they are spelt, with their kind where that is no text; others in quotes.
  fileprivate var outline: String {
    switch self {
    case .scalar(let value, let spelling, let isPlain):
      isPlain ? (value.kindName == "string" ? spelling : "\(value.kindName) \(spelling)") : "'\(spelling)'"
    case .list(let elements): "[\(elements.map(\.outline).joined(separator: ", "))]"
    case .map(let pairs): "{\(pairs.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", "))}"
    }
  }
}
