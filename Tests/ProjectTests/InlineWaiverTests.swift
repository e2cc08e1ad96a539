import Diagnostics
import Findings
import Graph
import JSONSyntax
import Project
import Terraform
import Testing

@Suite struct InlineWaiverTests {
  /// Reads the waivers of a configuration with one resource, `aws_x.a`, that has a comment.
  private func read(_ comment: String, _ rest: String = "", at location: SourceLocation = #_sourceLocation)
    throws -> (
      rules: [WaiverRule], said: [String]
    )
  {
    let text = #"{"resource":{"aws_x":{"a":{"//":\#(comment)\#(rest)}}}}"#
    let document = try #require(
      JSONDocument.read(JSONBytes(copying: text.utf8), file: "a.tf.json").document, sourceLocation: location)
    let model = ConfigurationReader.read(document).model
    let (rules, diagnostics) = InlineWaiverReader.read(ResourceGraph(model))
    return (rules, diagnostics.map(summary))
  }

  private let whole = #"{"policy":"p","reason":"r","kind":"mitigated","expires":"2027-03-31"}"#

  @Test func oneOrAList() throws {
    let one = try read(#"{"metadata":{"path":"app/a"},"tfpolicy":\#(whole)}"#)
    #expect(one.said == [] && one.rules.count == 1)
    #expect(one.rules[0].waiver == Waiver(reason: "r", kind: .mitigated, expires: "2027-03-31"))
    #expect(one.rules[0].resource == .exactly("aws_x.a"))
    #expect(one.rules[0].place.file == "a.tf.json")
    #expect(try read(#"{"tfpolicy":[\#(whole),\#(whole)]}"#).rules.count == 2)
    #expect(try read(#""tfpolicy""#).rules.isEmpty)
  }

  @Test func everyInstanceIsCovered() throws {
    let rules = try read(#"{"tfpolicy":\#(whole)}"#, #","for_each":{"x*":1,"y":2}"#).rules
    #expect(rules.map(\.resource) == [.exactly(#"aws_x.a["x*"]"#), .exactly(#"aws_x.a["y"]"#)])
  }

  @Test func mistakes() throws {
    #expect(
      try read(#"{"tfpolicy":1}"#).said == [
        #"1:45 config-waiver: expected a waiver, found a JSON number = as in {"policy": …, "reason": …, "expires": "2027-03-31"}"#
      ])
    #expect(
      try read(#"{"tfpolicy":{"policy":"p","reason":"r"}}"#).said == [
        #"1:45 config-waiver: the waiver has no `expires` = write `"expires": …`"#
      ])
    #expect(
      try read(#"{"tfpolicy":{"policy":"p","reason":" ","expires":"2027-03-31"}}"#).said == [
        "1:68 config-waiver: expected a text under `reason`"
      ])
    #expect(
      try read(#"{"tfpolicy":{"policy":"p","reason":"r","expires":"2027-02-31"}}"#).said == [
        "1:82 config-waiver: expected a day, found `2027-02-31` = as in `2027-03-31`"
      ])
    #expect(
      try read(#"{"tfpolicy":{"policy":"p","reasn":"r","reason":"r","expires":"2027-03-31"}}"#).said == [
        "1:59 config-waiver: a waiver in a configuration has no key `reasn` = did you mean `reason`?"
      ])
    #expect(
      try read(#"{"tfpolicy":{"policy":"p","kind":"x","reason":"r","expires":"2027-03-31"}}"#).said == [
        "1:55 config-waiver: expected a kind of waiver, found `x` = known are mitigated, accepted"
      ])
  }
}
