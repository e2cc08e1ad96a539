import Findings
import Graph
import Integrity
import JSONSyntax
import Schemas
import Terraform
import Testing

@Suite struct IntegrityTests {
  /// One type, `aws_x`, with `id`, `name` and the block `in`, which has `port`.
  private static let schema = ProviderSchema(
    """
    registry.terraform.io/hashicorp/aws
    id name in port
    aws_other=# aws_x=$
    &2 #6$2%B#
    """)

  private func check(
    _ json: String, _ expected: [String], isWhole: Bool = true, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let document = try #require(
      JSONDocument.read(JSONBytes(copying: json.utf8), file: "cdk.tf.json").document)
    let model = ConfigurationReader.read(document, isWhole: isWhole).model
    let findings = Integrity.findings(in: ResourceGraph(model, schemas: [Self.schema]))
    #expect(
      findings.map { "\($0.policy) \($0.verdict.rawValue): \($0.message)" } == expected,
      sourceLocation: location)
    for finding in findings { #expect(finding.location != nil && finding.fix != nil) }
  }

  @Test func nothingIsWrong() throws {
    try check(
      #"{"resource":{"aws_x":{"a":{"name":"${aws_x.b.id}","in":[{"port":1}],"count":1,"provider":"aws.w","//":{}},"b":{"dynamic":{"in":{"for_each":[],"content":{"port":2}}}}}}}"#,
      [])
    try check(#"{"resource":{"google_y":{"a":{"anything":1}}}}"#, [])
    try check(
      #"{"terraform":{"required_providers":{"aws":{"source":"other/aws"}}},"resource":{"aws_x":{"a":{"n":1}}}}"#,
      [])
  }

  @Test func undeclaredReferences() throws {
    let json = #"{"resource":{"aws_x":{"a":{"name":"${aws_x.bb.id}"},"b":{}}}}"#
    let message = "aws_x.a refers to aws_x.bb, which is not declared: did you mean aws_x.b?"
    try check(json, ["terraform-undeclared-reference fail: \(message)"])
    try check(json, ["terraform-undeclared-reference unknown: \(message)"], isWhole: false)
  }

  @Test func cycles() throws {
    try check(
      #"{"resource":{"aws_x":{"a":{"name":"${aws_x.b.id}"},"b":{"name":"${local.l}"},"c":{"name":"${aws_x.a.id}"}}},"locals":{"l":"${aws_x.a.name}"}}"#,
      ["terraform-dependency-cycle fail: aws_x.a depends on itself: aws_x.a → aws_x.b → local.l → aws_x.a"])
  }

  @Test func typesOfANamesake() throws {
    try check(
      #"{"terraform":{"required_providers":{"aws":{"source":"other/aws"}}},"resource":{"aws_xx":{"a":{}}}}"#,
      ["terraform-undefined-type unknown: the provider has no type aws_xx: did you mean aws_x?"])
  }

  @Test func undefinedTypes() throws {
    try check(
      #"{"resource":{"aws_xx":{"a":{"n":1}}}}"#,
      ["terraform-undefined-type fail: the provider has no type aws_xx: did you mean aws_x?"])
  }

  @Test func undefinedAttributes() throws {
    try check(
      #"{"resource":{"aws_x":{"a":{"nane":"n","in":{"prot":1}},"b":{"name":"${aws_x.a.naem}"}}}}"#,
      [
        "terraform-undefined-attribute fail: aws_x has no attribute nane: did you mean name?",
        "terraform-undefined-attribute fail: aws_x has no attribute prot: did you mean port?",
        "terraform-undefined-attribute fail: aws_x has no attribute naem: did you mean name?",
      ])
  }

  @Test func unparsableExpressions() throws {
    try check(
      #"{"resource":{"aws_x":{"a":{"name":"${aws_x.b.id","in":[{"port":"${1 +}"}]},"b":{}}}}"#,
      [
        "terraform-unparsable-expression fail: an expression in name of aws_x.a cannot be read: expected `}` to end the expression, found the end of the text",
        "terraform-unparsable-expression fail: an expression in in of aws_x.a cannot be read: expected an expression, found `}`",
      ])
  }

  @Test(arguments: [
    (#""subnet_id":"${aws_group.g.id}""#, "subnet_id", "aws_subnet", "aws_group.g.id"),
    (#""peer_subnet_ids":["${aws_group.g.arn}"]"#, "peer_subnet_ids", "aws_subnet", "aws_group.g.arn"),
    (
      #""db_subnet_group_name":"${aws_group.g.name}""#, "db_subnet_group_name", "aws_db_subnet_group",
      "aws_group.g.name"
    ),
    (#""net":[{"subnet_id":"${aws_group.g.id}"}]"#, "net.subnet_id", "aws_subnet", "aws_group.g.id"),
    (
      #""db_subnet_group_name":"${aws_group.g.main_subnet_id}""#, "db_subnet_group_name",
      "aws_db_subnet_group", "aws_group.g.main_subnet_id"
    ),
  ])
  func referencesOfAnotherKind(attribute: String, path: String, wanted: String, given: String) throws {
    try checkKinds(attribute, ["\(path) of aws_x.a takes \(wanted), and is given \(given)"])
  }

  @Test(arguments: [
    #""subnet_id":"${aws_subnet.s.id}""#, #""subnet_id":"${aws_default_subnet.d.id}""#,
    #""subnet_id":"${aws_group.g.subnet_id}""#, #""subnet_id":"${aws_any_resource.r.id}""#,
    #""subnet_id":"x-${aws_group.g.id}""#, #""subnet_id":"${upper(aws_group.g.id)}""#, #""subnet_id":"s-1""#,
    #""subnet_name":"${aws_group.g.name}""#, #""other_id":"${aws_group.g.id}""#,
    #""subnet_id":"${other_x.o.id}""#,
    #""db_subnet_group_name":"${aws_db_other.o.name}""#, #""subnet_id":"${local.l}""#,
  ])
  func referencesThatMayBeRight(attribute: String) throws { try checkKinds(attribute, []) }

  /// No schema of these types is known, so that those of the document count.
  private func checkKinds(
    _ attribute: String, _ expected: [String], _ location: SourceLocation = #_sourceLocation
  ) throws {
    let json = #"""
      {"terraform":{"required_providers":{"aws":{"source":"o/aws"}}},"locals":{"l":"x"},"resource":{"aws_x":{"a":{\#(attribute)}},"aws_subnet":{"s":{}},"aws_default_subnet":{"d":{}},
      "aws_group":{"g":{}},"aws_db_subnet_group":{"n":{}},"aws_db_other":{"o":{}},"aws_any_resource":{"r":{}},"other_x":{"o":{}}}}
      """#
    let document = try #require(
      JSONDocument.read(JSONBytes(copying: json.utf8), file: "cdk.tf.json").document)
    let findings = Integrity.findings(in: ResourceGraph(ConfigurationReader.read(document).model))
    #expect(findings.map(\.message) == expected, sourceLocation: location)
    #expect(findings.allSatisfy { $0.policy == "terraform-reference-kind" }, sourceLocation: location)
  }

  /// A plan need not have a resource of the type that is wanted: the schema knows the type.
  @Test(arguments: [
    ("other_id", "aws_x.x.id", ["other_id of aws_x.a takes aws_other, and is given aws_x.x.id"]),
    ("main_other_id", "aws_x.x.id", ["main_other_id of aws_x.a takes aws_other, and is given aws_x.x.id"]),
    ("other_id", "aws_other_y.y.id", []), ("other_id", "aws_x.x.other_id", []),
    ("no_type_id", "aws_x.x.id", []),
    ("x_id", "aws_x.x.id", []), ("other_id", "aws_any_resource.r.id", []), ("other_id", "google_x.g.id", []),
  ])
  func kindsInPlans(attribute: String, reference: String, expected: [String]) throws {
    let target = reference.split(separator: ".").dropLast().joined(separator: ".")
    let types = ["aws_x.x", "aws_x.a", "aws_other_y.y", "aws_any_resource.r", "google_x.g"].map {
      let (type, name) = ($0.split(separator: ".")[0], $0.split(separator: ".")[1])
      let expression = name == "a" ? #""\#(attribute)":{"references":["\#(reference)","\#(target)"]}"# : ""
      let head = #""address":"\#($0)","mode":"managed","type":"\#(type)","name":"\#(name)""#
      return (
        #"{\#(head),"provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["create"],"after":{}}}"#,
        #"{\#(head),"expressions":{\#(expression)}}"#
      )
    }
    let json = #"""
      {"format_version":"1.2","resource_changes":[\#(types.map(\.0).joined(separator: ","))],
      "configuration":{"root_module":{"resources":[\#(types.map(\.1).joined(separator: ","))]}}}
      """#
    let document = try #require(
      JSONDocument.read(JSONBytes(copying: json.utf8), file: "plan.json").document)
    let model = try #require(PlanReader.read(document).model)
    let findings = Integrity.findings(in: ResourceGraph(model, schemas: [Self.schema]))
    #expect(findings.map(\.message) == expected)
  }
}
