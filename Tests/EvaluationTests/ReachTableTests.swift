import Findings
import Testing

/// The truth tables of quantifiers over references that are sure, one of several, or lost.
@Suite struct ReachTableTests {
  private static let all = [0, 1, 2]

  private func json(_ truth: Int) -> (after: String, unknown: String) {
    [
      ("{\"id\":\"ID\",\"v\":2}", "{}"), ("{\"id\":\"ID\"}", "{\"v\":true}"),
      ("{\"id\":\"ID\",\"v\":1}", "{}"),
    ][truth]
  }

  /// `s.x` whose attribute `f` is `value` with `references`, beside the resources `t.n[0]`, `t.n[1]`, … of these truths.
  private func outcome(_ condition: String, _ truths: [Int], f value: String, _ references: String) throws
    -> String
  {
    let targets = truths.enumerated().map { index, truth in
      let (after, unknown) = json(truth)
      return """
        {"address":"t.n[\(index)]","mode":"managed","type":"t","name":"n","index":\(index),"change":{"actions":["update"],
        "after":\(after.replacing("ID", with: "t-\(index)")),"after_unknown":\(unknown)}}
        """
    }
    let subject = """
      {"address":"s.x","mode":"managed","type":"s","name":"x","change":{"actions":["update"],
      "after":{"id":"s-x"\(value == "?" ? "" : ",\"f\":\(value)")},"after_unknown":{\(value == "?" ? "\"f\":true" : "")}}}
      """
    let plan = """
      {"format_version":"1.2","resource_changes":[\((targets + [subject]).joined(separator: ","))],
      "configuration":{"root_module":{"resources":[
      {"address":"t.n","mode":"managed","type":"t","name":"n","expressions":{"v":{"references":["var.v"]}},"count_expression":{"constant_value":\(truths.count)}},
      {"address":"s.x","mode":"managed","type":"s","name":"x","expressions":{"f":{"references":[\(references)]}}}]}}}
      """
    let policies = "policies:\n  - { id: p, title: P, severity: low, for: s, require: \(condition) }"
    let summary = try judge(policies: policies, plan: plan).summary
    return summary.fail > 0 ? "fail" : summary.unknown > 0 ? "unknown" : "pass"
  }

  private func text(_ truth: Int) -> String { ["fail", "unknown", "pass"][truth] }

  @Test func sureReferences() throws {
    for first in Self.all {
      for second in Self.all {
        func check(_ quantifier: String, _ truth: Int) throws {
          let condition =
            "{ \(quantifier): 'f[*] -> t', \(quantifier == "every" ? "if_none: unknown, " : "")satisfies: { v: 1 } }"
          let found = try outcome(condition, [first, second], f: "[\"t-0\",\"t-1\"]", "")
          #expect(found == text(truth), "\(condition) \(first) \(second)")
        }
        try check("every", min(first, second))
        try check("some", max(first, second))
        try check("none", 2 - max(first, second))
      }
    }
  }

  /// `t.n[count.index]` is one of both: what they agree on is sure.
  @Test func oneOfSeveral() throws {
    for first in Self.all {
      for second in Self.all {
        let agreed = first == second ? first : 1
        let references = "\"t.n\",\"count.index\""
        let every = "{ every: 'f -> t', if_none: unknown, satisfies: { v: 1 } }"
        #expect(try outcome(every, [first, second], f: "?", references) == text(agreed))
        #expect(
          try outcome("{ some: 'f -> t', satisfies: { v: 1 } }", [first, second], f: "?", references)
            == text(agreed))
        #expect(
          try outcome("{ none: 'f -> t', satisfies: { v: 1 } }", [first, second], f: "?", references)
            == text(2 - agreed))
        #expect(try outcome("{ number_of: 'f -> t', is: 1 }", [first, second], f: "?", references) == "pass")
      }
    }
  }

  /// An id of nothing in the document adds one unknown item.
  @Test func lostReferences() throws {
    for truth in Self.all {
      let value = "[\"t-0\",\"elsewhere\"]"
      let every = "{ every: 'f[*] -> t', if_none: unknown, satisfies: { v: 1 } }"
      #expect(try outcome(every, [truth], f: value, "") == text(min(truth, 1)))
      #expect(
        try outcome("{ some: 'f[*] -> t', satisfies: { v: 1 } }", [truth], f: value, "")
          == text(max(truth, 1)))
      #expect(
        try outcome("{ none: 'f[*] -> t', satisfies: { v: 1 } }", [truth], f: value, "")
          == text(2 - max(truth, 1)))
      #expect(try outcome("{ number_of: 'f[*] -> t', is: { at_least: 1 } }", [truth], f: value, "") == "pass")
      #expect(
        try outcome("{ number_of: 'f[*] -> t', is: { at_least: 2 } }", [truth], f: value, "") == "unknown")
    }
  }

  @Test func nothingThere() throws {
    for (word, truth) in [("fail", "fail"), ("unknown", "unknown"), ("pass", "pass")] {
      for quantifier in ["every", "some"] {
        let condition = "{ \(quantifier): 'f -> t', if_none: \(word), satisfies: { v: 1 } }"
        #expect(try outcome(condition, [2], f: "null", "") == truth, "\(condition)")
      }
    }
    #expect(try outcome("{ some: 'f -> t' }", [2], f: "null", "") == "fail")
    #expect(try outcome("{ none: 'f -> t' }", [2], f: "null", "") == "pass")
    // Applied for each source: one that reaches nothing decides beside one that reaches an item.
    let every = "{ every: 'nodes(s) <- t(w)', if_none: fail, satisfies: { v: 1 } }"
    #expect(try outcome(every, [2], f: "null", "") == "fail")
  }

  /// Where all items are only possible, nothing may be there: then `if_none` decides, too.
  @Test func perhapsNothingThere() throws {
    let references = "\"t.n[0].id\",\"t.n[0]\",\"u.lost.id\",\"u.lost\""
    for (word, some) in [("fail", "unknown"), ("pass", "pass")] {
      let condition = "{ some: 'f -> t', if_none: \(word), satisfies: { v: 1 } }"
      #expect(try ["unknown", some].contains(outcome(condition, [2], f: "?", references)), "\(condition)")
    }
  }
}
