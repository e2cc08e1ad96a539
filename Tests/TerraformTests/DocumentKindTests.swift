import JSONSyntax
import Terraform
import Testing

@Suite struct DocumentKindTests {
  @Test(arguments: [
    (#"{"format_version":"1.2","planned_values":{}}"#, DocumentKind.plan),
    (#"{"format_version":"1.2","configuration":{}}"#, .plan),
    (#"{"format_version":"1.0","values":{}}"#, .state),
    (#"{"format_version":"1.0"}"#, .state),
    (#"{"version":4,"lineage":"x","serial":1}"#, .stateFile),
    (#"{"//":{},"resource":{}}"#, .configuration),
    (#"{"locals":{}}"#, .configuration),
    (#"{"format_version":"1.0","provider_schemas":{}}"#, .other("provider schemas")),
    (#"{"a":1,"b":2}"#, .other("an object with `a`, `b`")),
    ("{}", .other("an empty object")),
    ("[1]", .other("a JSON array")),
  ])
  func recognised(json: String, kind: DocumentKind) throws {
    let document = try #require(JSONDocument.read(JSONBytes(copying: json.utf8), file: "x").document)
    #expect(DocumentKind(of: document) == kind)
  }
}
