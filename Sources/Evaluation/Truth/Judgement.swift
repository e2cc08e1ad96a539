/// Whether something holds and, where the evaluator explains, the facts that decided.
struct Judgement {
  var truth: Truth
  /// Empty unless the evaluator explains.
  var facts: [Fact]

  init(_ truth: Truth, _ facts: [Fact] = []) {
    self.truth = truth
    self.facts = facts
  }

  /// The opposite, for the same reasons; what was expected is the opposite too.
  var negated: Judgement { Judgement(!truth, facts.map(\.negated)) }

  /// All of them: the facts are those of the ones that decided.
  static func all(_ judgements: [Judgement]) -> Judgement {
    let truth = judgements.reduce(Truth.notCarried) { $0 & $1.truth }
    guard judgements.contains(where: { !$0.facts.isEmpty }) else { return Judgement(truth) }
    return Judgement(truth, judgements.filter { $0.truth == truth }.flatMap(\.facts))
  }

  /// At least one of them: the facts are those of the ones that decided.
  static func any(_ judgements: [Judgement]) -> Judgement {
    let truth = judgements.dropFirst().reduce(judgements.first?.truth ?? .false) { $0 | $1.truth }
    guard judgements.contains(where: { !$0.facts.isEmpty }) else { return Judgement(truth) }
    let decided = judgements.filter { $0.truth == truth }
    return Judgement(truth, (decided.isEmpty ? judgements : decided).flatMap(\.facts))
  }

  /// Exactly one of them is the case, and which is not known: certain only where all agree.
  static func agreed(_ judgements: [Judgement], otherwise reason: Fact?) -> Judgement {
    guard let first = judgements.first else { return Judgement(.unknown, reason.map { [$0] } ?? []) }
    if judgements.allSatisfy({ $0.truth == first.truth }) {
      return Judgement(first.truth, judgements.flatMap(\.facts))
    }
    return Judgement(.unknown, reason.map { [$0] } ?? [])
  }
}
