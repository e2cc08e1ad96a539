import Findings
import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// `every`, `some` and `none`: ∀(¬where ∨ C), ∃(where ∧ C), and its opposite.
  mutating func judge(_ quantifier: Quantifier, in frame: Frame) -> Judgement {
    guard isExplaining else {
      return Judgement(truth(of: quantifier, candidates(of: quantifier, in: frame), in: frame))
    }
    let elements = explainedElements(of: quantifier, in: frame)
    switch quantifier.kind {
    case .every: return .all([Judgement(.true)] + elements.map { judge($0, quantifier, in: frame) })
    case .some: return judgeSome(quantifier, elements, in: frame)
    case .none: return judgeSome(quantifier, elements, in: frame).negated
    }
  }

  /// The same without facts, as far as the elements decide.
  mutating func truth(of quantifier: Quantifier, _ candidates: Candidates, in frame: Frame) -> Truth {
    var truth = QuantifiedTruth(quantifier.kind, isReduced: candidates.isReduced)
    for element in candidates.elements where truth.isOpen(to: element) {
      truth.add(judge(element, quantifier, in: frame).truth)
    }
    return truth.result
  }

  private mutating func judgeSome(_ quantifier: Quantifier, _ elements: [Element], in frame: Frame)
    -> Judgement
  {
    let judgement = Judgement.any(elements.map { judge($0, quantifier, in: frame) })
    guard judgement.truth == .false, judgement.facts.isEmpty, quantifier.kind == .some else {
      return judgement
    }
    return Judgement(.false, facts(missing: quantifier.path, in: frame))
  }

  /// What one element adds: to `every` a conjunct, to `some` a disjunct.
  mutating func judge(_ element: Element, _ quantifier: Quantifier, in frame: Frame) -> Judgement {
    if let trace { return traced(element, quantifier, in: frame, trace) }
    return decide(element, quantifier, in: frame)
  }

  mutating func decide(_ element: Element, _ quantifier: Quantifier, in frame: Frame) -> Judgement {
    switch element {
    case .sure(let item): return judge(item, quantifier, in: frame)
    case .possible(let item, let reason):
      // The item may not be there, which leaves `every` true and `some` false.
      let absent = Judgement(quantifier.kind == .every ? .true : .false)
      return .agreed([judge(item, quantifier, in: frame), absent], otherwise: explained(frame.item, reason))
    case .choice(let branches, let reason):
      let judgements = branches.map { branch in
        let parts = branch.map { judge($0, quantifier, in: frame) }
        return quantifier.kind == .every ? Judgement.all([Judgement(.true)] + parts) : .any(parts)
      }
      return .agreed(judgements, otherwise: explained(frame.item, reason))
    case .open(let reason): return Judgement(.unknown, facts(frame.item, reason, at: quantifier.path))
    case .nothing: return judgeNothing(quantifier, in: frame)
    case .perhapsNothing(let reason): return judgePerhapsNothing(quantifier, reason, in: frame)
    }
  }

  /// Either there is an item, which is judged beside this, or nothing.
  private func judgePerhapsNothing(_ quantifier: Quantifier, _ reason: Reason, in frame: Frame) -> Judgement {
    let beside = Truth(quantifier.kind == .every)
    if judgeNothing(quantifier, in: frame).truth == beside { return Judgement(beside) }
    return Judgement(.unknown, facts(frame.item, reason))
  }

  private func judgeNothing(_ quantifier: Quantifier, in frame: Frame) -> Judgement {
    let facts = facts(missing: quantifier.path, in: frame)
    // `none` is the opposite of `some`, so "pass" there means that the disjunct is false. Where `every` reaches nothing by a
    // derived attribute, no policy had to say what that means.
    switch quantifier.ifNone ?? quantifier.kind.meaningOfNothing {
    case .pass: return Judgement(quantifier.kind == .none ? .false : .true, facts)
    case .fail: return Judgement(quantifier.kind == .none ? .true : .false, facts)
    case .unknown:
      let reason = Reason(.unresolved, "it leads to nothing in this document")
      return Judgement(.unknown, self.facts(frame.item, reason, at: quantifier.path))
    }
  }

  private mutating func judge(_ item: Item, _ quantifier: Quantifier, in frame: Frame) -> Judgement {
    if let trace { return traced(item, quantifier, in: frame, trace) }
    return decide(item, quantifier, in: frame)
  }

  mutating func decide(_ item: Item, _ quantifier: Quantifier, in frame: Frame) -> Judgement {
    let isEvery = quantifier.kind == .every
    if item.isAbsent { return Judgement(isEvery ? .true : .false) }
    if item.isWholeList, let reason = item.value?.unknownReason {
      return Judgement(.unknown, facts(item, reason))
    }
    let inner = frame.entering(item)
    if !isExplaining { return Judgement(truth(of: item, quantifier, in: inner)) }
    var judgement: Judgement
    switch quantifier.body {
    case .passes(let test): judgement = judge(test, item, in: inner)
    case .satisfies(let condition): judgement = judge(condition, in: inner)
    case .exists: judgement = Judgement(.true, facts(item))
    }
    if let filter = quantifier.filter {
      let kept = judge(filter, in: inner)
      trace?.markLastAsFilter(isOpposed: isEvery)
      judgement = isEvery ? .any([judgement, kept.negated]) : .all([judgement, kept])
    }
    let name = text(of: item)
    return Judgement(judgement.truth, judgement.facts.map { $0.inside(name) })
  }

  /// The same without facts: what `where` leaves out is asked nothing.
  private mutating func truth(of item: Item, _ quantifier: Quantifier, in frame: Frame) -> Truth {
    let kept = quantifier.filter.map { judge($0, in: frame).truth }
    if kept == .false { return quantifier.kind.leftOut }
    let truth: Truth
    switch quantifier.body {
    case .passes(let test): truth = judge(test, item, in: frame).truth
    case .satisfies(let condition): truth = judge(condition, in: frame).truth
    case .exists: truth = .true
    }
    return quantifier.kind.weighed(truth, kept)
  }
}

