import HCL
import Testing
import Values

/// A text that is unknown because a part of what it encodes is can be looked into.
@Suite struct EncodedStructureTests {
  @Test(arguments: ["jsonencode", "yamlencode"])
  func encodingKeepsWhatIsKnown(name: String) throws {
    let text = try apply(name, ["a": .later, "b": 1])
    #expect(notation(text) == "unknown of {a = unknown, b = 1}")
    #expect(text.unknownReason == .knownAfterApply)
  }

  @Test(arguments: [("jsonencode", "jsondecode"), ("yamlencode", "yamldecode")])
  func decodingGivesItBack(encode: String, decode: String) throws {
    let text = try apply(encode, ["a": .later, "b": .uniformList([1])])
    #expect(notation(try apply(decode, text)) == "{a = unknown, b = [1]}")
  }

  @Test func base64StandsAroundIt() throws {
    let text = try apply("base64encode", apply("jsonencode", [.later, 1]))
    #expect(text.unknownReason == .knownAfterApply)
    #expect(notation(try apply("jsondecode", apply("base64decode", text))) == "[unknown, 1]")
  }

  @Test func base64HoldsTextsOnly() throws {
    let text = try apply("jsonencode", [.later, 1])
    #expect(try apply("base64decode", text).unknownReason == .knownAfterApply)
  }

  @Test func marksStay() throws {
    let text = try apply("jsonencode", ["a": .later, "b": .secret(1)])
    #expect(notation(text) == "secret(unknown of {a = unknown, b = secret(1)})")
    #expect(notation(try apply("jsondecode", text)) == "secret({a = unknown, b = secret(1)})")
    #expect(notation(try apply("upper", text)) == "secret(unknown)")
  }

  @Test func setWithUnknownElementsIsUnknown() throws {
    let text = try apply("jsonencode", ["a": .set([.later, 1]), "b": 2])
    #expect(notation(try apply("jsondecode", text)) == "{a = unknown, b = 2}")
  }

  private func apply(_ name: String, _ argument: Value) throws -> Value {
    try call(#require(FunctionTable.named(name)), [argument])
  }
}
