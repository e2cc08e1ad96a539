import Values

/// Whether an assertion holds of a value, and why that is not known.
struct Answer {
  var truth: Truth
  var reason: Reason?

  init(_ truth: Truth, _ reason: Reason? = nil) {
    self.truth = truth
    self.reason = reason
  }

  init(_ value: Bool) { self.init(Truth(value)) }

  /// Unknown for a reason where it cannot be said.
  init(_ value: Bool?, otherwise reason: Reason) {
    self = value.map { Answer($0) } ?? .unknown(reason)
  }

  static let yes = Answer(.true)
  static let no = Answer(.false)
  static let notCarried = Answer(.notCarried)
  static func unknown(_ reason: Reason) -> Answer { Answer(.unknown, reason) }

  /// The answer to "is it as `expected`?" where this one says whether it is.
  func isEqual(to expected: Bool) -> Answer { expected ? self : Answer(!truth, reason) }

  static func all(_ answers: [Answer]) -> Answer {
    let truth = answers.reduce(Truth.true) { $0 & $1.truth }
    return Answer(truth, answers.first { $0.truth == truth }?.reason)
  }

  static func any(_ answers: [Answer]) -> Answer {
    let truth = answers.dropFirst().reduce(answers.first?.truth ?? .false) { $0 | $1.truth }
    return Answer(truth, answers.first { $0.truth == truth }?.reason)
  }
}
