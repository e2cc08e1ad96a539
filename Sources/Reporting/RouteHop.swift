/// One hop of a route: an attribute, or a node that an arrow leads to.
struct RouteHop {
  /// The arrow, where there is one: `->`, `<-`, `nodes(...)`.
  let arrow: String?
  /// The attribute's path, or the node's address.
  let name: String

  /// Takes a hop as evidence has it, as in `subnet_ids[1]` or `-> aws_subnet.a`.
  init(_ hop: String) {
    let words = hop.split(separator: " ", maxSplits: 1)
    if words.count == 2, words[0] == "->" || words[0] == "<-" || words[0].hasPrefix("nodes(") {
      arrow = String(words[0])
      name = String(words[1])
    } else {
      arrow = nil
      name = hop
    }
  }
}
