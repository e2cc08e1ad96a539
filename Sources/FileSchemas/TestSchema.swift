import PolicyTesting
import Reporting
import YAMLSyntax

/// The JSON Schema of test files; its keys are those of their reader.
enum TestSchema {
  static var text: String {
    SchemaNode.mapping([("tests", .list(.ref("test")))], required: ["tests"])
      .document(
        title: "A test file of tfpolicy",
        definitions: [("test", test), ("expectation", expectation), ("addresses", addresses)])
  }

  private static var test: SchemaNode {
    .mapping(
      TestFileReader.caseKeys.known.map { (name: $0, node: node(of: $0)) },
      required: ["name", "policy", "expect"],
      [
        ("oneOf", .array(["config", "input"].map { .object([("required", .array([.string($0)]))]) }))
      ])
  }

  private static func node(of key: String) -> SchemaNode {
    switch key {
    case "name": SchemaNode.string.described("What the case shows; unique in its file.")
    case "policy": SchemaNode.string.described("The id of a policy, or of a rule of integrity.")
    case "config":
      SchemaNode.type("object").described("Terraform's JSON configuration, written in YAML.")
    case "input":
      SchemaNode.anyOf(.string, .list(.string))
        .described("Paths, relative to this file; of each the same is expected.")
    case "plan": SchemaNode.string.described("The path of the plan of the same configuration.")
    case "expect": .ref("expectation")
    case "expect_plan":
      SchemaNode.ref("expectation").described("What is expected of the plan, where it differs.")
    case "parameters": SchemaNode.type("object").described("Values for parameters of policies.")
    case "today": SchemaNode.string.described("The day on which waivers are looked at, YYYY-MM-DD.")
    default: .any
    }
  }

  private static var expectation: SchemaNode {
    .mapping(
      TestFileReader.expectationKeys.known.map { ($0, .ref("addresses")) },
      [("minProperties", .number(1))])
  }

  private static var addresses: SchemaNode { .anyOf(.string, .list(.string, atLeast: 0)) }
}
