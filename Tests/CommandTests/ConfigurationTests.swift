import Foundation
import Testing

@Suite struct ConfigurationTests {
  private static let configuration = #"""
    {"variable":{"public":{"type":"bool"},"secret":{"sensitive":true}},
    "resource":{"aws_db_instance":{"x":{"publicly_accessible":"${var.public}","password":"${var.secret}","engine":"${var.secret}"}}}}
    """#

  private func check(
    _ arguments: [String], files: [String: String] = [:], says words: String...,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.configuration.utf8).write(to: folder.appending(path: "cdk.tf.json"))
    try Data(#"{"public":true,"secret":"hunter2"}"#.utf8).write(to: folder.appending(path: "v.tfvars.json"))
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let result = try Command.run(
      arguments.map { $0.replacing("DIR", with: folder.path) })
    for word in words {
      #expect(
        (result.output + result.error).contains(word), "\(result.output)\(result.error)",
        sourceLocation: location)
    }
    #expect(!(result.output + result.error).contains("hunter2"), sourceLocation: location)
  }

  @Test func variables() throws {
    let open = "aws-db-not-public] aws_db_instance.x is publicly accessible"
    try check(
      ["check", "DIR/cdk.tf.json"], says: "unknown critical [aws-db-not-public]", "no value was given")
    try check(["check", "DIR/cdk.tf.json", "--var", "public=true"], says: open)
    try check(["check", "DIR/cdk.tf.json", "--var-file", "DIR/v.tfvars.json"], says: open)
    try check(
      [
        "check", "DIR/cdk.tf.json", "--var-file", "DIR/v.tfvars.json", "--var", "secret=hunter2", "--format",
        "json",
      ],
      says: "aws-db-not-public")
    try check(
      ["check", "DIR/cdk.tf.json", "--var", "pubic=true"], says: "warning[variable-undeclared]",
      "did you mean public?")
    try check(
      ["check", "DIR/cdk.tf.json", "--var", "public"], says: "error[variables-unreadable]", "NAME=VALUE")
    try check(["check", "DIR/cdk.tf.json", "--var-file", "DIR/none"], says: "error[variables-unreadable]")
  }

  @Test func folders() throws {
    let files = [
      "m/a.tf.json": #"{"variable":{"p":{"type":"bool"}}}"#, "m/x.auto.tfvars.json": #"{"p":true}"#,
      "m/b.tf.json": "{\n\"resource\":{\"aws_db_instance\":{\"x\":{\"publicly_accessible\":\"${var.p}\"}}}}",
      "p/c.tf.json": #"{"output":{"o":{"value":"${aws_vpc.v.id}"}},"data":{"aws_ami":{"a":{}}}}"#,
      "p/main.tf": "",
      "empty/x.json": "{}",
    ]
    try check(["check", "DIR/m"], files: files, says: "aws_db_instance.x is publicly accessible")
    try check(["check", "DIR/m", "--format", "json"], files: files, says: "/m/b.tf.json\"", "\"line\": 2")
    try check(
      ["check", "DIR/p"], files: files, says: "warning[module-partly-read]", "main.tf", "unknown high")
    try check(["check", "DIR/empty"], files: files, says: "error[input-empty]")
    try check(["graph", "DIR/m", "--format", "json"], files: files, says: #""to": "var.p""#)
  }

  @Test func outputFolders() throws {
    let open = #"{"publicly_accessible":true}"#
    let files = [
      "out/manifest.json":
        #"{"stacks":{"one":{"synthesizedStackPath":"stacks/one/cdk.tf.json"},"two":{"name":"two"}}}"#,
      "out/stacks/one/cdk.tf.json": #"{"resource":{"aws_db_instance":{"one":\#(open)}}}"#,
      "out/stacks/two/cdk.tf.json": #"{"resource":{"aws_db_instance":{"two":\#(open)}}}"#,
      "out/stacks/old/cdk.tf.json": "no JSON", "none/manifest.json": #"{"stacks":{}}"#,
      "gone/manifest.json": #"{"stacks":{"x":{}}}"#,
    ]
    try check(
      ["check", "DIR/out"], files: files, says: "aws_db_instance.one is publicly",
      "aws_db_instance.two is publicly")
    try check(["check", "DIR/out", "--format", "json"], files: files, says: #"out/stacks/two","#)
    try check(["check", "DIR/none"], files: files, says: "error[input-empty]", "lists no stack")
    try check(["check", "DIR/gone"], files: files, says: "error[input-unreadable]")
  }

  @Test func localModules() throws {
    let call = #""m":{"source":"../m","p":true}"#
    let files = [
      "app/cdk.tf.json": #"{"module":{\#(call),"far":{"source":"terraform-aws-modules/vpc/aws"}}}"#,
      "m/main.tf.json":
        #"{"variable":{"p":{}},"resource":{"aws_db_instance":{"x":{"publicly_accessible":"${var.p}"}}}}"#,
      "hcl/cdk.tf.json":
        #"{"module":{"h":{"source":"./h"},"n":{"source":"./none"}},"data":{"aws_ami":{"a":{}}}}"#,
      "hcl/h/main.tf": "", "broken/cdk.tf.json": #"{"module":{"b":{"source":"./b"}}}"#,
      "broken/b/x.tf.json": "{",
    ]
    for input in ["DIR/app/cdk.tf.json", "DIR/app"] {
      try check(
        ["check", input], files: files, says: "module.m.aws_db_instance.x is publicly accessible",
        "warning[module-unread]", "module.far is not read: terraform-aws-modules/vpc/aws")
      try check(["check", input, "--format", "json"], files: files, says: "/m/main.tf.json\"")
    }
    try check(
      ["check", "DIR/hcl", "--format", "json"], files: files, says: "module.h is not read: the folder",
      "has no *.tf.json", "module.n is not read: there is no folder")
    try check(["check", "DIR/broken"], files: files, says: "broken/b/x.tf.json:1:2")
  }

  @Test func graphs() throws {
    try check(
      ["graph", "DIR/cdk.tf.json", "--format", "json"], says: #""from": "aws_db_instance.x""#,
      #""to": "var.public""#)
    try check(["graph", "DIR/cdk.tf.json"], says: "digraph tfpolicy {")
    try check(["graph", "DIR/cdk.tf.json", "--format", "mermaid"], says: "flowchart LR")
    try check(["graph", "DIR/none"], says: "error[input-unreadable]")
  }

  @Test func oddForms() throws {
    let change =
      #"{"mode":"managed","type":"aws_db_instance","name":"x","change":{"actions":["create"],"after":{"publicly_accessible":true}}}"#
    let plan = #"{"format_version":"1.2","resource_changes":[\#(change)]}"#
    let files = [
      "wrapped.json": #"{"plan":\#(plan)}"#, "data.json": #"{"plandata":\#(plan),"more":1}"#,
      "command.json": "[command]/bin/terraform show -json\n\(plan)\n::debug::exited with 0\n",
      "pretty.json": "Reading…\n{\n\(plan.dropFirst().dropLast())\n}\n", "lines.json": "\(plan)\n\n\(plan)\n",
      "mixed.json": "\(plan)\n{}\n", "s.tfstate": #"{"version":4,"lineage":"l","serial":1,"resources":[]}"#,
      "other.json": #"{"plan":{"x":1}}"#,
    ]
    let found = "aws_db_instance.x is publicly accessible"
    try check(
      ["check", "DIR/wrapped.json", "--format", "json"], files: files, says: found, "holds a plan in `plan`")
    try check(
      ["check", "DIR/data.json", "--format", "json"], files: files, says: found, "holds a plan in `plandata`")
    try check(
      ["check", "DIR/command.json", "--format", "json"], files: files, says: found,
      "the plan on line 2 was read")
    try check(
      ["check", "DIR/pretty.json", "--format", "json"], files: files, says: found,
      "the plan on line 2 was read")
    try check(
      ["check", "DIR/lines.json", "--format", "json"], files: files, says: found,
      "a plan of its own on line 3")
    try check(["graph", "DIR/lines.json"], files: files, says: "error[input-several]")
    try check(["check", "DIR/mixed.json"], files: files, says: "error[json-")
    try check(["check", "DIR/s.tfstate"], files: files, says: "error[input-empty]")
    try check(
      ["check", "DIR/other.json"], files: files, says: "error[input-unknown]", "found an object with `plan`")
  }

  @Test func schemasAndSources() throws {
    let files = [
      "x/cdk.tf.json":
        #"{"terraform":{"required_providers":{"x":{"source":"o/x"}}},"resource":{"x_tow":{"a":{}},"x_one":{"b":{"nane":1}}}}"#,
      "schema.json":
        #"{"provider_schemas":{"registry.terraform.io/o/x":{"resource_schemas":{"x_one":{"block":{"attributes":{"name":{}}}},"x_two":{"block":{}}}}}}"#,
      "plan.json":
        #"{"format_version":"1.2","resource_changes":[{"address":"aws_vpc.v","mode":"managed","type":"aws_vpc","name":"v","change":{"actions":["create"],"after":{},"after_unknown":{"id":true}}}],"configuration":{"root_module":{"resources":[{"mode":"managed","type":"aws_vpc","name":"v","expressions":{"cidr_block":{"references":["local.c"]}}}]}}}"#,
      "src/main.tf.json": #"{"locals":{"c":"x"},"resource":{"aws_vpc":{"v":{"cidr_block":"${local.c}"}}}}"#,
    ]
    let call = ["check", "DIR/x/cdk.tf.json", "--format", "json"]
    try check(
      call + ["--schema", "DIR/schema.json"], files: files, says: "has no type x_tow: did you mean x_two?",
      "has no attribute nane: did you mean name?")
    try check(
      call + ["--schema", "DIR/plan.json"], files: files, says: "schema-unreadable", "holds no provider")
    try check(call + ["--schema", "DIR/none"], files: files, says: "schema-unreadable")
    try check(
      ["graph", "DIR/plan.json", "--source", "DIR/src", "--format", "json"], files: files,
      says: #""from": "aws_vpc.v""#, #""to": "local.c""#)
  }
}
