import PolicyLanguage

/// What of a policy decides a verdict, without what a report says of it.
struct Rule: Sendable {
  var when: Condition?
  var require: Condition?
  var forbid: Condition?

  init(_ policy: Policy) {
    when = policy.when
    require = policy.require
    forbid = policy.forbid
  }
}
