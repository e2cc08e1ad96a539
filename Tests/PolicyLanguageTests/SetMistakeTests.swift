import Diagnostics
import PolicyLanguage
import Testing

/// What is said about files that do not go together.
@Suite struct SetMistakeTests {
  private let policy =
    "policies: [{ id: a, title: A, severity: low, for: aws_x, require: { satisfies: tagged } }]"
  private let definition = "define: { tagged: { about: aws_x, holds: { a: 1 } } }"

  @Test func idsAndDefinitionsAreUniqueOverAllFiles() {
    let diagnostics = compile(policy, definition, policy, definition).diagnostics
    #expect(
      diagnostics.flatMap(summary) == [
        "c.yaml:1:18-19 policy-duplicate-id", "two policies have the id `a`",
        "= give each policy an id of its own",
        "a.yaml:1:18: the other",
        "d.yaml:1:11-17 policy-duplicate-definition", "`tagged` is defined twice", "= keep one of them",
        "b.yaml:1:11: first defined here",
      ])
  }

  @Test func cyclesAreFoundOverFiles() {
    let first = "define: { a: { about: aws_x, holds: { satisfies: b } } }"
    let second = "define: { b: { about: aws_x, holds: { satisfies: a } } }"
    #expect(
      compile(first, second).diagnostics.flatMap(summary) == [
        "b.yaml:1:50-51 policy-definition-cycle", "a definition rests on itself: `a` → `b` → `a`",
        "= break the cycle", "a.yaml:1:50: `a` rests on `b`",
      ])
  }

  @Test func whatAnUnreadableFileMayDefineIsNotMissing() {
    #expect(compile(policy, "define: {").diagnostics.map(\.id) == ["yaml-syntax"])
    #expect(compile(policy, "define: {}").diagnostics.map(\.id) == ["policy-unknown-definition"])
  }

  @Test func aMistakeInAnAliasIsReportedOnce() {
    let yaml = """
      policies:
        - { id: a, title: A, severity: low, for: aws_x, when: &when { b: { at_last: 1 } }, require: { c: 1 } }
        - { id: b, title: B, severity: low, for: aws_x, when: *when, require: { c: 1 } }
      """
    #expect(compile(yaml).diagnostics.map(\.message) == ["there is no operator `at_last`"])
  }

  @Test func everyMistakeShowsItsLine() {
    let diagnostics = compile(
      "policies:\n- { id: A_1, title: '', severity: hot, for: [], when: [], require: {} }\n"
    )
    .diagnostics
    #expect(diagnostics.count == 6)
    #expect(diagnostics.allSatisfy { $0.place?.line?.hasPrefix("- { id: A_1") == true })
  }

  @Test func longChainsOfDefinitionsAreRefused() {
    func chain(_ count: Int) -> String {
      let links = (0..<count - 1).map { "  d\($0): { about: '*', holds: { satisfies: d\($0 + 1) } }\n" }
      return "define:\n" + links.joined() + "  d\(count - 1): { about: '*', holds: { a: 1 } }\n"
    }
    #expect(compile(chain(64)).diagnostics == [])
    #expect(compile(chain(65)).diagnostics.map(\.id) == ["policy-definitions-too-deep"])
    #expect(compile(chain(5_000)).diagnostics.map(\.id) == ["policy-definitions-too-deep"])
  }
}
