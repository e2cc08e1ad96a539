import Foundation
import Testing

/// What is marked as secret is in no output: in no report, graph, explanation or diagnostic, of no form of input.
@Suite struct MaskingTests {
  /// What is planted, and what functions make of it.
  private static let secret = "planted-Kx7-secret"
  private static let needles = [
    secret, secret.uppercased(), Data(secret.utf8).base64EncodedString(), "Kx7", "KX7",
  ]

  /// Policies that show what they look at, whatever the verdict.
  private static let policies = """
    policies:
      - id: shown-text
        title: Texts
        severity: high
        for: [thing]
        require: { text: { equals: expected } }
        message: "{subject}: {text} {witness} {path}"
        rationale: It shows a text.
        fix: None is needed.
      - { id: shown-list, title: Lists, severity: low, for: [thing], require: { every: "list[*]", is: x }, message: "{item} {witness} {list}", rationale: It shows., fix: None. }
      - { id: shown-document, title: Documents, severity: low, for: [thing], require: { "json(document).key": x }, message: "{witness} {document}", rationale: It shows., fix: None. }
      - { id: shown-encoded, title: Texts in base64, severity: low, for: [thing], require: { "base64(encoded)": x }, message: "{witness} {encoded}", rationale: It shows., fix: None. }
      - { id: shown-map, title: Maps, severity: low, for: [thing], require: { map: { has_keys: [other] } }, message: "{witness} {map}", rationale: It shows., fix: None. }
      - { id: shown-output, title: Outputs, severity: low, for: [output], require: { value: { equals: expected } }, message: "{value} {witness}", rationale: It shows., fix: None. }
      - { id: shown-variable, title: Variables, severity: low, for: [variable], require: { value: { equals: expected } }, message: "{value} {witness} {default}", rationale: It shows., fix: None. }
      - { id: shown-length, title: Lengths, severity: low, for: [thing], require: { text: { matches: "^[0-9]+$" } }, message: "{witness}", rationale: It shows., fix: None. }
    """

  private static let policyNames = [
    "shown-text", "shown-list", "shown-document", "shown-encoded", "shown-map", "shown-output",
    "shown-variable",
    "shown-length",
  ]

