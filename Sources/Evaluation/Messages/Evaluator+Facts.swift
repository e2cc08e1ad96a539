import Findings
import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// The fact of what stands at an item; none unless the evaluator explains.
  func facts(_ item: Item, expected: @autoclosure () -> String? = nil, reason: Reason? = nil) -> [Fact] {
    guard isExplaining else { return [] }
    let path = item.path.isEmpty ? nil : item.path.description
    return [
      Fact(
        Evidence(
          address: graph.address(of: item.holder), attribute: path,
          value: item.value.flatMap { $0.isNull ? nil : ValueText.text(of: $0, named: secretName(item)) },
          expected: expected(), route: item.route, reason: (reason ?? item.value?.unknownReason)?.text))
    ]
  }

  /// The fact that something about an item is not known.
  func facts(_ item: Item, _ reason: Reason, at path: Path? = nil) -> [Fact] {
    guard isExplaining else { return [] }
    let attribute = path?.text ?? (item.path.isEmpty ? nil : item.path.description)
    return [
      Fact(
        Evidence(
          address: graph.address(of: item.holder), attribute: attribute, route: item.route,
          reason: reason.text))
    ]
  }

  /// The same for judgements that take one fact.
  func explained(_ item: Item, _ reason: Reason) -> Fact? { facts(item, reason).first }

  /// The fact that nothing is there.
  func facts(missing path: Path, in frame: Frame) -> [Fact] {
    guard isExplaining else { return [] }
    var fact = Fact(
      Evidence(
        address: graph.address(of: frame.item.holder), attribute: path.text,
        route: frame.item.route, reason: "nothing is there"))
    fact.missing = if case .nodes(let type) = path.start, path.steps.isEmpty { type.text } else { path.text }
    return [fact]
  }

  /// An item in words: a node's address, or where the value stands.
  func text(of item: Item) -> String {
    let address = graph.address(of: item.holder)
    return item.path.isEmpty ? address : "\(address).\(item.path)"
  }

  /// The names by which a value may be known as a secret.
  func secretName(_ item: Item) -> String {
    let names = item.path.steps.compactMap { step in if case .name(let name) = step { name } else { nil } }
    let owner = graph.kind(of: item.holder) == .variable || graph.kind(of: item.holder) == .output
    return (names + (owner ? [graph.name(of: item.holder)] : [])).joined(separator: " ")
  }
}
