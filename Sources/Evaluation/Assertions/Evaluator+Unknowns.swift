import PolicyLanguage
import Values

extension Evaluator {
  /// The assertions on an unknown value: what is known of its ends, or of the expression that will give it, may decide.
  mutating func answerUnknown(
    _ assertion: Test.Assertion, _ test: Test, _ unknown: Unknown, _ value: Value, in frame: Frame
  ) -> Answer {
    if unknown.reason.kind == .notCarried { return .notCarried }
    let comparison = Comparison(ignoresCase: test.ignoresCase)
    switch assertion {
    case .equals(let operand): return resolveAny(operand, in: frame) { comparison.equal(value, $0) }
    case .oneOf(let operands):
      return resolveEach(operands, in: frame, Answer.any) { comparison.equal(value, $0) }
    default: break
    }
    guard let ends = KnownEnds(unknown, ignoringCase: test.ignoresCase) else {
      return .unknown(unknown.reason)
    }
    func answer(_ operand: Operand, _ holds: (String) -> Bool?) -> Answer {
      resolve(operand, in: frame) { literal in
        guard case .scalar(_, let spelling, _) = literal else { return .unknown(unknown.reason) }
        return Answer(holds(spelling), otherwise: unknown.reason)
      }
    }
    switch assertion {
    case .startsWith(let part): return answer(part) { ends.starts(with: $0) }
    case .endsWith(let part): return answer(part) { ends.ends(with: $0) }
    case .contains(let part): return answer(part) { ends.contains($0) }
    case .like(let glob): return Answer(ends.isLike(glob), otherwise: unknown.reason)
    case .matches(let expression): return Answer(ends.matches(expression), otherwise: unknown.reason)
    default: return .unknown(unknown.reason)
    }
  }
}
