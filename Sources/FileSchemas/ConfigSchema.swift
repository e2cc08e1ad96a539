import Findings
import Project
import Reporting
import YAMLSyntax

/// The JSON Schema of `.tfpolicy.yaml`; its keys are those of the reader.
enum ConfigSchema {
  static var text: String {
    SchemaNode.mapping(ProjectFileReader.keys.known.map { (name: $0, node: node(of: $0)) })
      .document(
        title: "The configuration file of tfpolicy",
        definitions: [
          ("disabling", disabling), ("waiver", waiver),
          ("severity", .choice(Severity.allCases.map(\.rawValue))),
        ])
  }

  private static func node(of key: String) -> SchemaNode {
    switch key {
    case "policies":
      SchemaNode.anyOf(.string, .list(.string))
        .described("Policy files and folders, relative to this file, and builtin:NAME for packs of tfpolicy.")
    case "parameters": SchemaNode.type("object").described("Values for parameters of policies.")
    case "disable":
      SchemaNode.anyOf(.type("null"), .list(.ref("disabling"), atLeast: 0)).described(
        "Policies that are not asked.")
    case "severities": SchemaNode.map(.ref("severity")).described("The severity that a policy has here.")
    case "waivers":
      SchemaNode.anyOf(.type("null"), .list(.ref("waiver"), atLeast: 0))
        .described("Violations that are accepted for now.")
    default: .any
    }
  }

  private static var disabling: SchemaNode {
    let keys = ProjectFileReader.disablingKeys.known
    return .mapping(keys.map { ($0, .string) }, required: keys)
  }

  private static var waiver: SchemaNode {
    .mapping(
      ProjectFileReader.waiverKeys.known.map { key in
        switch key {
        case "resource":
          (
            key,
            SchemaNode.string.described(
              "Addresses: * is any run of characters, ? is one, brackets are literal.")
          )
        case "kind": (key, SchemaNode.choice(Waiver.Kind.allCases.map(\.rawValue)))
        case "expires":
          (
            key,
            SchemaNode([("type", .string("string")), ("format", .string("date"))])
              .described("The last day on which it holds, YYYY-MM-DD.")
          )
        default: (key, .string)
        }
      }, required: ["policy", "resource", "reason", "expires"])
  }
}
