import Graph
import Terraform
import Testing
import Values

@Suite struct ConfigurationValueTests {
  private static let rest = #"""
    "variable":{"v":{"default":"x","type":"string"},"n":{"type":"number"},"s":{"default":"k","sensitive":true}},
    "locals":{"l":"${var.v}-l","m":{"a":["${local.l}",2]},"c1":"${local.c2}","c2":"${local.c1}"},
    "data":{"d":{"x":{"name":"n"}}},"module":{"m":{"source":"./m"}}
    """#

  /// The attribute `a` of `t.x` in words; `more` are other resources.
  private func check(
    _ attribute: String, _ expected: String, _ more: String = "",
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let graph = try configurationGraph(
      #"{"resource":{"t":{"x":{"a":\#(attribute),"b":"known"}}\#(more)},\#(Self.rest)}"#)
    let value = graph.attribute("a", of: try graph.node("t.x"))
    #expect(words(value) == expected, sourceLocation: location)
  }

  @Test(arguments: [
    (#""plain""#, "'plain'"), (#""${var.v}""#, "'x'"), (#""a ${var.v} b""#, "'a x b'"),
    (#""$${var.v}""#, "'${var.v}'"),
    (#""${local.l}""#, "'x-l'"), (#""${local.m.a[0]}""#, "'x-l'"), (#""${local.m}""#, "{a: ['x-l', 2]}"),
    (#""${1 + 2 * 3}""#, "7"), (#""${var.v == \"x\" ? \"yes\" : \"no\"}""#, "'yes'"),
    (#"{"${var.v}":1,"//":"c"}"#, "{x: 1}"),
    (#"["${var.v}",true,null]"#, "['x', true, null]"), (#""${[for i in [1, 2] : i * 2]}""#, "[2, 4]"),
    (#""${upper(var.v)}""#, "'X'"), (#""${merge({a = 1}, {b = var.v})}""#, "{a: 1, b: 'x'}"),
    (#""${path.module}/${path.root}""#, "'./.'"), (#""${self.b}""#, "'known'"),
    (#""${try(var.missing, \"z\")}""#, "(var.missing is not declared)"), (#""${t.x.b}""#, "'known'"),
  ])
  func known(attribute: String, expected: String) throws { try check(attribute, expected) }

  @Test(arguments: [
    (#""${var.n}""#, "(var.n has no default, and no value was given)"),
    (#""${t.x.id}""#, "(known after apply)"),
    (#""${data.d.x.id}""#, "(known after apply)"), (#""${data.d.x.name}""#, "'n'"),
    (#""${local.c1}""#, "(the references go in a circle)"),
    (#""${local.none}""#, "(local.none is not declared)"), (#""${t.none.id}""#, "(t.none is not declared)"),
    (#""${module.m.out}""#, "(module.m is not read: ./m is not a local folder)"),
    (#""a-${t.x.id}""#, "(known after apply)"),
    (#""${var.n > 1 && false}""#, "false"), (#""${var.n == null ? \"a\" : \"a\"}""#, "'a'"),
    (#""${each.key}""#, "(each.key stands outside of a for_each)"),
    (#""${path.cwd}/f""#, "(path.cwd is known only where Terraform runs)"),
    (#""${terraform.workspace}""#, "(terraform.workspace is known only where Terraform runs)"),
    (#""${t.x}""#, "(t.x as a whole is known after apply)"),
    (#""${a b}""#, "(the expression cannot be read)"),
  ])
  func unknownWithTheReason(attribute: String, expected: String) throws { try check(attribute, expected) }

  @Test(arguments: [
    (#""${var.s}""#, "secret 'k'"), (#""p-${var.s}""#, "secret 'p-k'"), (#""${upper(var.s)}""#, "secret 'K'"),
    (#""${var.s == \"k\" ? 1 : 2}""#, "secret 1"), (#"{"x":"${var.s}"}"#, "{x: secret 'k'}"),
    (#""${[var.s][0]}""#, "secret 'k'"),
    (#""${{(var.s) = 1}}""#, "secret {k: 1}"), (#""${[for c in [var.s] : c]}""#, "[secret 'k']"),
    (#""${var.s == var.n}""#, "secret (var.n has no default, and no value was given)"),
  ])
  func marksSurvive(attribute: String, expected: String) throws { try check(attribute, expected) }

  @Test func countAndForEachMakeInstances() throws {
    let graph = try configurationGraph(
      #"""
      {"locals":{"zones":{"a":"10.0.0.0/24","b":"10.0.1.0/24"}},"variable":{"n":{}},
      "resource":{"t":{
        "c":{"count":"${1 + 1}","name":"n-${count.index}"},
        "e":{"for_each":"${local.zones}","cidr":"${each.value}","name":"${each.key}"},
        "s":{"for_each":"${toset([\"y\",\"x\"])}","name":"${each.value}"},
        "none":{"count":0},"open":{"count":"${var.n}","name":"${count.index}"},
        "r":{"first":"${t.c[0].name}","b":"${t.e[\"b\"].cidr}"}}}}
      """#)
    let addresses = graph.nodes(of: .resource).map { graph.address(of: $0) }
    #expect(
      addresses == [
        "t.c[0]", "t.c[1]", "t.e[\"a\"]", "t.e[\"b\"]", "t.s[\"x\"]", "t.s[\"y\"]", "t.open", "t.r",
      ])
    #expect(graph.attribute("name", of: try graph.node("t.c[1]")) == .string("n-1"))
    #expect(graph.attribute("cidr", of: try graph.node("t.e[\"b\"]")) == .string("10.0.1.0/24"))
    #expect(graph.attribute("name", of: try graph.node("t.s[\"y\"]")) == .string("y"))
    #expect(graph.attribute("name", of: try graph.node("t.open")).unknownReason != nil)
    #expect(graph.attribute("first", of: try graph.node("t.r")) == .string("n-0"))
    #expect(graph.attribute("b", of: try graph.node("t.r")) == .string("10.0.1.0/24"))
  }

  @Test func dynamicBlocks() throws {
    let graph = try configurationGraph(
      #"""
      {"variable":{"p":{}},"resource":{"t":{"x":{"dynamic":{
        "in":{"for_each":[80,443],"content":{"port":"${in.value}","n":"${in.key}"}},
        "out":[{"for_each":{"a":1},"iterator":"o","content":[{"name":"${o.key}"}]}],
        "open":{"for_each":"${var.p}","content":{"port":"${open.value}"}}}}}}}
      """#)
    let node = try graph.node("t.x")
    #expect(words(graph.attribute("in", of: node)) == "[{n: 0, port: 80}, {n: 1, port: 443}]")
    #expect(words(graph.attribute("out", of: node)) == "[{name: 'a'}]")
    #expect(
      graph.attribute("open", of: node).unknownReason?.text == "var.p has no default, and no value was given")
    #expect(graph.undeclaredReferences().map(\.reference.text) == [])
  }

  @Test func settingsProvidersAndDeclarations() throws {
    let graph = try configurationGraph(
      #"""
      {"terraform":{"backend":{"s3":{"bucket":"b"}},"required_providers":{"aws":{"source":"aws","version":"~> 6.0"},"x":"1.0"}},
      "provider":{"aws":[{"region":"eu"},{"alias":"w","region":"us"}],"x":{}},
      "output":{"o":{"value":"${t.x.n}","sensitive":true,"description":"d"}},
      "variable":{"v":{"type":"string","default":"d"}},
      "resource":{"t":{"x":{"n":"1","provider":"aws.w","lifecycle":{"prevent_destroy":true},"depends_on":["t.y"]},"y":[{"n":"2"}]}}}
      """#)
    #expect(words(graph.attribute("backend", of: try graph.node("terraform"))) == "{s3: {bucket: 'b'}}")
    let west = try graph.node("provider.aws.w")
    #expect(graph.attribute("region", of: west) == .string("us"))
    #expect(graph.attribute("source", of: west) == .string("registry.terraform.io/hashicorp/aws"))
    #expect(graph.attribute("version", of: west) == .string("~> 6.0"))
    #expect(graph.attribute("version", of: try graph.node("provider.x")) == .string("1.0"))
    #expect(graph.provider(of: try graph.node("t.x")) == west)
    #expect(words(graph.attribute("value", of: try graph.node("output.o"))) == "secret '1'")
    #expect(graph.attribute("type", of: try graph.node("var.v")) == .string("string"))
    #expect(words(graph.attribute("lifecycle", of: try graph.node("t.x"))) == "{prevent_destroy: true}")
    #expect(graph.attribute("n", of: try graph.node("t.y")) == .string("2"))
  }

  /// Instances are not named after a secret; Terraform refuses it.
  @Test func secretsAreNoKeys() throws {
    let graph = try configurationGraph(
      #"""
      {"variable":{"s":{"default":"k","sensitive":true},"m":{"default":{"a":"k"},"sensitive":true}},
      "resource":{"t":{"set":{"for_each":"${toset([var.s])}"},"key":{"for_each":"${{(var.s) = 1}}"},"map":{"for_each":"${var.m}"},
      "inner":{"for_each":"${{a = var.s}}","n":"${each.value}"}}}}
      """#)
    let addresses = graph.nodes(of: .resource).map { graph.address(of: $0) }.sorted()
    #expect(addresses == [#"t.inner["a"]"#, "t.key", "t.map", "t.set"])
    #expect(words(graph.attribute("n", of: try graph.node(#"t.inner["a"]"#))) == "secret 'k'")
  }
}
