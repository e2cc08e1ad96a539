import Graph
import Testing
import Values

@Suite struct UseTests {
  private static let configuration = #"""
    {"terraform":{"required_providers":{"t":{"source":"acme/t"},"unused":"1.0"}},
    "variable":{"argument":{},"key":{},"count":{"default":1},"condition":{},"local":{},"check":{},"none":{},"comment":{},
      "own":{"validation":{"condition":"${var.own != \"\"}","error_message":"e"}},
      "other":{"validation":{"condition":"${var.in_other != \"\"}","error_message":"e"}},"in_other":{}},
    "locals":{"l":"${var.local}"},
    "check":{"c":{"assert":{"condition":"${var.check}","error_message":"e"}}},
    "resource":{"t_x":{"a":{"//":"${var.comment}","count":"${var.count}","name":"n-${var.argument}",
      "tags":{"${var.key}":"arn:x:1"},
      "lifecycle":{"precondition":{"condition":"${var.condition}","error_message":"e"}}}}}}
    """#

  @Test(arguments: ["argument", "key", "count", "condition", "local", "check", "in_other"])
  func used(variable: String) throws {
    let graph = try configurationGraph(Self.configuration)
    #expect(graph.attribute("used", of: try graph.node("var.\(variable)")) == .bool(true))
  }

  @Test(arguments: ["none", "comment", "own", "other"])
  func unused(variable: String) throws {
    let graph = try configurationGraph(Self.configuration)
    #expect(graph.attribute("used", of: try graph.node("var.\(variable)")) == .bool(false))
  }

  /// The files of a folder are read as one list of bodies.
  @Test func variablesOfAFolder() throws {
    let root = #"""
      {"variable":{"a":{},"b":{},"c":{}},"module":{"m":{"source":"m","x":"${var.a}"}},"output":{"o":{"value":"${var.b}"}}}
      """#
    let graph = try configurationGraph(root, modules: ["m": #"{"variable":{"x":{}}}"#])
    let used = try ["a", "b", "c"].map { graph.attribute("used", of: try graph.node("var.\($0)")) }
    #expect(used == [.bool(true), .bool(true), .bool(false)])
  }

  @Test func literalsAreTheTextsThatAreWrittenOut() throws {
    let graph = try configurationGraph(Self.configuration)
    let literals = graph.literals(of: try graph.node("t_x.a[0]"))
    #expect(literals?.map(\.attribute).sorted() == ["name", "tags"])
    #expect(literals?.map(\.text).sorted() == ["arn:x:1", "n-${var.argument}"])
  }

  @Test func literalsOfALocalValue() throws {
    let graph = try configurationGraph(#"{"locals":{"l":{"a":"arn:x:1","b":["x-${local.m}",2]},"m":"m"}}"#)
    #expect(graph.literals(of: try graph.node("local.l"))?.map(\.text) == ["arn:x:1", "x-${local.m}"])
  }

  @Test func literalsOfAnOutput() throws {
    let graph = try configurationGraph(
      #"{"output":{"o":{"description":"d","value":{"a":"ssh ${var.h}","b":1}}}}"#)
    #expect(graph.literals(of: try graph.node("output.o"))?.map(\.text) == ["ssh ${var.h}"])
    let outputs =
      #""outputs":{"o":{"expression":{"constant_value":{"a":"ssh ${var.h}"}}},"p":{"expression":{"references":["var.h"]}}}"#
    let plan = try PlanText(root: "{\(outputs)}").graph()
    #expect(plan.literals(of: try plan.node("output.o"))?.map(\.text) == ["ssh ${var.h}"])
    #expect(plan.literals(of: try plan.node("output.p"))?.isEmpty == true)
  }

  @Test func aProviderWithoutABlockHasADefaultConfiguration() throws {
    let graph = try configurationGraph(Self.configuration)
    let used = try graph.node("provider.t")
    #expect(graph.provider(of: try graph.node("t_x.a[0]")) == used)
    #expect(graph.attribute("source", of: used) == .string("registry.terraform.io/acme/t"))
    #expect(graph.attribute("region", of: used).isNull)
    #expect(graph.attribute("version", of: try graph.node("provider.unused")) == .string("1.0"))
  }
}
