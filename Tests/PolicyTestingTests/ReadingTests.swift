import Diagnostics
import Findings
import PolicyTesting
import Testing

@Suite struct ReadingTests {
  @Test func aCaseWithAConfiguration() throws {
    let test = try testCase(
      """
      tests:
        - name: a database fails
          policy: p
          config: { resource: { aws_db_instance: { a: { port: 5432, on: yes, off: true, tags: { "x\\ny": null, n: [1.50, 0x10] } } } } }
          expect: { fail: aws_db_instance.a, pass: [], not_applicable: [b, c] }
      """)
    #expect(test.name.text == "a database fails")
    #expect(test.policy.text == "p")
    #expect(test.policy.place.start.line == 3)
    guard case .configuration(let text) = test.input else { return #expect(Bool(false)) }
    #expect(
      text.text
        == #"{"resource":{"aws_db_instance":{"a":{"port":5432,"on":"yes","off":true,"tags":{"x\u000ay":null,"n":[1.50,16]}}}}}"#
    )
    #expect(test.expectation.addresses(.fail) == ["aws_db_instance.a"])
    #expect(test.expectation.addresses(.notApplicable) == ["b", "c"])
    #expect(test.expectation.isExact(.pass) && test.expectation.isExact(.unknown))
    #expect(!test.expectation.isExact(.notEvaluable))
  }

  @Test func aCaseWithFiles() throws {
    let test = try testCase(
      """
      tests:
        - name: n
          policy: p
          input: [a.tf.json, cases/b]
          plan: plan.json
          today: 2026-01-01
          expect: { unknown: [x] }
          expect_plan: { not_evaluable: [x] }
      """)
    guard case .paths(let paths) = test.input else { return #expect(Bool(false)) }
    #expect(paths.map(\.text) == ["a.tf.json", "cases/b"])
    #expect(test.plan?.text == "plan.json")
    #expect(test.today?.text == "2026-01-01")
    #expect(test.planExpectation?.addresses(.notEvaluable) == ["x"])
  }

  @Test func mistakesInTheFile() {
    check(
      "tests:\n\t- name: n",
      mistakes: [
        "2:1 yaml-syntax: a tab cannot indent YAML = indent with spaces"
      ])
    check("", mistakes: ["1:1 test-wrong-kind: expected a test file, which is a mapping, found nothing"])
    check(
      "test: []",
      mistakes: [
        "1:1 test-unknown-key: a test file has no key `test` = did you mean `tests`?",
        "1:1 test-missing-field: the file has no `tests` = write `tests:`",
      ])
    check("tests: []", mistakes: ["1:8 test-empty-list: the list of tests is empty = write at least one"])
    check(
      "tests: [{}]",
      mistakes: [
        "1:9 test-missing-field: the test has no `name` = write `name:`",
        "1:9 test-missing-field: the test has no `policy` = write `policy:`",
        "1:9 test-missing-field: the test has no `expect` = write `expect:`",
        "1:9 test-missing-field: the test has no `config` = write `config:`",
      ])
  }

  private func checkCase(
    _ lines: String..., mistakes: [String], at location: SourceLocation = #_sourceLocation
  ) {
    let yaml = (["tests:", "  - name: n", "    policy: p"] + lines.map { "    \($0)" }).joined(
      separator: "\n")
    check(yaml, mistakes: mistakes, at: location)
  }

  @Test func mistakesInACase() {
    checkCase(
      "config: {}", "expct: { fail: [a] }",
      mistakes: [
        "5:5 test-unknown-key: a test has no key `expct` = did you mean `expect`?",
        "2:5 test-missing-field: the test has no `expect` = write `expect:`",
      ])
    checkCase(
      "config: {}", "input: a.json", "expect: { fail: [a] }",
      mistakes: ["5:5 test-two-inputs: a test has either `config` or `input` = leave one of them out"])
    checkCase(
      "config: x", "expect: { fail: [a] }",
      mistakes: [
        "4:13 test-wrong-kind: expected a configuration, which is a mapping, found the text \"x\" = as in `config: { resource: … }`"
      ])
    checkCase(
      "config: { a: .inf }", "expect: { fail: [a] }",
      mistakes: ["4:18 test-wrong-kind: expected a value that JSON has, found `.inf`"])
    checkCase(
      "config: {}", "expect: { fails: [a] }",
      mistakes: ["5:15 test-unknown-key: an expectation has no key `fails` = did you mean `fail`?"])
    checkCase(
      "config: {}", "expect: {}",
      mistakes: [
        "5:13 test-empty-expectation: nothing is expected = name what fails, passes or is unknown; `fail: []` says that nothing fails"
      ])
    checkCase(
      "config: {}", "expect: { fail: { a: b } }",
      mistakes: ["5:21 test-wrong-kind: expected addresses of subjects, one or a list, found a mapping"])
    checkCase(
      "input: []", "expect: { fail: [[a]] }",
      mistakes: [
        "4:12 test-empty-list: the list of paths is empty = write at least one",
        "5:22 test-wrong-kind: expected the address of a subject, found a list",
      ])
    checkCase(
      "config: {}", "expect: { fail: a }", "expect_plan: { fail: b }",
      mistakes: ["6:5 test-missing-field: `expect_plan` stands without a `plan` = write `plan:`"])
    checkCase(
      "config: {}", "expect: { fail: a }", "  # the same again", "",
      "  - name: n".replacing("  - ", with: ""),
      mistakes: [
        "8:5 yaml-duplicate-key: the key `name` stands twice in one mapping = keep one of them"
      ])
  }

  @Test func twoCasesOfOneName() {
    let one = "  - { name: n, policy: p, config: {}, expect: { fail: [] } }\n"
    check(
      "tests:\n\(one)\(one)",
      mistakes: ["3:13 test-duplicate-name: two tests have the name \"n\" = give each test a name of its own"]
    )
  }
}
