import Reporting
import Testing

@Suite struct GraphFormatTests {
  private static let graph = GraphPicture(
    nodes: [
      GraphPicture.Node(address: #"t.a["x\"y"]"#, type: "t", module: "", action: "create"),
      GraphPicture.Node(address: "module.m.t.b<1>", type: "t", module: "module.m", action: nil),
    ],
    edges: [
      GraphPicture.Edge(from: #"t.a["x\"y"]"#, to: "module.m.t.b<1>", attribute: "n|m", isCertain: false)
    ])

  @Test(
    arguments: [
      (
        GraphFormat.json,
        #"""
        {
          "nodes": [
            {
              "address": "t.a[\"x\\\"y\"]",
              "type": "t",
              "module": "",
              "action": "create"
            },
            {
              "address": "module.m.t.b<1>",
              "type": "t",
              "module": "module.m",
              "action": null
            }
          ],
          "edges": [
            {
              "from": "t.a[\"x\\\"y\"]",
              "to": "module.m.t.b<1>",
              "attribute": "n|m",
              "certain": false
            }
          ]
        }

        """#
      ),
      (
        .dot,
        #"""
        digraph tfpolicy {
          rankdir = "LR";
          node [shape = rect, fontname = "sans-serif"];
          "t.a[\"x\\\"y\"]" [label = "t.a[\"x\\\"y\"] (create)"];
          "module.m.t.b<1>" [label = "module.m.t.b<1>"];
          "t.a[\"x\\\"y\"]" -> "module.m.t.b<1>" [label = "n|m", style = "dashed"];
        }

        """#
      ),
      (
        .mermaid,
        ##"""
        flowchart LR
          n0["t.a[#34;x\#34;y#34;] (create)"]
          n1["module.m.t.b#60;1#62;"]
          n0 -.->|"n#124;m"| n1

        """##
      ),
    ] as [(GraphFormat, String)])
  func formats(format: GraphFormat, expected: String) {
    #expect(format.write(Self.graph) == expected)
  }
}
