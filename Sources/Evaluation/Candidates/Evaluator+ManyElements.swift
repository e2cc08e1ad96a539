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
    guard found.elements.count > Evaluator.fewElements, let index = joinIndex(of: quantifier, found),
      case .success(let wanted) = value(of: index.join.operand, in: frame),
      case .string(let text) = wanted.content
    else { return found }
    return Candidates(elements: index.elements.equal(to: text), isReduced: true)
  }

  /// What `where` keeps where it looks at the node alone, so that it says the same for every subject; else all.
  private mutating func kept(by quantifier: Quantifier, in frame: Frame) -> Candidates {
    let elements = walk(quantifier.path, in: frame)
    guard let filter = quantifier.filter else { return Candidates(elements: elements) }
    let looked = looksOutward
    looksOutward = false
    defer { looksOutward = looksOutward || looked }
    var kept: [Element] = []
    for element in elements {
      guard case .sure(let item) = element else {
        kept.append(element)
        continue
      }
      if judge(filter, in: frame.entering(item)).truth != .false { kept.append(element) }
      if looksOutward { return Candidates(elements: elements) }
    }
    return Candidates(elements: kept, isReduced: kept.count < elements.count)
  }

  /// The elements of a quantifier by what they have to equal; `nil` where its condition asks nothing of that kind.
  private mutating func joinIndex(of quantifier: Quantifier, _ candidates: Candidates) -> JoinIndex? {
    let key = ObjectIdentifier(quantifier)
    if let known = joins[key] { return known }
    let index = Join(quantifier).map { join in
      JoinIndex(join: join, elements: joinedElements(by: join, candidates, of: quantifier.path))
    }
    joins[key] = .some(index)
    return index
  }

  /// The elements by what a join compares; of all nodes of a type one table serves all joins of the same attributes.
  private mutating func joinedElements(by join: Join, _ candidates: Candidates, of path: Path)
    -> JoinedElements
  {
    let key = "\(path.text): \(join.attributes.map(\.text).joined(separator: ", "))"
    if !candidates.isReduced, let known = joinedElements[key] { return known }
    var table = JoinedElements()
    for element in candidates.elements { table.add(element, join.attributes.map { value(of: $0, element) }) }
    if !candidates.isReduced { joinedElements[key] = table }
    return table
  }

  /// An attribute of a node itself, null where it cannot be meant; `nil` where it is derived, or the element is none.
  private mutating func value(of attribute: Join.Attribute, _ element: Element) -> Value? {
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
