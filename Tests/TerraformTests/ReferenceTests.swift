import Terraform
import Testing
import Values

@Suite struct ReferenceTests {
  private func check(
    _ text: String, _ subject: Reference.Subject, rest: [AttributePath.Step] = [],
    _ location: SourceLocation = #_sourceLocation
  ) {
    let reference = Reference(parsing: text)
    #expect(reference?.subject == subject, sourceLocation: location)
    #expect(reference?.rest == rest, sourceLocation: location)
    #expect(reference?.text == text, sourceLocation: location)
  }

  @Test func resources() {
    check("aws_subnet.a", .resource(.managed, type: "aws_subnet", name: "a", key: .none))
    check(
      "aws_subnet.a.id", .resource(.managed, type: "aws_subnet", name: "a", key: .none), rest: [.name("id")])
    check(
      "aws_subnet.a[0].id", .resource(.managed, type: "aws_subnet", name: "a", key: .index(0)),
      rest: [.name("id")])
    check(
      "aws_subnet.a[\"x.y[0]\"].tags[\"k\"]",
      .resource(.managed, type: "aws_subnet", name: "a", key: .key("x.y[0]")),
      rest: [.name("tags"), .name("k")])
    check("data.aws_ami.x.id", .resource(.data, type: "aws_ami", name: "x", key: .none), rest: [.name("id")])
    check(
      "aws_lb.my-lb.subnet_mapping[1].subnet_id",
      .resource(.managed, type: "aws_lb", name: "my-lb", key: .none),
      rest: [.name("subnet_mapping"), .index(1), .name("subnet_id")])
  }

  /// A list of thousands is reduced by another way than a short one.
  @Test(arguments: [1, 5_000])
  func theLongestOfEachChainIsMeant(count: Int) {
    let chains = (0..<count).flatMap { index in
      ["aws_a.n\(index)[\"x.y\"].id", "aws_a.n\(index)[\"x.y\"]", "aws_a.n\(index)", "aws_a.n\(index)"]
    }
    let found = Reference.longest(of: ["var.a"] + chains + ["var.a.b", "var.ab"])
    #expect(
      found.map(\.text) == (0..<count).map { "aws_a.n\($0)[\"x.y\"].id" } + ["var.a.b", "var.ab"])
  }

  @Test func everythingElse() {
    check("var.region", .variable("region"))
    check("var.network.cidr", .variable("network"), rest: [.name("cidr")])
    check("local.x", .local("x"))
    check("module.vpc.subnet_ids[0]", .module("vpc", key: .none), rest: [.name("subnet_ids"), .index(0)])
    check("module.vpc[\"eu\"].id", .module("vpc", key: .key("eu")), rest: [.name("id")])
    check("each.value", .each, rest: [.name("value")])
    check("count.index", .count, rest: [.name("index")])
    check("path.module", .environment, rest: [.name("module")])
    check("terraform.workspace", .environment, rest: [.name("workspace")])
  }

  @Test(arguments: ["", ".", "a", "a.", "a.b[", "a.b[x]", "a.b[\"x]", "a.b]c", "a..b"])
  func whatIsNoReference(text: String) {
    #expect(Reference(parsing: text) == nil)
  }

  @Test func theLongestOfEachChainIsMeant() {
    let texts = [
      "aws_subnet.a[0].id", "aws_subnet.a[0]", "aws_subnet.a", "aws_subnet.ab.id", "aws_subnet.ab", "var.x",
    ]
    #expect(Reference.longest(of: texts).map(\.text) == ["aws_subnet.a[0].id", "aws_subnet.ab.id", "var.x"])
    #expect(
      Reference.longest(of: texts.reversed()).map(\.text) == [
        "var.x", "aws_subnet.ab.id", "aws_subnet.a[0].id",
      ])
  }

  @Test func moduleAddresses() {
    func calls(_ address: String) -> [String] {
      ModuleAddress.calls(of: address).map { "\($0.name)\($0.key)" }
    }
    #expect(calls("") == [])
    #expect(calls("module.a") == ["a"])
    #expect(calls("module.a[\"x.module.y\"].module.b[3]") == ["a[\"x.module.y\"]", "b[3]"])
    #expect(calls("module.a.aws_vpc.x") == [])
  }

  @Test func keysAreWrittenAsTerraformWritesThem() {
    #expect(InstanceKey.none.description == "")
    #expect(InstanceKey.index(7).description == "[7]")
    #expect(InstanceKey.key("a\"b\\c\n").description == #"["a\"b\\c\n"]"#)
  }
}
