/// The counts of a run. Verdicts are counted a policy and subject.
package struct Summary: Hashable, Sendable {
  /// Policies that were loaded.
  package var policies = 0
  /// Distinct subjects that at least one policy looked at.
  package var subjects = 0
  package var pass = 0
  package var fail = 0
  package var unknown = 0
  package var waived = 0
  /// Subjects that a policy's `when` left out.
  package var notApplicable = 0
  /// Subjects whose policy asks for what this form of the input does not carry.
  package var notEvaluable = 0

  package init() {}
}

extension Summary {
  /// Adds the counts of another input; the policies are the same ones, so they are not added.
  package static func += (left: inout Summary, right: Summary) {
    left.policies = max(left.policies, right.policies)
    left.subjects += right.subjects
    left.pass += right.pass
    left.fail += right.fail
    left.unknown += right.unknown
    left.waived += right.waived
    left.notApplicable += right.notApplicable
    left.notEvaluable += right.notEvaluable
  }
}
