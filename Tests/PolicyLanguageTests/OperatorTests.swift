import PolicyLanguage
import Testing

@Suite struct OperatorTests {
  /// The test as YAML, its outline, its words.
  @Test(
    arguments: [
      ("true", "= bool true", "true"), ("7", "= number 7", "7"), ("no", "= no", "\"no\""),
      ("'7'", "= '7'", "\"7\""),
      ("0777", "= 0777", "\"0777\""), ("[a, 1]", "= [a, number 1]", "[\"a\", 1]"), ("[]", "= []", "[]"),
      ("{ equals: { a: 1 } }", "= {a: number 1}", "{a: 1}"),
      ("{ equals: { path: b.c } }", "= {@.b.c}", "the value of b.c"),
      ("{ equals: { path: b, c: 1 } }", "= {path: b, c: number 1}", "{path: \"b\", c: 1}"),
      ("{ exists: true }", "exists true", "to be set"),
      ("{ exists: false }", "exists false", "not to be set"),
      ("{ empty: true }", "empty true", "to be empty"),
      ("{ empty: false }", "empty false", "not to be empty"),
      ("{ sensitive: true }", "sensitive true", "to be sensitive"),
      ("{ not: x }", "not(= x)", "not \"x\""), ("{ not: [a] }", "not(= [a])", "not [\"a\"]"),
      ("{ not: { one_of: [a, b] } }", "not(one_of[\"a\", \"b\"])", "not one of \"a\", \"b\""),
      (
        "{ not: { at_least: 1, at_most: 2 } }", "not(>= number 1 & <= number 2)",
        "not (at least 1 and at most 2)"
      ),
      ("{ one_of: [a, { path: b }] }", "one_of[\"a\", \"{@.b}\"]", "one of \"a\", the value of b"),
      ("{ any: [1, { at_least: 5 }] }", "any(= number 1, >= number 5)", "1 or at least 5"),
      (
        "{ all: [{ at_least: 1 }, { any: [1, 2] }] }", "all(>= number 1, any(= number 1, = number 2))",
        "at least 1 and (1 or 2)"
      ),
      ("{ same_as: subject.vpc_id }", "same_as subject.vpc_id", "the same node as subject.vpc_id"),
      ("{ at_least: 7 }", ">= number 7", "at least 7"), ("{ at_most: 1.5 }", "<= number 1.5", "at most 1.5"),
      ("{ greater_than: -1, less_than: 5 }", "> number -1 & < number 5", "greater than -1 and less than 5"),
      ("{ at_least: { path: subject.min } }", ">= {subject.min}", "at least the value of subject.min"),
      ("{ between: [1, 5] }", "number 1...number 5", "between 1 and 5"),
      ("{ between: [{ path: b }, 5] }", "{@.b}...number 5", "between the value of b and 5"),
      ("{ starts_with: 10. }", "starts_with 10.", "to start with \"10.\""),
      ("{ ends_with: x }", "ends_with x", "to end with \"x\""),
      ("{ contains: x }", "contains x", "to contain \"x\""),
      ("{ contains: { a: 1 } }", "contains {a: number 1}", "to contain {a: 1}"),
      ("{ matches: '^a+$' }", "matches ^a+$", "to match `^a+$`"),
      ("{ like: '*.x?' }", "like *.x?", "to be like \"*.x?\""),
      ("{ matches: a, ignoring_case: true }", "matches a (i) ignoring case", "to match `a`, ignoring case"),
      ("{ equals: a, ignoring_case: true }", "= a ignoring case", "\"a\", ignoring case"),
      (
        "{ not: { matches: a }, ignoring_case: true }", "not(matches a (i) ignoring case) ignoring case",
        "not to match `a`, ignoring case"
      ),
      ("{ contains_all: [a, b] }", "contains_all[\"a\", \"b\"]", "to contain all of \"a\", \"b\""),
      ("{ contains_any: [a] }", "contains_any[\"a\"]", "to contain one of \"a\""),
      ("{ has_keys: [a, 1] }", "has_keys[\"a\", \"1\"]", "to have the keys \"a\", \"1\""),
      ("{ length: 3 }", "length(= number 3)", "a length of 3"),
      ("{ length: { at_least: 3 } }", "length(>= number 3)", "a length of at least 3"),
      ("{ unique: true }", "unique true", "to hold nothing twice"),
      ("{ within: 10.0.0.0/8 }", "within networks[10.0.0.0/8]", "to be within 10.0.0.0/8"),
      (
        "{ within: [10.0.0.0/8, \"fd00::/8\"] }", "within networks[10.0.0.0/8, fd00::/8]",
        "to be within 10.0.0.0/8, fd00::/8"
      ),
      (
        "{ overlaps: [10.0.0.0/8, { path: b }] }", "overlaps operands[\"10.0.0.0/8\", \"{@.b}\"]",
        "to overlap \"10.0.0.0/8\", the value of b"
      ),
      (
        "{ within: { path: subject.cidr } }", "within operands of {subject.cidr}",
        "to be within the value of subject.cidr"
      ),
      ("{ covers: 443 }", "covers ports", "to cover 443"),
      ("{ covers: [tcp/22, 443] }", "covers ports", "to cover tcp/22, tcp/443, udp/443"),
      (
        "{ prefix_length: { at_least: 24 } }", "prefix_length(>= number 24)", "a prefix length of at least 24"
      ),
      ("{ version: '~> 5.0' }", "version '~> 5.0'", "a version \"~> 5.0\""),
      ("{ version: { path: v } }", "version {@.v}", "a version the value of v"),
      ("{ pinned: true }", "pinned true", "to name one version"),
      (
        "{ not_overlapping: ['03:00-04:00', { path: w }] }",
        "not_overlapping[\"\\'03:00-04:00\\'\", \"{@.w}\"]", "not to overlap \"03:00-04:00\", the value of w"
      ),
      ("{ path: b }", "= {@.b}", "the value of b"),
      ("{ one_of: { path: b } }", "one_of of {@.b}", "one of the elements of the value of b"),
      ("{ text: '{b}-x' }", "= text(@.b, \"-x\")", "\"{b}-x\""),
      ("{ references: aws_kms_key }", "references resource:aws_kms_key", "a reference to aws_kms_key"),
      ("{ literal: true }", "literal true", "to be written out, without a reference"),
      ("{ literal: false }", "literal false", "to be a reference"),
      ("{ equals: true, default: false }", "= bool true default bool false", "true"),
      ("{ at_least: 0x10 }", ">= number 0x10", "at least 0x10"),
    ])
  func compiles(_ test: String, _ outline: String, _ words: String) throws {
    try check("  a: \(test)", "@.a is \(outline)")
    let set = try #require(compile(file(requiring: "  a: \(test)")).policies)
    guard case .test(_, let compiled) = set.policies[0].require?.kind else { return #expect(Bool(false)) }
    #expect(compiled.text == words)
  }
}
