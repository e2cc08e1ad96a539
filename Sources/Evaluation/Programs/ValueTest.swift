import Graph
import Patterns
import PolicyLanguage
import Values

/// A test as it is asked of a known value alone.
struct ValueTest {
  /// The frequent forms, of which a value is asked without going through assertions.
  private enum Form {
    case bool(Bool)
    case text(String)
    /// All of the keys, sorted.
    case keys([String])
    /// Any other: its assertions are gone through.
    case general
  }

  private let form: Form
  private let test: Test
  /// The keys, where the test asks for keys of a map and for nothing else.
  let keys: MapKeys?

  /// The test, as it is asked of the values of one graph.
  init(_ test: Test, _ graph: ResourceGraph) {
    self.test = test
    form = ValueTest.form(of: test)
    keys = if case .keys(let names) = form { MapKeys(names, graph) } else { nil }
  }

  private static func form(of test: Test) -> Form {
    guard !test.ignoresCase, test.assertions.count == 1 else { return .general }
    switch test.assertions[0] {
    case .equals(.literal(.scalar(let value, let spelling, _))):
      if case .bool(let flag) = value.content { return .bool(flag) }
      if case .string = value.content { return .text(spelling) }
    case .hasKeys(.listed(let operands)):
      let keys = operands.compactMap(\.knownSpelling)
      if keys.count == operands.count { return .keys(keys.sorted()) }
    default: break
    }
    return .general
  }

  /// Whether a value passes; `nil` where that is not known of it, or where more than the value is needed.
  func holds(of value: Value) -> Bool? {
    switch value.content {
    case .null, .unknown: return test.decides(value)
    case .bool(let flag): if case .bool(let wanted) = form { return flag == wanted }
    case .string(let text): if case .text(let wanted) = form { return text == wanted }
    case .object(let object): if case .keys(let keys) = form { return object.hasValues(of: keys) }
    case .number, .list: break
    }
    return test.holds(of: value)
  }
}

extension Test {
  /// Whether a value passes; `nil` where that is not known of it, or where more than the value is needed.
  func decides(_ value: Value) -> Bool? {
    switch value.content {
    case .null: value.isSensitive ? nil : holdsOfAbsent
    case .unknown: nil
    case .bool, .number, .string, .list, .object: holds(of: value)
    }
  }

  /// Whether a known value passes; what needs more than the value leaves that open, unless another assertion is false anyway.
  fileprivate func holds(of value: Value) -> Bool? {
    var isKnown = true
    for assertion in assertions {
      guard let answer = holds(assertion, of: value) else {
        isKnown = false
        continue
      }
      if !answer { return false }
    }
    return isKnown ? true : nil
  }

  private func holds(_ assertion: Assertion, of value: Value) -> Bool? {
    let comparison = Comparison(ignoresCase: ignoresCase)
    switch assertion {
    case .exists(let expected): return expected
    case .empty(let expected): return value.isEmpty == expected
    case .sensitive(let expected): return value.isSensitive == expected
    case .equals(.literal(let literal)): return comparison.equal(value, literal).known
    case .oneOf(.listed(let operands)): return holdsAny(operands) { comparison.equal(value, $0).known }
    case .not(let test): return test.holds(of: value).map { !$0 }
    case .atLeast(.literal(let bound)): return comparison.ordered(value, bound) { $0 >= $1 }.known
    case .atMost(.literal(let bound)): return comparison.ordered(value, bound) { $0 <= $1 }.known
    case .startsWith(.literal(let part)): return comparison.text(value, part) { $0.hasPrefix($1) }.known
    case .endsWith(.literal(let part)): return comparison.text(value, part) { $0.hasSuffix($1) }.known
    case .matches(let pattern): return comparison.text(value) { pattern.matches($0) }.known
    case .like(let glob): return comparison.like(value, glob).known
    default: return nil
    }
  }

  private func holdsAny(_ operands: [Operand], _ holds: (Literal) -> Bool?) -> Bool? {
    var isKnown = true
    for operand in operands {
      guard case .literal(let literal) = operand, let answer = holds(literal) else {
        isKnown = false
        continue
      }
      if answer { return true }
    }
    return isKnown ? false : nil
  }
}

extension Operand {
  /// The spelling of a scalar that is written out.
  fileprivate var knownSpelling: String? {
    guard case .literal(.scalar(let value, let spelling, _)) = self, value.unknownReason == nil else {
      return nil
    }
    return spelling
  }
}

extension Answer {
  /// Whether it is yes or no; `nil` for others.
  fileprivate var known: Bool? {
    switch truth {
    case .true: true
    case .false: false
    case .unknown, .notCarried: nil
    }
  }
}

extension Value {
  /// Whether a known value is a text, list or map without content.
  fileprivate var isEmpty: Bool {
    switch content {
    case .string(let text): text.isEmpty
    case .list(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    case .null, .bool, .number, .unknown: false
    }
  }
}
