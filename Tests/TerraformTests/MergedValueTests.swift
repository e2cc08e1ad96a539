import JSONSyntax
import Terraform
import Testing
import Values

/// How the value of a plan, what is unknown in it, what is sensitive and what is set become one value.
@Suite struct MergedValueTests {
  /// Reads a resource with these parts and compares its attribute `a`.
  private func check(
    after: String, unknown: String = "{}", sensitive: String = "{}", expressions: String? = "{}",
    gives expected: Value, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let block = expressions.map {
      #","configuration":{"root_module":{"resources":[{"mode":"managed","type":"t","name":"n","expressions":\#($0)}]}}"#
    }
    let plan = try model(
      #"""
      {"format_version":"1.2","resource_changes":[{"address":"t.n","mode":"managed","type":"t","name":"n",
      "change":{"actions":["create"],"after":\#(after),"after_unknown":\#(unknown),"after_sensitive":\#(sensitive)}}]
      \#(block ?? "")}
      """#)
    #expect(plan.attribute("a", of: plan.resources[0].body) == expected, sourceLocation: location)
    let key = plan.document.symbol(for: "a")
    if let short = key.flatMap({ plan.plainAttribute($0, ofResource: 0) }) {
      #expect(short == expected, "the short way", sourceLocation: location)
    }
  }

  private let later = Value.unknown(.knownAfterApply)
  private let secret = Value(.string("s"), isSensitive: true)

  @Test func knownValues() throws {
    try check(after: #"{"a":"x"}"#, gives: .string("x"))
    try check(after: #"{"a":1.50}"#, gives: .number(try #require(Number(parsing: "1.5"))))
    try check(after: #"{"a":true}"#, gives: .bool(true))
    try check(after: #"{"a":null}"#, gives: .null)
    try check(after: #"{"b":1}"#, gives: .null)
    try check(after: #"{"a":[{"b":[1]}]}"#, gives: .list([.object(["b": .list([.number(Number(1))])])]))
  }

  @Test func unknownValuesThatAreSet() throws {
    try check(
      after: "{}", unknown: #"{"a":true}"#, expressions: #"{"a":{"references":["t.o"]}}"#, gives: later)
    try check(
      after: #"{"a":["x",null]}"#, unknown: #"{"a":[false,true]}"#,
      expressions: #"{"a":{"references":["t.o"]}}"#,
      gives: .list([.string("x"), later]))
    try check(
      after: #"{"a":{"k":"v"}}"#, unknown: #"{"a":{"l":true}}"#,
      expressions: #"{"a":{"references":["t.o"]}}"#,
      gives: .object(["k": .string("v"), "l": later]))
    try check(
      after: "{}", unknown: #"{"a":[{"b":true}]}"#, expressions: #"{"a":[{"b":{"references":["t.o"]}}]}"#,
      gives: .list([.object(["b": later])]))
  }

  @Test func whatNobodySetIsNotSet() throws {
    try check(after: "{}", unknown: #"{"a":true}"#, gives: .null)
    try check(after: "{}", unknown: #"{"a":true}"#, expressions: nil, gives: later)
    // In a block that is there, what it leaves out is not set either.
    try check(
      after: #"{"a":[{"c":1}]}"#, unknown: #"{"a":[{"b":true}]}"#,
      expressions: #"{"a":[{"c":{"constant_value":1}}]}"#,
      gives: .list([.object(["b": .null, "c": .number(Number(1))])]))
    // Sets are reordered: the block is found by its constants.
    try check(
      after: #"{"a":[{"c":2},{"c":1}]}"#, unknown: #"{"a":[{"b":true},{"b":true}]}"#,
      expressions:
        #"{"a":[{"c":{"constant_value":1}},{"c":{"constant_value":2},"b":{"references":["t.o"]}}]}"#,
      gives: .list([
        .object(["b": later, "c": .number(Number(2))]), .object(["b": .null, "c": .number(Number(1))]),
      ]))
  }

  @Test func theIdIsAlwaysThereInTheEnd() throws {
    let plan = try model(
      #"""
      {"format_version":"1.2","resource_changes":[{"mode":"managed","type":"t","name":"n",
      "change":{"actions":["create"],"after":{},"after_unknown":{"id":true,"arn":true}}}],
      "configuration":{"root_module":{"resources":[{"mode":"managed","type":"t","name":"n"}]}}}
      """#)
    #expect(plan.attribute("id", of: plan.resources[0].body) == later)
    #expect(plan.attribute("arn", of: plan.resources[0].body) == .null)
    #expect(plan.declares("arn", in: plan.resources[0].body))
    #expect(!plan.declares("name", in: plan.resources[0].body))
  }

  @Test func sensitiveIsAMarkOnWholesAndParts() throws {
    try check(after: #"{"a":"s"}"#, sensitive: #"{"a":true}"#, gives: secret)
    try check(after: #"{"a":"s"}"#, sensitive: "true", gives: secret)
    try check(after: #"{"a":"s"}"#, sensitive: "false", gives: .string("s"))
    try check(
      after: #"{"a":["s","t"]}"#, sensitive: #"{"a":[true,false]}"#, gives: .list([secret, .string("t")]))
    try check(
      after: #"{"a":["s"]}"#, sensitive: #"{"a":true}"#, gives: Value(.list([secret]), isSensitive: true))
    try check(
      after: "{}", unknown: #"{"a":true}"#, sensitive: #"{"a":true}"#,
      expressions: #"{"a":{"references":["t.o"]}}"#,
      gives: Value(.unknown(Unknown(.knownAfterApply)), isSensitive: true))
  }
}
