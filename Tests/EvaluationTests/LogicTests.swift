@testable import Evaluation
import Findings
import Testing

/// The truth tables of Kleene's logic with what is not carried beside.
@Suite struct LogicTests {
  private let all: [Truth] = [.false, .unknown, .true, .notCarried]

  private func check(_ operation: (Truth, Truth) -> Truth, _ rows: [[Truth]]) {
    for (left, row) in zip(all, rows) {
      #expect(zip(all, row).allSatisfy { operation(left, $0) == $1 }, "the row of \(left)")
    }
  }

  @Test func and() {
    check(
      { $0 & $1 },
      [
        [.false, .false, .false, .false], [.false, .unknown, .unknown, .unknown],
        [.false, .unknown, .true, .true], [.false, .unknown, .true, .notCarried],
      ])
  }

  @Test func or() {
    check(
      { $0 | $1 },
      [
        [.false, .unknown, .true, .unknown], [.unknown, .unknown, .true, .unknown],
        [.true, .true, .true, .true], [.unknown, .unknown, .true, .notCarried],
      ])
  }

  @Test func not() {
    #expect(all.map { !$0 } == [.true, .unknown, .false, .notCarried])
  }

  @Test(arguments: [
    ("{ all: [{ a: 1 }, { a: 2 }] }", "1", Outcome.fail), ("{ any: [{ a: 1 }, { a: 2 }] }", "2", .pass),
    ("{ not: { a: 1 } }", "2", .pass), ("{ all: [{ a: 1 }, { b: 5 }] }", "?", .unknown),
    ("{ all: [{ a: 1 }, { b: 6 }] }", "?", .fail), ("{ any: [{ a: 1 }, { b: 5 }] }", "?", .pass),
    ("{ a: 1, b: 5 }", "1", .pass), ("[{ a: 1 }, { b: 6 }]", "1", .fail),
  ])
  func combinations(condition: String, value: String, outcome: Outcome) throws {
    #expect(try judge(require: condition, value: value) == outcome)
  }

  @Test(arguments: [
    ("{ a: 1 }", "1", Outcome.pass), ("{ a: 1 }", "2", .notApplicable), ("{ a: 1 }", "?", .pass),
  ])
  func whenNarrowsAPass(condition: String, value: String, outcome: Outcome) throws {
    #expect(try judge(when: condition, require: "{ b: 5 }", value: value) == outcome)
  }

  @Test(arguments: [
    ("{ a: 1 }", "1", Outcome.fail), ("{ a: 1 }", "2", .notApplicable), ("{ a: 1 }", "?", .unknown),
  ])
  func whenNarrowsAFailure(condition: String, value: String, outcome: Outcome) throws {
    #expect(try judge(when: condition, require: "{ b: 6 }", value: value) == outcome)
  }

  @Test func forbidIsTheOppositeOfRequire() throws {
    #expect(try judge(forbid: "{ a: 1 }", value: "1") == .fail)
    #expect(try judge(forbid: "{ a: 1 }", value: "2") == .pass)
    #expect(try judge(forbid: "{ a: 1 }", value: "?") == .unknown)
    #expect(try judge(require: "{ b: 5 }", forbid: "{ a: 1 }", value: "1") == .fail)
    #expect(try judge(require: "{ b: 6 }", forbid: "{ a: 1 }", value: "?") == .fail)
  }

  @Test func whatAPlanDoesNotCarryDropsOut() throws {
    #expect(try judge(require: "{ lifecycle: { exists: true } }", value: "1") == .notEvaluable)
    #expect(try judge(require: "{ lifecycle: { exists: true }, a: 1 }", value: "1") == .pass)
    #expect(try judge(require: "{ lifecycle: { exists: true }, a: 2 }", value: "1") == .fail)
    #expect(
      try judge(when: "{ lifecycle: { exists: true } }", require: "{ a: 1 }", value: "1") == .notEvaluable)
    #expect(
      try judge(require: "{ any: [{ lifecycle: { exists: true } }, { a: 2 }] }", value: "1") == .unknown)
    #expect(try judge(require: "{ any: [{ lifecycle: { exists: true } }, { a: 1 }] }", value: "1") == .pass)
    #expect(try judge(require: "{ not: { lifecycle: { exists: true } } }", value: "1") == .notEvaluable)
  }
}
