import Findings
import Testing

/// The truth tables of conditions, row by row, against Kleene's strong logic in numbers: 0 is false, 1 unknown, 2 true.
@Suite struct TruthTableTests {
  private static let all = [0, 1, 2]

  /// The value of `a` of which `is: 1` is false, unknown or true.
  private func json(_ truth: Int) -> String { ["2", "?", "1"][truth] }

  /// The elements of lists up to three long.
  private static let lists: [[Int]] =
    [[]] + all.map { [$0] } + all.flatMap { first in all.map { [first, $0] } }
    + all.flatMap { first in all.flatMap { second in all.map { [first, second, $0] } } }

  private func outcome(_ truth: Int) -> Outcome { [.fail, .unknown, .pass][truth] }

  private func check(_ condition: String, _ value: String, _ truth: Int) throws {
    #expect(try judge(require: condition, value: value) == outcome(truth), "\(condition) of \(value)")
  }

  @Test func quantifiers() throws {
    for list in Self.lists {
      let value = "[\(list.map(json).joined(separator: ","))]"
      let every = list.min() ?? 2
      let some = list.max() ?? 0
      try check("{ every: 'a[*]', is: 1 }", value, every)
      try check("{ some: 'a[*]', is: 1 }", value, some)
      try check("{ none: 'a[*]', is: 1 }", value, 2 - some)
      try check("{ not: { every: 'a[*]', is: 1 } }", value, 2 - every)
    }
  }

  @Test func conjunctionAndDisjunction() throws {
    for list in Self.lists where !list.isEmpty {
      let value = "{\(list.enumerated().map { "\"k\($0)\":\(json($1))" }.joined(separator: ","))}"
      let parts = list.indices.map { "{ a.k\($0): 1 }" }.joined(separator: ", ")
      try check("{ all: [\(parts)] }", value, list.min() ?? 2)
      try check("{ any: [\(parts)] }", value, list.max() ?? 0)
      try check("{ not: { all: [\(parts)] } }", value, 2 - (list.min() ?? 2))
      try check("{ not: { any: [\(parts)] } }", value, 2 - (list.max() ?? 0))
    }
  }

  /// The same inside of one test, where `all` and `any` stand for tests of one value.
  @Test func testsOfOneValue() throws {
    for truth in Self.all {
      try check("{ a: { not: 1 } }", json(truth), 2 - truth)
      try check("{ a: { all: [1, { not: 2 }] } }", json(truth), truth)
      try check("{ a: { any: [1, 3] } }", json(truth), truth)
      try check("{ a: { not: { any: [1, 3] } } }", json(truth), 2 - truth)
    }
  }

  /// Two items, each with a filter and a body of every truth.
  @Test func filters() throws {
    let items = Self.all.flatMap { filter in Self.all.map { (filter, $0) } }
    for first in items {
      for second in items {
        let pairs = [first, second]
        let value = "[\(pairs.map { "{\"w\":\(json($0.0)),\"c\":\(json($0.1))}" }.joined(separator: ","))]"
        let every = pairs.map { max(2 - $0.0, $0.1) }.min() ?? 2
        let some = pairs.map { min($0.0, $0.1) }.max() ?? 0
        try check("{ every: 'a[*]', where: { w: 1 }, satisfies: { c: 1 } }", value, every)
        try check("{ some: 'a[*]', where: { w: 1 }, satisfies: { c: 1 } }", value, some)
        try check("{ none: 'a[*]', where: { w: 1 }, satisfies: { c: 1 } }", value, 2 - some)
      }
    }
  }

  /// A count is known where all numbers that are possible agree.
  @Test func counts() throws {
    for list in Self.lists {
      let value = "[\(list.map { "{\"w\":\(json($0))}" }.joined(separator: ","))]"
      let least = list.count { $0 == 2 }
      let most = list.count { $0 > 0 }
      for limit in 0...4 {
        let atLeast = least >= limit ? 2 : most >= limit ? 1 : 0
        try check("{ number_of: 'a[*]', where: { w: 1 }, is: { at_least: \(limit) } }", value, atLeast)
        let isEqual = least == most ? (least == limit ? 2 : 0) : (least...most).contains(limit) ? 1 : 0
        try check("{ number_of: 'a[*]', where: { w: 1 }, is: \(limit) }", value, isEqual)
      }
    }
  }

  @Test func whenAndRule() throws {
    let table: [[Outcome]] = [
      // The rule is false, unknown, true.
      [.notApplicable, .notApplicable, .notApplicable],  // `when` is false
      [.unknown, .unknown, .pass],  // unknown
      [.fail, .unknown, .pass],  // true
    ]
    for when in Self.all {
      for rule in Self.all {
        let value = "{\"w\":\(json(when)),\"r\":\(json(rule))}"
        #expect(try judge(when: "{ a.w: 1 }", require: "{ a.r: 1 }", value: value) == table[when][rule])
        let opposite = try judge(when: "{ a.w: 1 }", forbid: "{ a.r: 1 }", value: value)
        #expect(opposite == table[when][2 - rule])
      }
    }
  }
}
