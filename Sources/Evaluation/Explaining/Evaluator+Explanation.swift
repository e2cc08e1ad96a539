package import Findings
import Graph
package import PolicyLanguage

extension Evaluator {
  /// How a policy judges each of its subjects, in the order in which it judges them.
  package mutating func explain(_ policy: Policy) -> [(ruling: Ruling, explanation: Explanation)] {
    subjects(of: policy).map { explain(policy, $0) }
  }

  private mutating func explain(_ policy: Policy, _ item: Item) -> (Ruling, Explanation) {
    let kind = judge(policy, item)
    let trace = Trace()
    self.trace = trace
    isExplaining = true
    defer {
      self.trace = nil
      isExplaining = false
    }
    let frame = Frame(subject: item)
    if let when = policy.when {
      _ = judge(when, in: frame)
      trace.markLast("when", isOpposed: false)
    }
    if kind != .notApplicable { addRule(of: policy, in: frame, to: trace) }
    // A row of a view has an address of its own, within that of what holds it.
    var root = Explanation("\(text(of: item)): \(kind.words)", kind.truth)
    root.children = trace.answers
    return (Ruling(kind, graph.address(of: item.holder)), root)
  }

  private mutating func addRule(of policy: Policy, in frame: Frame, to trace: Trace) {
    if let require = policy.require {
      _ = judge(require, in: frame)
      trace.markLast("required:", isOpposed: false)
    }
    if let forbid = policy.forbid {
      _ = judge(forbid, in: frame)
      trace.markLast("forbidden:", isOpposed: true)
    }
  }
}

extension Ruling.Kind {
  /// As the answers below it are counted.
  fileprivate var truth: Truth {
    switch self {
    case .pass: .true
    case .fail, .notApplicable: .false
    case .unknown, .waived: .unknown
    case .notEvaluable: .notCarried
    }
  }
}
