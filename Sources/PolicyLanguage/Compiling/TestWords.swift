import Patterns
import Values

/// A test in words that read well between "expected" and ", found".
enum TestWords {
  static func words(for assertion: Test.Assertion) -> String {
    switch assertion {
    case .exists(let isTrue): isTrue ? "to be set" : "not to be set"
    case .empty(let isTrue): isTrue ? "to be empty" : "not to be empty"
    case .sensitive(let isTrue): isTrue ? "to be sensitive" : "not to be sensitive"
    case .unique(let isTrue): isTrue ? "to hold nothing twice" : "to hold something twice"
    case .literal(let isTrue): isTrue ? "to be written out, without a reference" : "to be a reference"
    case .not(let test): negated(test)
    case .any(let tests): tests.map { grouped($0) }.joined(separator: " or ")
    case .all(let tests): tests.map { grouped($0) }.joined(separator: " and ")
    case .sameAs(let path): "the same node as \(path.text)"
    case .references(let type): "a reference to \(type.text)"
    case .length(let test): "a length of \(test.text)"
    case .prefixLength(let test): "a prefix length of \(test.text)"
    case .version(let constraint): "a version \(words(for: constraint))"
    case .pinned(let isTrue): isTrue ? "to name one version" : "not to name one version"
    case .notOverlapping(let windows): "not to overlap \(words(for: windows))"
    case .within(let ranges): "to be within \(words(for: ranges))"
    case .covers(let ranges): "to cover \(words(for: ranges))"
    case .overlaps(let ranges): "to overlap \(words(for: ranges))"
    default: comparison(assertion)
    }
  }

  private static func comparison(_ assertion: Test.Assertion) -> String {
    switch assertion {
    case .equals(let operand): words(for: operand)
    case .oneOf(let operands): operands.isSingle ? words(for: operands) : "one of \(words(for: operands))"
    case .atLeast(let operand): "at least \(words(for: operand))"
    case .atMost(let operand): "at most \(words(for: operand))"
    case .greaterThan(let operand): "greater than \(words(for: operand))"
    case .lessThan(let operand): "less than \(words(for: operand))"
    case .between(let low, let high): "between \(words(for: low)) and \(words(for: high))"
    case .startsWith(let operand): "to start with \(words(for: operand))"
    case .endsWith(let operand): "to end with \(words(for: operand))"
    case .contains(let operand): "to contain \(words(for: operand))"
    case .matches(let expression): "to match `\(expression.pattern)`"
    case .like(let glob): "to be like \"\(glob.text)\""
    case .containsAll(let operands): "to contain all of \(words(for: operands))"
    case .containsAny(let operands): "to contain one of \(words(for: operands))"
    case .hasKeys(let operands): "to have the keys \(words(for: operands))"
    default: ""
    }
  }

  /// Whether upper and lower case matter to the assertion itself, not to a test inside of it.
  static func mindsCase(_ assertion: Test.Assertion) -> Bool {
    switch assertion {
    case .equals, .oneOf, .startsWith, .endsWith, .contains, .matches, .like, .containsAll, .containsAny: true
    default: false
    }
  }

  private static func negated(_ test: Test) -> String {
    let isSimple = test.assertions.count == 1 && !isGroup(test.assertions.first)
    return isSimple ? "not \(test.text)" : "not (\(test.text))"
  }

  private static func isGroup(_ assertion: Test.Assertion?) -> Bool {
    switch assertion {
    case .any, .all: true
    default: false
    }
  }

  private static func grouped(_ test: Test) -> String {
    test.assertions.count > 1 || isGroup(test.assertions.first) ? "(\(test.text))" : test.text
  }

  private static func words(for ranges: Test.Ranges) -> String {
    switch ranges {
    case .networks(let networks): networks.map(\.description).joined(separator: ", ")
    case .ports(let ports): ports.description
    case .operands(.elements(of: let operand)): words(for: operand)
    case .operands(let operands): words(for: operands)
    }
  }

  private static func words(for operands: Operands) -> String {
    switch operands {
    case .listed(let operands): operands.map { words(for: $0) }.joined(separator: ", ")
    case .elements(of: let operand): "the elements of \(words(for: operand))"
    }
  }

  private static func words(for operand: Operand) -> String {
    switch operand {
    case .literal(let literal): words(for: literal)
    case .path(let path): "the value of \(path.text)"
    case .argument(_, let name): "the argument \(name)"
    case .text(let parts): "\"\(parts.map { words(for: $0) }.joined())\""
    }
  }

  private static func words(for part: Operand.TextPart) -> String {
    switch part {
    case .text(let text): text
    case .path(let path): "{\(path.text)}"
    }
  }

  /// A literal in Terraform's notation: texts in quotes, all else as it was spelt.
  static func words(for literal: Literal) -> String {
    switch literal {
    case .scalar(let value, let spelling, _):
      if case .string(let text) = value.content { "\"\(text)\"" } else { spelling }
    case .list(let elements): "[\(elements.map { words(for: $0) }.joined(separator: ", "))]"
    case .map(let pairs): "{\(pairs.map { "\($0.key): \(words(for: $0.value))" }.joined(separator: ", "))}"
    }
  }
}

extension Operands {
  fileprivate var isSingle: Bool {
    if case .listed(let operands) = self { operands.count == 1 } else { false }
  }
}