  /// A form of input: its files, and what a call names; `MARK` stands for whether the secret is marked.
  struct Form: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var files: [String: String]
    var arguments: [String]
    var environment: [String: String] = [:]
  }

  /// What makes the attributes of the resource, from an expression for the secret.
  private static func attributes(_ secret: String) -> String {
    #"""
    "text":"x ${\#(secret)}","list":["${\#(secret)}","${upper(\#(secret))}"],"document":"${jsonencode({key = \#(secret)})}",
    "encoded":"${base64encode(\#(secret))}","map":{"key":"${\#(secret)}","${\#(secret)}":"v"}
    """#
  }

  private static func configuration(_ variable: String, uses secret: String = "var.v", more: String = "")
    -> String
  {
    #"""
    {"variable":{"v":{"type":"string","sensitive":MARK\#(variable)}},"locals":{"l":"${\#(secret)}"},
    "resource":{"thing":{"x":{\#(attributes(secret))},"y":{"text":"${local.l}","list":"${split(\"-\", local.l)}"}}},
    "output":{"o":{"value":"${local.l}","sensitive":MARK}}\#(more)}
    """#
  }

  /// The attributes of a resource as they are planned.
  private static let planned = #"""
    {"text":"x SECRET","list":["SECRET"],"document":"{\"key\":\"SECRET\"}","encoded":"BASE64","map":{"key":"SECRET"}}
    """#
  private static let marks = #"{"text":MARK,"list":[MARK],"document":MARK,"encoded":MARK,"map":MARK}"#
  private static let plan = #"""
    {"format_version":"1.2","variables":{"v":{"value":"SECRET"}},
    "planned_values":{"outputs":{"o":{"sensitive":MARK,"value":"SECRET"}},"root_module":{"resources":[{"address":"thing.x","mode":"managed","type":"thing","name":"x","values":\#(planned),"sensitive_values":\#(marks)}]}},
    "resource_changes":[{"address":"thing.x","mode":"managed","type":"thing","name":"x","change":{"actions":["update"],"before":\#(planned),"after":\#(planned),"after_unknown":{},"before_sensitive":\#(marks),"after_sensitive":\#(marks)}}],
    "output_changes":{"o":{"actions":["create"],"after":"SECRET","after_sensitive":MARK}},
    "prior_state":{"format_version":"1.0","values":{"outputs":{"o":{"sensitive":MARK,"value":"SECRET"}},"root_module":{"resources":[{"address":"thing.x","mode":"managed","type":"thing","name":"x","values":\#(planned),"sensitive_values":\#(marks)}]}}},
    "configuration":{"root_module":{"variables":{"v":{"sensitive":MARK,"default":"SECRET"}},"outputs":{"o":{"sensitive":MARK,"expression":{"references":["var.v"]}}},
    "resources":[{"address":"thing.x","mode":"managed","type":"thing","name":"x","expressions":{"text":{"constant_value":"x ${var.v}","references":["var.v"]}}}]}}}
    """#
  private static let state = #"""
    {"format_version":"1.0","values":{"outputs":{"o":{"sensitive":MARK,"value":"SECRET"}},"root_module":{"resources":[{"address":"thing.x","mode":"managed","type":"thing","name":"x","values":\#(planned),"sensitive_values":\#(marks)}]}}}
    """#
  private static let stateFile = #"""
    {"version":4,"lineage":"l","serial":1,"outputs":{"o":{"value":"SECRET","type":"string","sensitive":MARK}},"resources":[{"mode":"managed","type":"thing","name":"x","provider":"provider[\"registry.terraform.io/o/thing\"]","instances":[{"attributes":\#(planned),
    "sensitive_attributes":[PATHS]}]}]}
    """#

  static let forms = [
    Form(
      testDescription: "default", files: ["c.tf.json": configuration(#","default":"SECRET""#)],
      arguments: ["DIR/c.tf.json"]),
    Form(
      testDescription: "option", files: ["c.tf.json": configuration("")],
      arguments: ["DIR/c.tf.json", "--var", "v=SECRET"]),
    Form(
      testDescription: "file", files: ["c.tf.json": configuration(""), "v.tfvars.json": #"{"v":"SECRET"}"#],
      arguments: ["DIR/c.tf.json", "--var-file", "DIR/v.tfvars.json"]),
    Form(
      testDescription: "environment", files: ["c.tf.json": configuration("")],
      arguments: ["DIR/c.tf.json", "--env-vars"], environment: ["TF_VAR_v": "SECRET"]),
    Form(
      testDescription: "folder",
      files: ["f/c.tf.json": configuration(""), "f/terraform.tfvars.json": #"{"v":"SECRET"}"#],
      arguments: ["DIR/f"]),
    Form(
      testDescription: "override",
      files: [
        "f/c.tf.json": configuration(#","default":"x""#),
        "f/override.tf.json":
          #"{"variable":{"v":{"default":"SECRET"}},"resource":{"thing":{"y":{"text":"${var.v}"}}}}"#,
      ], arguments: ["DIR/f"]),
    Form(
      testDescription: "template",
      files: [
        "f/c.tf.json": configuration(#","default":"SECRET""#, uses: #"templatefile(\"t.tpl\", {v = var.v})"#),
        "f/t.tpl": "${v}",
      ], arguments: ["DIR/f"]),
    Form(
      testDescription: "module",
      files: [
        "f/c.tf.json":
          #"{"variable":{"v":{"sensitive":MARK,"default":"SECRET"}},"module":{"m":{"source":"./m","v":"${var.v}"}},"output":{"o":{"value":"${module.m.o}","sensitive":MARK}}}"#,
        "f/m/c.tf.json": configuration("").replacing(
          #""type":"string","sensitive":MARK"#, with: #""type":"string""#),
      ], arguments: ["DIR/f"]),
    Form(testDescription: "plan", files: ["plan.json": plan], arguments: ["DIR/plan.json"]),
    Form(
      testDescription: "plan with its source",
      files: ["plan.json": plan, "src/c.tf.json": configuration(#","default":"SECRET""#)],
      arguments: ["DIR/plan.json", "--source", "DIR/src"]),
    Form(testDescription: "state", files: ["s.json": state], arguments: ["DIR/s.json"]),
    Form(testDescription: "state file", files: ["s.tfstate": stateFile], arguments: ["DIR/s.tfstate"]),
  ]

  /// Whatever is asked of an input, the secret is in no output; without the mark it is in many, so that it is looked for
  /// where it would be.
  @Test(arguments: forms)
  func masked(form: Form) throws {
    for (call, output) in try outputs(of: form, isMarked: true) {
      for needle in Self.needles {
        #expect(!output.contains(needle), "\(needle) in \(call)\n\(output.prefix(4_000))")
      }
    }
    let calls = ["check text", "check json", "check sarif", "check html", "explain shown-text"]
    for (call, output) in try outputs(of: form, isMarked: false, only: calls) {
      #expect(output.contains(Self.secret), "\(call)\n\(output.prefix(4_000))")
    }
  }

  /// Mistakes around a secret do not tell it either.
  @Test(arguments: [
    (#"{"variable":{"v":{"sensitive":true,"default":"SECRET","default":"SECRET"}}}"#, []),
    (
      #"{"variable":{"v":{"sensitive":true,"type":"number"}},"output":{"o":{"value":"${var.v + 1}"}}}"#,
      ["--var", "v=SECRET"]
    ),
    (
      #"{"variable":{"v":{"sensitive":true,"type":"map(string)"}},"output":{"o":{"value":"${var.v.a}"}}}"#,
      ["--var", "v=SECRET"]
    ),
    (
      #"{"variable":{"v":{"sensitive":true,"default":"SECRET"}},"output":{"o":{"value":"${file(var.v)} ${fileset(var.v, var.v)}"}}}"#,
      []
    ),
    (
      #"{"variable":{"v":{"sensitive":true,"default":"SECRET"}},"output":{"o":{"value":"${regex(var.v, var.v).x} ${tonumber(var.v)}"}}}"#,
      []
    ),
    (
      #"{"variable":{"v":{"sensitive":true,"default":"SECRET"}},"resource":{"thing":{"x":{"for_each":"${toset([var.v])}","text":"${each.key}"}}}}"#,
      []
    ),
    (
      #"{"variable":{"v":{"sensitive":true,"default":"SECRET"}},"output":{"o":{"value":"${{a = 1}[var.v]} ${var.v.x} ${[1][var.v]}"}}}"#,
      []
    ),
    (
      #"{"variable":{"v":{"sensitive":true,"default":"SECRET"}},"output":{"o":{"value":"${cidrsubnet(var.v, 1, 1)} ${jsondecode(var.v)}"}}}"#,
      []
    ),
    (#"{"variable":{"w":{}}}"#, ["--var", "v=SECRET"]), ("{}", ["--var", "=SECRET"]),
    (#"{"variable":{"v":{"sensitive":true,"default":"SECRET" "x"}}}"#, []),
  ])
  func mistakes(text: String, arguments: [String]) throws {
    let form = Form(
      testDescription: "", files: ["f/c.tf.json": text], arguments: ["DIR/f"] + arguments)
    for (call, output) in try outputs(of: form, isMarked: true) {
      for needle in Self.needles { #expect(!output.contains(needle), "\(needle) in \(call)\n\(output)") }
    }
  }

  /// What every command prints of an input.
  private func outputs(of form: Form, isMarked: Bool, only: [String]? = nil) throws -> [(
    call: String, output: String
  )] {
    let paths = ["text", "list", "document", "encoded", "map"].map {
      #"[{"type":"get_attr","value":"\#($0)"}]"#
    }
    func filled(_ text: String) -> String {
      text.replacing("SECRET", with: Self.secret).replacing("MARK", with: "\(isMarked)")
        .replacing("PATHS", with: isMarked ? paths.joined(separator: ",") : "")
        .replacing("BASE64", with: Data(Self.secret.utf8).base64EncodedString())
    }
    let files = form.files.mapValues(filled).merging(["p.yaml": Self.policies]) { $1 }
    return try Command.withFiles(files) { folder in
      let input = form.arguments.map { filled($0).replacing("DIR", with: folder.path) }
      let policies = ["--policies", folder.appending(path: "p.yaml").path]
      let environment = form.environment.mapValues(filled)
      var calls = ["text", "json", "ndjson", "sarif", "junit", "github", "gitlab", "markdown", "html"].map {
        ("check \($0)", ["check"] + input + policies + ["--format", $0])
      }
      calls.append(("check verbose", ["check"] + input + policies + ["--verbose"]))
      calls.append(("check builtin", ["check"] + input + ["--no-config", "--format", "json"]))
      calls += ["json", "dot", "mermaid", "svg", "html"].map {
        (
          "graph \($0)",
          ["graph"] + input + ["--format", $0, "--fold", "none"].dropLast($0 == "html" ? 2 : 0)
        )
      }
      calls += Self.policyNames.map { ("explain \($0)", ["explain", $0] + input + policies) }
      return try calls.filter { only?.contains($0.0) ?? true }.map { name, call in
        let result = try Command.run(call, environment: environment)
        return (name, result.output + result.error)
      }
    }
  }
}
