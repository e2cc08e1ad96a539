/// What a picture shows, in words, for those who do not see it.
enum GraphSummary {
  /// As in `2 modules, 27 resources, 3 variables; 27 create; 58 references`.
  static func text(of picture: GraphPicture) -> String {
    let leaves = picture.nodes.flatMap { $0.members.isEmpty ? [$0] : $0.members }
    let nodes = text(of: leaves)
    return (nodes.isEmpty ? "nothing" : nodes) + "; " + counted(picture.edges.count, "reference")
  }

  /// As in `27 resources; 20 create, 7 update`.
  static func text(of nodes: [GraphPicture.Node]) -> String {
    let looks = nodes.map { NodeLook($0) }
    let kinds = NodeLook.Kind.allCases.compactMap { kind -> String? in
      let count = looks.count { $0.kind == kind }
      return count == 0 ? nil : counted(count, kind == .data ? "data source" : kind.rawValue)
    }
    let actions = NodeLook.Action.allCases.compactMap { action -> String? in
      let count = looks.count { $0.action == action }
      return count == 0 ? nil : "\(count) \(action.rawValue)"
    }
    return [kinds.joined(separator: ", "), actions.joined(separator: ", ")].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
