/// What colours, signs and shapes of a picture mean: only those that are in it.
struct GraphLegend {
  private(set) var svg = ""
  private(set) var width = 0.0
  let height = 40.0

  init(_ picture: GraphPicture) {
    let leaves = picture.nodes.flatMap { $0.members.isEmpty ? [$0] : $0.members }
    let looks = leaves.map { NodeLook($0) }
    for action in NodeLook.Action.allCases {
      let count = looks.count { $0.action == action }
      if count > 0 { add(action.rawValue, sign: action.sign, "\(count) \(action.rawValue)", radius: 4) }
    }
    if looks.contains(where: { $0.action == nil && $0.kind == .resource }) {
      add("resource", sign: "", "unchanged", radius: 4)
    }
    if looks.contains(where: { $0.kind == .data }) { add("data", sign: "", "data source", radius: 4) }
    if looks.contains(where: { [.variable, .local, .output, .provider].contains($0.kind) }) {
      add("variable", sign: "", "variable, local, output, provider", radius: 9)
    }
    if picture.edges.contains(where: { !$0.isCertain }) { addPossible() }
  }

  private mutating func add(_ style: String, sign: String, _ words: String, radius: Int) {
    svg += "<g class=\"node \(style)\" transform=\"translate(\(Markup.pixels(width)) 0)\">"
    svg += "<rect width=\"26\" height=\"18\" rx=\"\(radius)\"/>"
    if !sign.isEmpty { svg += "<text class=\"sign\" x=\"18\" y=\"13\">\(Markup.escaped(sign))</text>" }
    svg += "<text class=\"hint\" x=\"33\" y=\"13\">\(Markup.escaped(words))</text></g>"
    advance(past: words)
  }

  private mutating func addPossible() {
    let words = "one of several"
    svg +=
      "<g transform=\"translate(\(Markup.pixels(width)) 0)\"><path class=\"edge possible\" d=\"M0 9H26\"/>"
    svg += "<text class=\"hint\" x=\"33\" y=\"13\">\(words)</text></g>"
    advance(past: words)
  }

  private mutating func advance(past words: String) { width += 33 + Double(words.count) * 6.4 + 22 }
}
