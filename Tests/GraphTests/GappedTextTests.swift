import Graph
import Testing
import Values

/// JSON that is written as a text with references in it, as CDKTF writes policies.
@Suite struct GappedTextTests {
  /// What the attribute `a` of `t.x` encodes; `nil` where that is not known.
  private func structure(_ text: String) throws -> Value? {
    let graph = try configurationGraph(#"{"resource":{"t":{"x":{"a":"\#(text)"},"y":{}}}}"#)
    guard case .unknown(let unknown) = graph.attribute("a", of: try graph.node("t.x")).content else {
      return nil
    }
    return unknown.structure
  }

  @Test func aReferenceInAStringLeavesTheRestKnown() throws {
    let found = try structure(
      #"{\"Effect\":\"Allow\",\"Action\":[\"s3:Get*\"],\"Resource\":\"${t.y.arn}/*\",\"Id\":\"${t.y.id}\"}"#)
    guard case .object(let object)? = found?.content else { return #expect(Bool(false), "no object") }
    #expect(object["Effect"] == .string("Allow"))
    #expect(object["Action"] == .list([.string("s3:Get*")]))
    guard case .unknown(let resource)? = object["Resource"]?.content else {
      return #expect(Bool(false), "the resource is not unknown")
    }
    #expect(resource.suffix == "/*")
    #expect(object["Id"]?.unknownReason == .knownAfterApply)
  }

  @Test(arguments: [
    #"{\"${t.y.id}\":1}"#, #"{\"a\":${t.y.id}}"#, #"a {\"a\":\"${t.y.id}\"}"#, #"{\"a\":\"${t.y.id}\""#,
    "${t.y.id}",
    "x${t.y.id}",
  ])
  func elsewhereNothingIsKnown(text: String) throws { #expect(try structure(text) == nil) }
}
