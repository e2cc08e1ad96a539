import Findings
import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// The fact of what stands at an item; none unless the evaluator explains.
  func facts(_ item: Item, expected: @autoclosure () -> String? = nil, reason: Reason? = nil) -> [Fact] {
    guard isExplaining else { return [] }
    let path = item.path.isEmpty ? nil : item.path.description
    let value = item.value.flatMap { $0.isNull ? nil : text(of: $0, at: item) }
    return [
      Fact(
        Evidence(
          address: addresses[item.holder], attribute: path, value: value, expected: expected(),
          route: item.route, reason: (reason ?? item.value?.unknownReason)?.text))
    ]
  }

  /// The fact that something about an item is not known.
  func facts(_ item: Item, _ reason: Reason, at path: Path? = nil) -> [Fact] {
    guard isExplaining else { return [] }
    let attribute = path?.text ?? (item.path.isEmpty ? nil : item.path.description)
    return [
      Fact(
        Evidence(
          address: addresses[item.holder], attribute: attribute, route: item.route,
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
        address: addresses[frame.item.holder], attribute: path.text,
        route: frame.item.route, reason: "nothing is there"))
    fact.missing = if case .nodes(let type) = path.start, path.steps.isEmpty { type.text } else { path.text }
    return [fact]
  }

  /// An item in words: a node's address, or where the value stands.
  func text(of item: Item) -> String {
    let address = addresses[item.holder]
    return item.path.isEmpty ? address : "\(address).\(item.path)"
  }

  /// The value at an item as text; what it is called matters only where there is text in it.
  func text(of value: Value, at item: Item) -> String {
    switch value.content {
    case .null, .bool, .number, .unknown: ValueText.text(of: value)
    case .string, .list, .object: ValueText.text(of: value, named: secretName(item))
    }
  }

  /// The names by which a value may be known as a secret.
  func secretName(_ item: Item) -> String {
    var names = ""
    for case .name(let name) in item.path.steps { names += names.isEmpty ? name : " \(name)" }
    guard graph.kind(of: item.holder) == .variable || graph.kind(of: item.holder) == .output else {
      return names
    }
    return names.isEmpty ? graph.name(of: item.holder) : "\(names) \(graph.name(of: item.holder))"
  }
}