extension Quantifier.Kind {
  fileprivate var meaningOfNothing: Quantifier.IfNone {
    switch self {
    case .every: .unknown
    case .some: .fail
    case .none: .pass
    }
  }
}

// MARK: - Counting

extension Evaluator {
  /// `number_of`: certain only where the test agrees on every number that is possible.
  mutating func judge(_ count: Count, in frame: Frame) -> Judgement {
    var tally = Tally()
    let explains = isExplaining
    // One number is the whole fact, however many items there are.
    isExplaining = explains && trace != nil
    for element in walk(count.path, in: frame) { add(element, count, in: frame, to: &tally) }
    isExplaining = explains
    let range = tally.range(count.distinct)
    let item = frame.item.with(.number(Number(range.lowerBound)), at: AttributePath())
    var judgements: [Judgement] = []
    for number in tally.candidates(range, count.turningPoints) ?? [] {
      judgements.append(judge(count.test, item.with(.number(Number(number)), at: item.path), in: frame))
    }
    let truths = Set(judgements.map(\.truth))
    let truth = truths.count == 1 ? judgements[0].truth : .unknown
    guard isExplaining else { return Judgement(truth) }
    let number =
      tally.isOpen
      ? "at least \(range.lowerBound)"
      : range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    let evidence = Evidence(
      address: graph.address(of: frame.item.holder), attribute: nil,
      value:
        "\(number)\(count.distinct == .expressions ? " different expressions" : "") of \(count.path.text)",
      expected: count.test.text, route: frame.item.route, reason: truth == .unknown ? tally.reason?.text : nil
    )
    return Judgement(truth, [Fact(evidence)])
  }

  private mutating func add(_ element: Element, _ count: Count, in frame: Frame, to tally: inout Tally) {
    switch element {
    case .sure(let item):
      if item.isAbsent { return }
      if item.isWholeList, let reason = item.value?.unknownReason { return tally.open(reason) }
      let kept = count.filter.map { judge($0, in: frame.entering(item)).truth } ?? .true
      if kept == .false { return }
      tally.add(item, isSure: kept == .true)
    case .possible(let item, let reason):
      tally.add(item, isSure: false)
      if item.isWholeList { tally.open(reason) }
      tally.reason = reason
    case .choice(let branches, let reason):
      var alternatives: [Tally] = []
      for branch in branches {
        var alternative = Tally()
        for element in branch { add(element, count, in: frame, to: &alternative) }
        alternatives.append(alternative)
      }
      tally.add(oneOf: alternatives, reason)
    case .open(let reason): tally.open(reason)
    case .nothing, .perhapsNothing: break
    }
  }
}
