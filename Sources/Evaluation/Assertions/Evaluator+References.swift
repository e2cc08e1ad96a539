import Graph
import PolicyLanguage
import Terraform
import Values

extension Evaluator {
  /// Whether something stands there; an unknown that one plain reference to a resource gives cannot be null.
  func exists(_ item: Item) -> Answer {
    guard let value = item.value else { return .yes }
    guard case .unknown(let unknown) = value.content else { return Answer(!value.isNull) }
    if value.hasKnownMember { return .yes }
    if unknown.reason.kind == .notCarried { return .notCarried }
    let isSet =
      unknown.isText || unknown.structure != nil || graph.isPlainReference(item.path, of: item.holder)
    return isSet && !item.isPartOfUnknown ? .yes : .unknown(unknown.reason)
  }

  /// Whether nothing stands there, or a text, list or map without content.
  func isEmpty(_ item: Item) -> Answer {
    if case .ports(let ports) = item.content { return Answer(ports.isEmpty) }
    guard let value = item.value else { return .no }
    if value.hasKnownMember { return .no }
    switch value.content {
    case .null: return .yes
    case .string(let text): return Answer(text.isEmpty)
    case .list(let elements): return Answer(elements.isEmpty)
    case .object(let object): return Answer(object.members.isEmpty)
    case .bool, .number: return .no
    case .unknown(let unknown):
      if unknown.reason.kind == .notCarried { return .notCarried }
      let isFilled =
        unknown.isText || unknown.structure != nil || graph.isReferenceToName(item.path, of: item.holder)
      return isFilled && !item.isPartOfUnknown ? .no : .unknown(unknown.reason)
    }
  }

  /// Whether the value comes from a node that the pattern means, or is one.
  mutating func references(_ pattern: TypePattern, _ item: Item) -> Answer {
    if let node = item.node { return Answer(fits(node, [pattern])) }
    guard let source = item.source else { return .no }
    if item.isAbsent { return .no }
    let attribute = item.ownAttribute
    if let attribute, let known = origins.answer(attribute, pattern.text, of: item.holder) { return known }
    let wanted = selections.selection(pattern) ?? NodeSelection(kind: .document, types: [])
    let answer = Answer.any(navigator.origins(of: [source], wanted: wanted).map { leads($0) })
    if let attribute { origins.keep(answer, attribute, pattern.text, of: item.holder) }
    return answer
  }

  private func leads(_ reached: Reached) -> Answer {
    switch reached {
    case .node: return .yes
    case .possible(_, let reason): return .unknown(reason)
    case .choice(let alternatives):
      let answers = alternatives.map { leads($0) }
      if let first = answers.first, answers.allSatisfy({ $0.truth == first.truth }) { return first }
      return .unknown(Reason(.undecided, "it is one of \(alternatives.count), and they do not agree"))
    case .unresolved(let reason): return .unknown(reason)
    case .literal, .nothing: return .no
    }
  }

  /// Whether the value is written out in the configuration.
  mutating func isLiteral(_ item: Item) -> Answer {
    guard let attribute = item.ownAttribute else { return isWrittenOut(item) }
    if let known = origins.answer(attribute, nil, of: item.holder) { return known }
    let answer = isWrittenOut(item)
    origins.keep(answer, attribute, nil, of: item.holder)
    return answer
  }

  private func isWrittenOut(_ item: Item) -> Answer {
    switch graph.isWrittenOut(item.origin ?? item.path, of: item.holder) {
    case .some(let isLiteral): return Answer(isLiteral)
    case .none:
      return .unknown(Reason(.unresolved, "the document has no configuration that says how it is set"))
    }
  }

  /// Whether both are, or come from, the same node.
  mutating func isSame(_ item: Item, _ path: Path, in frame: Frame) -> Answer {
    if item.isAbsent { return .no }
    let others = walk(path, in: frame).map { element -> Origin in
      if case .sure(let other) = element { origin(of: other) } else { .unclear }
    }
    switch (origin(of: item), others.count == 1 ? others[0] : .unclear) {
    case (.node(let node), .node(let other)): return Answer(node == other)
    case (.nothing, .node), (.node, .nothing): return .no
    default:
      return .unknown(Reason(.undecided, "\(text(of: item)) or \(path.text) leads to no single node"))
    }
  }

  /// What an item is or comes from.
  private enum Origin {
    case node(NodeID)
    /// An empty text, or what comes from no node.
    case nothing
    case unclear
  }

  private mutating func origin(of item: Item) -> Origin {
    if let node = item.node { return .node(node) }
    guard let source = item.source, !item.isAbsent else { return .unclear }
    let reached = navigator.origins(of: [source], wanted: .all)
    switch reached.first {
    case .node(let node) where reached.count == 1: return .node(node)
    case .nothing where reached.count == 1: return .nothing
    default: return .unclear
    }
  }
}

extension Value {
  /// Whether it is a map that surely has a key, whatever else is not known of it.
  fileprivate var hasKnownMember: Bool {
    guard case .unknown(let unknown) = content else { return false }
    return unknown.members?.members.contains { !$0.value.isNull } ?? false
  }
}
