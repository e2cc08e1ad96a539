import Diagnostics

extension Composer {
  /// An alias becomes the node that it stands for; one that stands for none becomes null.
  mutating func alias(_ name: String, _ event: Event) throws(Diagnostic) {
    aliasCount += 1
    guard aliasCount <= limits.aliases else {
      throw error("yaml-too-many-aliases", "the text holds more than \(limits.aliases) aliases", event)
    }
    guard let target = anchors[name] else {
      let nearest = nearestWord(to: name, among: anchors.keys.sorted()).map { "did you mean `*\($0)`?" }
      let help = nearest ?? "write `&\(name)` before the node that is meant, or quote the text"
      diagnostics.append(
        error("yaml-undefined-alias", "no anchor `&\(name)` stands before this alias", event, help: help))
      return placeNull(event)
    }
    guard !open.contains(where: { $0.id == target }) else {
      diagnostics.append(
        error("yaml-cyclic-alias", "the alias `*\(name)` stands inside the node that it stands for", event))
      return placeNull(event)
    }
    try bound(target, name, event)
    place(target)
  }

  private mutating func bound(
    _ target: YAMLNode.ID, _ name: String, _ event: Event
  ) throws(Diagnostic) {
    let measure = measures[target.index]
    expandedCount += measure.size
    guard expandedCount <= limits.expandedNodes else {
      throw error(
        "yaml-alias-bomb",
        "with the alias `*\(name)` the text stands for more than \(limits.expandedNodes) nodes",
        event, help: "write fewer aliases inside of what other aliases stand for")
    }
    guard open.count + measure.height <= limits.depth else {
      throw error(
        "yaml-too-deep",
        "with the alias `*\(name)` more than \(limits.depth) collections stand inside each other", event)
    }
  }

  private mutating func placeNull(_ event: Event) {
    let id = YAMLNode.ID(index: nodes.count)
    let scalar = YAMLScalar(text: "", style: .plain, value: .null)
    nodes.append(
      YAMLNode(
        content: .scalar(scalar), start: source.position(scalars: event.start),
        end: source.position(scalars: event.end), isInFlow: open.last?.isInFlow ?? false))
    measures.append(Measure(height: 0, size: 1))
    place(id)
  }
}
