import Diagnostics
import Graph
import JSONSyntax
import Terraform
import Testing
import Values

@Suite struct StateTests {
  /// As `terraform show -json` prints it.
  private static let shown = #"""
    {"format_version":"1.0","terraform_version":"1.11.4","values":{"outputs":{"o":{"sensitive":true,"value":"secret"},"p":{"sensitive":false,"value":1}},
    "root_module":{"resources":[
    {"address":"aws_vpc.v","mode":"managed","type":"aws_vpc","name":"v","provider_name":"registry.terraform.io/hashicorp/aws","values":{"id":"vpc-1","arn":"arn:v"},"sensitive_values":{}},
    {"address":"aws_subnet.s[0]","mode":"managed","type":"aws_subnet","name":"s","index":0,"values":{"id":"subnet-1","vpc_id":"vpc-1","tags":{"k":"t"}},"sensitive_values":{"tags":{"k":true}},"depends_on":["aws_vpc.v"]},
    {"address":"data.aws_ami.a","mode":"data","type":"aws_ami","name":"a","values":{"id":"ami-1"}}],
    "child_modules":[{"address":"module.m[\"x\"]","resources":[{"address":"module.m[\"x\"].aws_instance.i","mode":"managed","type":"aws_instance","name":"i","values":{"id":"i-1","ami":"ami-1","subnet_id":"subnet-1","password":"p"},"sensitive_values":{"password":true},"depends_on":["aws_vpc.v"]}]}]}}}
    """#
  /// The same as a file holds it.
  private static let file = #"""
    {"version":4,"terraform_version":"1.11.4","serial":3,"lineage":"l","outputs":{"o":{"value":"secret","type":"string","sensitive":true},"p":{"value":1,"type":"number"}},"resources":[
    {"mode":"managed","type":"aws_vpc","name":"v","provider":"provider[\"registry.terraform.io/hashicorp/aws\"]","instances":[{"attributes":{"id":"vpc-1","arn":"arn:v"}}]},
    {"mode":"managed","type":"aws_subnet","name":"s","provider":"p","instances":[{"index_key":0,"attributes":{"id":"subnet-1","vpc_id":"vpc-1","tags":{"k":"t"}},"sensitive_attributes":[[{"type":"get_attr","value":"tags"},{"type":"index","value":{"value":"k","type":"string"}}]],"dependencies":["aws_vpc.v"]},{"index_key":0,"deposed":"abc","attributes":{}}]},
    {"mode":"data","type":"aws_ami","name":"a","provider":"p","instances":[{"attributes":{"id":"ami-1"}}]},
    {"module":"module.m[\"x\"]","mode":"managed","type":"aws_instance","name":"i","provider":"p","instances":[{"attributes":{"id":"i-1","ami":"ami-1","subnet_id":"subnet-1","password":"p"},"sensitive_attributes":[[{"type":"get_attr","value":"password"}]],"dependencies":["aws_vpc.v"]}]}]}
    """#

  private func graph(_ text: String) throws -> ResourceGraph {
    let document = try #require(JSONDocument.read(JSONBytes(copying: text.utf8), file: "s.json").document)
    let isFile = DocumentKind(of: document) == .stateFile
    let (model, diagnostics) = isFile ? StateReader.readFile(document) : StateReader.read(document)
    #expect(diagnostics == [])
    return ResourceGraph(try #require(model))
  }

  @Test(arguments: [shown, file])
  func resourcesWithValuesAndMarks(text: String) throws {
    let graph = try graph(text)
    #expect(
      (graph.nodes(of: .resource) + graph.nodes(of: .data)).map { graph.address(of: $0) } == [
        "aws_vpc.v", "aws_subnet.s[0]", #"module.m["x"].aws_instance.i"#, "data.aws_ami.a",
      ])
    let instance = try graph.node(#"module.m["x"].aws_instance.i"#)
    #expect(words(graph.attribute("subnet_id", of: instance)) == "'subnet-1'")
    #expect(words(graph.attribute("password", of: instance)) == "secret 'p'")
    #expect(graph.attribute("tags", of: try graph.node("aws_subnet.s[0]")).anyMark)
    #expect(words(graph.attribute("value", of: try graph.node("output.o"))) == "secret 'secret'")
    #expect(words(graph.attribute("value", of: try graph.node("output.p"))) == "1")
    #expect(graph.attribute("lifecycle", of: instance).unknownReason?.kind == .notCarried)
    #expect(words(graph.attribute("none", of: instance)) == "null")
    #expect(graph.attribute("backend", of: try graph.node("terraform")).unknownReason?.kind == .notCarried)
  }

  @Test(arguments: [shown, file])
  func edgesByIdentifiersAndByWhatTheStateKeeps(text: String) throws {
    let graph = try graph(text)
    let edges = graph.edges().map {
      "\(graph.address(of: $0.from)).\($0.attribute) → \(graph.address(of: $0.to))"
    }
    #expect(
      edges.sorted() == [
        "aws_subnet.s[0].depends_on → aws_vpc.v", "aws_subnet.s[0].vpc_id → aws_vpc.v",
        #"module.m["x"].aws_instance.i.ami → data.aws_ami.a"#,
        #"module.m["x"].aws_instance.i.depends_on → aws_vpc.v"#,
        #"module.m["x"].aws_instance.i.subnet_id → aws_subnet.s[0]"#,
      ])
  }

  @Test(arguments: [shown, file])
  func arrowsFollowIdentifiers(text: String) throws {
    let graph = try graph(text)
    let instance = try graph.node(#"module.m["x"].aws_instance.i"#)
    let source = Source(
      node: instance, path: AttributePath(.name("subnet_id")),
      value: graph.attribute("subnet_id", of: instance))
    var navigator = Navigator(graph)
    #expect(
      navigator.origins(of: [source], wanted: NodeSelection(kind: .resource)) == [
        .node(try graph.node("aws_subnet.s[0]"))
      ])
  }

  @Test(arguments: [
    (#"{"version":3,"lineage":"l","serial":1,"modules":[]}"#, "the state has version 3"),
    (#"{"lineage":"l","serial":1}"#, "the state has version none"),
    (#"{"format_version":"9.0","values":{}}"#, "the state has format version \"9.0\""),
  ])
  func formatsThatAreNotKnown(text: String, message: String) throws {
    let document = try #require(JSONDocument.read(JSONBytes(copying: text.utf8), file: "s.json").document)
    let isFile = DocumentKind(of: document) == .stateFile
    let (model, diagnostics) = isFile ? StateReader.readFile(document) : StateReader.read(document)
    #expect(model == nil && diagnostics.map(\.message) == [message])
  }

  @Test func oddStates() throws {
    #expect(try graph(#"{"format_version":"1.0"}"#).nodes(of: .resource).isEmpty)
    #expect(
      try graph(
        #"{"version":4,"lineage":"","serial":0,"resources":[1,{"type":"t"},{"type":"t","name":"n","instances":[{},2]}]}"#
      )
      .nodes(of: .resource).count == 1)
    #expect(
      try graph(#"{"format_version":"1.0","values":{"root_module":{"resources":{},"child_modules":[3]}}}"#)
        .nodes(of: .resource).isEmpty)
  }
}

extension Value {
  /// Whether the value or a part of it is sensitive.
  fileprivate var anyMark: Bool {
    if isSensitive { return true }
    if case .object(let object) = content { return object.members.contains { $0.value.isSensitive } }
    return false
  }
}
