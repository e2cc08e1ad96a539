import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct GraphDrawingTests {
  static let picture = GraphPicture(
    nodes: [
      GraphPicture.Node(
        address: "aws_instance.web[\"<b>\"]", type: "aws_instance", module: "", action: "create"),
      GraphPicture.Node(address: "aws_vpc.v", type: "aws_vpc", module: "", action: "delete, create"),
      GraphPicture.Node(address: "data.aws_ami.a", type: "data.aws_ami", module: "", action: "read"),
      GraphPicture.Node(address: "provider.aws.east", type: "provider.aws", module: "", action: nil),
      GraphPicture.Node(address: "module.net", type: "module", module: "", action: nil),
      GraphPicture.Node(
        address: "module.net.aws_subnet.s[0]", type: "aws_subnet", module: "module.net", action: "update"),
      GraphPicture.Node(
        address: "module.net.aws_subnet.s[1]", type: "aws_subnet", module: "module.net", action: "no-op"),
      GraphPicture.Node(address: "module.net.var.id", type: "variable", module: "module.net", action: nil),
      GraphPicture.Node(address: "output.o", type: "output", module: "", action: nil),
    ],
    edges: [
      GraphPicture.Edge(
        from: "aws_instance.web[\"<b>\"]", to: "module.net.aws_subnet.s[0]", attribute: "subnet_id",
        isCertain: false),
      GraphPicture.Edge(
        from: "aws_instance.web[\"<b>\"]", to: "data.aws_ami.a", attribute: "ami", isCertain: true),
      GraphPicture.Edge(
        from: "module.net.aws_subnet.s[0]", to: "module.net.var.id", attribute: "vpc_id", isCertain: true),
      GraphPicture.Edge(from: "module.net", to: "aws_vpc.v", attribute: "id", isCertain: true),
      GraphPicture.Edge(from: "output.o", to: "module.net", attribute: "value", isCertain: true),
    ])

  @Test func picture() throws {
    try Golden.check(GraphDrawing(Self.picture, isFile: true).svg, "graph.svg")
  }

  @Test func foldedPicture() throws {
    try Golden.check(
      GraphDrawing(GraphFolding.types.fold(Self.picture), isFile: true).svg, "graph-folded.svg")
  }

  /// The ids are those of the elements, and what is folded has that of what is drawn for it.
  @Test func ids() {
    let drawing = GraphDrawing(GraphFolding.types.fold(Self.picture), prefix: "p-", isFile: false)
    for (address, id) in drawing.ids { #expect(drawing.svg.contains("id=\"\(id)\""), "\(address)") }
    #expect(drawing.ids["module.net.aws_subnet.s[0]"] == drawing.ids["module.net.aws_subnet.*"])
    #expect(Self.picture.nodes.allSatisfy { drawing.ids[$0.address] != nil })
    #expect(!drawing.svg.contains("class=\"paper\""))
  }

  /// Keys may hold anything: what comes out is XML, and holds no element that a key brought.
  @Test(arguments: [
    #"</text></svg><script>alert(1)</script>"#, #""><img src=x onerror=alert(1)>"#, "]]>", "<!--", "&lt;&#0;",
    "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{FFFE}\u{7F}\u{85}", "\u{202E}tfel ot thgir", "' onload='alert(1)",
    "${jndi:x}",
    "javascript:alert(1)", "\u{1F600}", "a\nb\tc",
  ])
  func hostile(key: String) throws {
    let address = "t.a[\"\(key)\"]"
    let picture = GraphPicture(
      nodes: [
        GraphPicture.Node(address: address, type: "t", module: "", action: key),
        GraphPicture.Node(
          address: "module.m[\"\(key)\"].t.b", type: "t", module: "module.m[\"\(key)\"]", action: nil),
      ],
      edges: [
        GraphPicture.Edge(from: address, to: "module.m[\"\(key)\"].t.b", attribute: key, isCertain: false)
      ])
    let svg = GraphDrawing(picture, isFile: true).svg
    let parser = XMLOutline(svg)
    #expect(parser.isWellFormed, "\(svg)")
    #expect(
      Set(parser.elements).isSubset(of: [
        "svg", "title", "desc", "style", "defs", "marker", "g", "rect", "path", "text",
      ]))
    #expect(parser.attributes.allSatisfy { !$0.hasPrefix("on") && $0 != "href" })
  }
}
