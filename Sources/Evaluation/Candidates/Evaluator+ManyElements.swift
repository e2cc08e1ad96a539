import Graph
import PolicyLanguage
import Values

/// Quantifiers over very many elements, such as all variables of a document, or everything whose reference is lost.
extension Evaluator {
  /// Elements that are explained, if there are more; nobody reads further, and each subject would list them again.
  private static let mostExplained = 100

  /// So many are asked as fast as they are looked up.
  private static let fewElements = 8

  /// What a quantifier goes over; of all nodes of a type only those that may decide.
  mutating func candidates(of quantifier: Quantifier, in frame: Frame) -> Candidates {
    guard trace == nil, case .nodes = quantifier.path.start else {
      return Candidates(elements: walk(quantifier.path, in: frame))
    }
    let key = ObjectIdentifier(quantifier)
    let found = candidates[key] ?? kept(by: quantifier, in: frame)
    candidates[key] = found
    guard found.elements.count > Evaluator.fewElements, let index = joinIndex(of: quantifier, found.elements),
      case .success(let wanted) = value(of: index.join.operand, in: frame),
      case .string(let text) = wanted.content
    else { return found }
    return Candidates(elements: index.elements(equalTo: text), isReduced: true)
  }

  /// What `where` keeps where it looks at the node alone, so that it says the same for every subject; else all.
  private mutating func kept(by quantifier: Quantifier, in frame: Frame) -> Candidates {
    let elements = walk(quantifier.path, in: frame)
    guard let filter = quantifier.filter else { return Candidates(elements: elements) }
    let looked = looksOutward
    looksOutward = false
    let kept = elements.filter { element in
      guard case .sure(let item) = element else { return true }
      return judge(filter, in: frame.entering(item)).truth != .false
    }
    defer { looksOutward = looksOutward || looked }
    return looksOutward
      ? Candidates(elements: elements) : Candidates(elements: kept, isReduced: kept.count < elements.count)
  }

  /// The elements of a quantifier by what they have to equal; `nil` where its condition asks nothing of that kind.
  private mutating func joinIndex(of quantifier: Quantifier, _ elements: [Element]) -> JoinIndex? {
    let key = ObjectIdentifier(quantifier)
    if let known = joins[key] { return known }
    let index = Join(quantifier).map { JoinIndex($0) }
    for element in index == nil ? [] : elements {
      index?.add(element, index?.join.attributes.map { value(of: $0, element) } ?? [])
    }
    joins[key] = .some(index)
    return index
  }

  /// An attribute of a node itself, null where it cannot be meant; `nil` where it is derived, or the element is none.
  private func value(of attribute: Join.Attribute, _ element: Element) -> Value? {
    guard case .sure(let item) = element, let node = item.node,
      let part = self.attribute(attribute.name, of: node, item)
    else { return nil }
    if let isLiteral = attribute.isLiteral, self.isLiteral(part).isEqual(to: isLiteral).truth == .false {
      return .null
    }
    return part.value
  }

  /// The elements to explain a quantifier by: all of them, or of very many some that decide it.
  mutating func explainedElements(of quantifier: Quantifier, in frame: Frame) -> [Element] {
    guard trace == nil else { return walk(quantifier.path, in: frame) }
    isExplaining = false
    let elements = walk(quantifier.path, in: frame)
    guard elements.count > Evaluator.mostExplained else {
      isExplaining = true
      return elements.isEmpty ? [] : walk(quantifier.path, in: frame)
    }
    defer { isExplaining = true }
    let kept = candidates(of: quantifier, in: frame)
    let decisive = decisive(
      kept.elements.isEmpty ? Candidates(elements: elements) : kept, quantifier, in: frame)
    return decisive.isEmpty ? elements : decisive
  }

  /// The first elements that say by themselves what all of them together say.
  private mutating func decisive(
    _ candidates: Candidates, _ quantifier: Quantifier, in frame: Frame
  ) -> [Element] {
    let whole = truth(of: quantifier, candidates, in: frame)
    let wanted = quantifier.kind == .none ? !whole : whole
    var found: [Element] = []
    for element in candidates.elements where found.count < Evaluator.mostExplained {
      if judge(element, quantifier, in: frame).truth == wanted { found.append(element) }
    }
    return found
  }
}

extension Element {
  /// Whether the element may not be there, so that alone it never decides.
  var isDoubtful: Bool {
    switch self {
    case .possible, .open, .perhapsNothing: true
    case .sure, .choice, .nothing: false
    }
  }
}
