package import Findings
import Graph

/// What policies say of a graph.
package struct Outcome: Sendable {
  /// What is no pass, in the order of the policies and of their subjects.
  package var findings: [Finding] = []
  /// The counts of verdicts; of policies and subjects too, where all policies were run.
  package var summary = Summary()
  /// What is said of every subject, where the evaluator lists it.
  package var rulings: [Ruling] = []
  /// What at least one policy looked at.
  var subjects = SubjectSet()

  /// Adds what further policies say.
  static func += (left: inout Outcome, right: Outcome) {
    left.findings += right.findings
    left.rulings += right.rulings
    left.summary += right.summary
    left.subjects.formUnion(right.subjects)
  }
}
