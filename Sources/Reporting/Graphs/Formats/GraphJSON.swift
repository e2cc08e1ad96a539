/// A graph for programs; `docs/graph.md` describes it.
enum GraphJSON {
  static func write(_ graph: GraphPicture) -> String {
    JSONWriter.write(
      .object([
        ("nodes", .array(graph.nodes.map { node($0) })), ("edges", .array(graph.edges.map { edge($0) })),
      ]))
  }

  private static func node(_ node: GraphPicture.Node) -> JSONWriter.Element {
    .object([
      ("address", .string(node.address)), ("type", .string(node.type)), ("module", .string(node.module)),
      ("action", .optional(node.action)),
    ])
  }

  private static func edge(_ edge: GraphPicture.Edge) -> JSONWriter.Element {
    .object([
      ("from", .string(edge.from)), ("to", .string(edge.to)), ("attribute", .string(edge.attribute)),
      ("certain", .bool(edge.isCertain)),
    ])
  }
}
