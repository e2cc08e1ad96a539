import PolicyLanguage
import Values

extension Evaluator {
  /// Judges a condition, and keeps the answer.
  mutating func traced(_ condition: Condition, in frame: Frame, _ trace: Trace) -> Judgement {
    trace.enter()
    let judgement = decide(condition, in: frame)
    var explanation = Explanation(condition.heading(policies.definitions), judgement.truth)
    explanation.place = condition.place
    if condition.isLeaf { explanation.facts = judgement.facts.map(\.evidence) }
    trace.leave(explanation, opposing: condition.isOpposing)
    return judgement
  }

  /// Judges what a quantifier's path yields, and keeps the answer; a sure item keeps its own.
  mutating func traced(
    _ element: Element, _ quantifier: Quantifier, in frame: Frame, _ trace: Trace
  ) -> Judgement {
    let text: String
    switch element {
    case .sure: return decide(element, quantifier, in: frame)
    case .possible(_, let reason): text = "there may be one: \(reason.text)"
    case .choice(let branches, let reason): text = "one of \(branches.count): \(reason.text)"
    case .open(let reason): text = "there may be more: \(reason.text)"
    case .nothing: text = "nothing is there"
    case .perhapsNothing(let reason): text = "nothing may be there: \(reason.text)"
    }
    trace.enter()
    let judgement = decide(element, quantifier, in: frame)
    trace.leave(Explanation(text, judgement.truth))
    return judgement
  }

  /// Judges an item of a quantifier, and keeps the answer.
  mutating func traced(
    _ item: Item, _ quantifier: Quantifier, in frame: Frame, _ trace: Trace
  ) -> Judgement {
    trace.enter()
    let judgement = decide(item, quantifier, in: frame)
    var explanation = Explanation(text(of: item), judgement.truth)
    if case .passes = quantifier.body { explanation.facts = judgement.facts.map(\.evidence) }
    trace.leave(explanation)
    return judgement
  }
}

extension Condition {
  /// Whether the facts are all that there is to say: other conditions have answers below them.
  fileprivate var isLeaf: Bool {
    switch kind {
    case .test, .isNode, .declares, .count: true
    case .all, .any, .not, .quantified, .definition: false
    }
  }

  /// Whether the answer is the opposite of those below it.
  fileprivate var isOpposing: Bool {
    switch kind {
    case .not: true
    case .quantified(let quantifier): quantifier.kind == .none
    case .test, .all, .any, .count, .definition, .isNode, .declares: false
    }
  }
}
