import PolicyLanguage
import Values

/// Quantifiers over very many elements, such as all variables of a document, or everything whose reference is lost.
extension Evaluator {
  /// Elements that are explained, if there are more; nobody reads further, and each subject would list them again.
  private static let mostExplained = 100

  /// What a quantifier goes over; of all nodes of a type only those that its `where` keeps.
  ///
  /// Those are found once where `where` looks at the node alone, so that it says the same for every subject.
  mutating func candidates(of quantifier: Quantifier, in frame: Frame) -> [Element] {
    guard trace == nil, let filter = quantifier.filter, case .nodes = quantifier.path.start else {
      return walk(quantifier.path, in: frame)
    }
    let key = ObjectIdentifier(quantifier)
    if let known = candidates[key] { return known ?? walk(quantifier.path, in: frame) }
    let looked = looksOutward
    looksOutward = false
    let elements = walk(quantifier.path, in: frame)
    let kept = elements.filter { element in
      guard case .sure(let item) = element else { return true }
      return judge(filter, in: frame.entering(item)).truth != .false
    }
    candidates[key] = .some(looksOutward ? nil : kept)
    defer { looksOutward = looksOutward || looked }
    return looksOutward ? elements : kept
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
    let decisive = decisive(kept.isEmpty ? elements : kept, quantifier, in: frame)
    return decisive.isEmpty ? elements : decisive
  }

  /// The first elements that say by themselves what all of them together say.
  private mutating func decisive(
    _ elements: [Element], _ quantifier: Quantifier, in frame: Frame
  ) -> [Element] {
    let whole = truth(of: quantifier, elements, in: frame)
    let wanted = quantifier.kind == .none ? !whole : whole
    var found: [Element] = []
    for element in elements where found.count < Evaluator.mostExplained {
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
