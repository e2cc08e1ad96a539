import Findings
import Testing

/// Every operator on known, absent, unknown and wrong values of the attribute `a`.
@Suite struct OperatorTests {
  /// A test of `a`, the JSON of `a` (`nil`: absent, `?`: unknown), and the outcome.
  typealias Row = (test: String, value: String?, outcome: Outcome)

  static func rows(_ test: String, _ outcomes: [(String?, Outcome)]) -> [Row] {
    outcomes.map { (test, $0.0, $0.1) }
  }

  static let presence =
    rows("{ exists: true }", [("1", .pass), (#""""#, .pass), (nil, .fail), ("?", .unknown)])
    + rows("{ exists: false }", [("1", .fail), (nil, .pass), ("?", .unknown)])
    + rows(
      "{ empty: true }",
      [
        (#""""#, .pass), ("[]", .pass), ("{}", .pass), (nil, .pass), ("[1]", .fail), ("0", .fail),
        ("?", .unknown),
      ])
    + rows("{ empty: false }", [(#""""#, .fail), ("[1]", .pass), (nil, .fail)])
    + rows("{ sensitive: true }", [("1", .fail), ("?", .fail)])
    + rows("{ exists: true, default: 1 }", [(nil, .pass)])

  static let equality =
    rows(
      "1",
      [
        ("1", .pass), ("1.0", .pass), (#""1""#, .pass), (#""1.0""#, .fail), ("true", .fail), (nil, .fail),
        ("?", .unknown),
      ])
    + rows("'1'", [(#""1""#, .pass), ("1", .fail)])
    + rows(
      "true", [("true", .pass), ("false", .fail), (#""true""#, .pass), (#""True""#, .fail), (nil, .fail)])
    + rows("no", [(#""no""#, .pass), ("false", .fail)])
    + rows("0777", [(#""0777""#, .pass), ("777", .fail)])
    + rows(
      "[a, 1]", [(#"["a",1]"#, .pass), (#"["a"]"#, .fail), (#"[1,"a"]"#, .fail), ("[\"a\",?]", .unknown)])
    + rows("{ equals: { k: v } }", [(#"{"k":"v"}"#, .pass), (#"{"k":"v","l":1}"#, .fail), ("{}", .fail)])
    + rows("{ not: x }", [(#""x""#, .fail), (#""y""#, .pass), (nil, .pass), ("?", .unknown)])
    + rows("{ not: { exists: false } }", [(nil, .fail), ("1", .pass)])
    + rows("{ one_of: [a, b] }", [(#""a""#, .pass), (#""c""#, .fail), (nil, .fail), ("?", .unknown)])
    + rows("{ any: [a, { at_least: 3 }] }", [(#""a""#, .pass), ("4", .pass), ("2", .fail), (nil, .fail)])
    + rows("{ all: [{ at_least: 1 }, { at_most: 3 }] }", [("2", .pass), ("4", .fail), ("?", .unknown)])
    + rows("{ equals: ABC, ignoring_case: true }", [(#""abc""#, .pass), (#""abd""#, .fail)])
    + rows("{ equals: { path: b } }", [("5", .pass), ("6", .fail), (nil, .fail)])
    + rows("{ equals: { path: missing } }", [("5", .unknown)])

  static let numbers =
    rows(
      "{ at_least: 3 }",
      [
        ("3", .pass), ("2.999", .fail), ("12345678901234567890123", .pass), (#""3""#, .unknown), (nil, .fail),
        ("?", .unknown),
      ])
    + rows("{ at_most: 3 }", [("3", .pass), ("3.001", .fail)])
    + rows("{ greater_than: 3 }", [("3", .fail), ("4", .pass)])
    + rows("{ less_than: 3 }", [("3", .fail), ("2", .pass)])
    + rows("{ between: [1, 3] }", [("1", .pass), ("3", .pass), ("0", .fail), ("4", .fail)])
    + rows("{ at_least: { path: b } }", [("5", .pass), ("4", .fail)])
    + rows("{ at_least: 7, default: 30 }", [(nil, .pass), ("1", .fail)])

  static let text =
    rows("{ starts_with: ab }", [(#""abc""#, .pass), (#""bc""#, .fail), ("1", .unknown), (nil, .fail)])
    + rows("{ ends_with: bc }", [(#""abc""#, .pass), (#""ab""#, .fail)])
    + rows(
      "{ contains: b }",
      [(#""abc""#, .pass), (#"["b"]"#, .pass), (#"["a"]"#, .fail), ("[\"a\",?]", .unknown), ("1", .unknown)])
    + rows("{ matches: '^a+$' }", [(#""aaa""#, .pass), (#""aab""#, .fail), ("1", .unknown), (nil, .fail)])
    + rows("{ like: 'a*z' }", [(#""abz""#, .pass), (#""ab""#, .fail)])
    + rows("{ like: 'A*', ignoring_case: true }", [(#""ab""#, .pass)])
    + rows("{ starts_with: AB, ignoring_case: true }", [(#""abc""#, .pass)])

  static let collections =
    rows(
      "{ contains_all: [a, b] }", [(#"["b","a","c"]"#, .pass), (#"["a"]"#, .fail), ("[\"a\",?]", .unknown)])
    + rows("{ contains_any: [a, b] }", [(#"["b"]"#, .pass), (#"["c"]"#, .fail)])
    + rows(
      "{ has_keys: [k, l] }",
      [
        (#"{"k":1,"l":2}"#, .pass), (#"{"k":1}"#, .fail), (#"{"k":1,"l":null}"#, .fail), ("[]", .unknown),
        (nil, .fail), ("?", .unknown),
      ])
    + rows(
      "{ length: 2 }",
      [(#"["a","b"]"#, .pass), (#""é1""#, .pass), (#"{"a":1}"#, .fail), ("[?,?]", .pass), ("1", .unknown)])
    + rows("{ unique: true }", [("[1,2]", .pass), ("[1,1]", .fail), ("[1,?]", .unknown), ("[1,1,?]", .fail)])

  static let ranges =
    rows(
      "{ within: 10.0.0.0/8 }",
      [
        (#""10.1.0.0/16""#, .pass), (#""11.0.0.0/16""#, .fail), (#""10.0.0.0/7""#, .fail),
        (#""x""#, .unknown), (nil, .fail),
      ])
    + rows(
      "{ within: [10.0.0.0/8, 'fd00::/8'] }",
      [(#""fd00:1::/32""#, .pass), (#"["10.0.0.0/9","fd00::/9"]"#, .pass)])
    + rows("{ covers: 10.1.0.0/16 }", [(#""10.0.0.0/8""#, .pass), (#""10.1.1.0/24""#, .fail)])
    + rows(
      "{ overlaps: 10.1.0.0/16 }",
      [(#""10.1.2.0/24""#, .pass), (#""10.2.0.0/16""#, .fail), (#""::/0""#, .fail)])
    + rows(
      "{ prefix_length: { at_least: 16 } }",
      [(#""10.0.0.0/16""#, .pass), (#""10.0.0.0/8""#, .fail), (#""x""#, .unknown)])
    + rows(
      "{ within: [80, 443] }",
      [("80", .pass), ("81", .fail), (#""443""#, .pass), (#""80-443""#, .fail), (#""x""#, .unknown)])
    + rows("{ overlaps: 1024-65535 }", [("8080", .pass), ("80", .fail)])

  static let versions =
    rows(
      "{ version: '>= 5.0, < 6.0' }",
      [
        (#""5.31.0""#, .pass), (#""6.0.0""#, .fail), (#""~> 5.1""#, .pass), (#""~> 4.0""#, .fail),
        (#"">= 5.0""#, .fail), (#""5.0.0-beta1""#, .fail), ("5.5", .pass), (#""latest""#, .unknown),
        ("true", .unknown), (nil, .fail), ("?", .unknown),
      ])
    + rows("{ version: { path: b } }", [(#""5.0.0""#, .pass), (#""5.0.1""#, .fail)])
    + rows("{ version: { path: a } }", [(#""x""#, .unknown), (#""1.0""#, .pass)])
    + rows(
      "{ pinned: true }",
      [
        (#""5.31.0""#, .pass), (#""= 5.31""#, .pass), (#""~> 5.0""#, .fail), (nil, .fail),
        (#""main""#, .unknown),
      ])
    + rows("{ pinned: false }", [(#"">= 5.0""#, .pass), (nil, .fail)])

  static let windows =
    rows(
      "{ not_overlapping: '03:00-04:00' }",
      [
        (#""04:00-05:00""#, .pass), (#""sun:03:30-sun:05:00""#, .fail), (#""Sun:04:00-Sun:05:00""#, .pass),
        (#""whenever""#, .unknown), ("3", .unknown), (nil, .fail), ("?", .unknown),
      ])
    + rows(
      "{ not_overlapping: ['03:00-04:00', '05:00-06:00'] }",
      [(#""04:00-05:00""#, .pass), (#""04:30-05:30""#, .fail)])
    + rows("{ not_overlapping: { path: a } }", [(#""03:00-04:00""#, .fail), (#""x""#, .unknown)])
    + rows("{ not_overlapping: { path: missing } }", [(#""03:00-04:00""#, .unknown)])

  static let operands =
    rows("{ text: 'b is {b}' }", [(#""b is 5""#, .pass), (#""b is 6""#, .fail)])
    + rows("{ equals: { text: '{{{b}}}' } }", [(#""{5}""#, .pass)])
    + rows("{ starts_with: { text: '{b}-' } }", [(#""5-x""#, .pass), (#""6-x""#, .fail)])
    + rows("{ text: '{missing}' }", [(#""""#, .unknown)])
    + rows("{ text: '{a}' }", [(#"["x"]"#, .unknown), ("?", .unknown), ("true", .fail), (#""true""#, .pass)])
    + rows("{ path: b }", [("5", .pass), ("6", .fail)])
    + rows("{ not: { path: b } }", [("5", .fail), ("6", .pass)])
    + rows("{ one_of: { path: a } }", [("[1]", .fail), ("1", .unknown)])
    + rows("{ contains_all: { path: a } }", [("[1,2]", .pass), ("[1,?]", .unknown)])
    + rows("{ within: { path: b } }", [("5", .pass), ("6", .fail), (#""10.0.0.0/8""#, .unknown)])
    + rows(
      "{ overlaps: { path: a } }",
      [(#"["10.0.0.0/8"]"#, .pass), (#""10.0.0.0/8""#, .pass), (#""x""#, .unknown)])

  @Test(
    arguments: presence + equality + numbers + text + collections + ranges + versions + windows + operands)
  func outcome(row: Row) throws {
    #expect(
      try judge(require: "{ a: \(row.test) }", value: row.value) == row.outcome,
      "\(row.test) of \(row.value ?? "nothing")")
  }
}
