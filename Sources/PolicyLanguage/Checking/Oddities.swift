import Diagnostics

/// What is no mistake, but hardly what its author means: tests that nothing passes, names that nothing uses.
enum Oddities {
  /// A warning for each, every part of a set that was compiled for several sets of arguments once.
  static func diagnostics(of set: PolicySet, _ parts: CompiledParts, _ names: DeclaredNames) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func look(at condition: Condition?) {
      condition?.forEachTest { test in found += TestOddities(test).diagnostics }
    }
    for policy in set.policies { [policy.when, policy.require, policy.forbid].forEach { look(at: $0) } }
    set.definitions.forEach { look(at: $0.holds) }
    set.views.flatMap(\.sources).forEach { look(at: $0.filter) }
    return found + unused(parts, names, set)
  }

  private static func unused(_ parts: CompiledParts, _ names: DeclaredNames, _ set: PolicySet) -> [Diagnostic]
  {
    var found: [Diagnostic] = []
    for (name, index) in names.definitions where !parts.usedDefinitions.contains(index) {
      found.append(unused("the definition", name, "no policy names it", at: names.declarations[index].place))
    }
    for parameter in set.parameters where !parts.usedParameters.contains(parameter.name) {
      found.append(unused("the parameter", parameter.name, "no policy names it", at: parameter.place))
    }
    for (index, view) in set.views.enumerated() where !parts.usedViews.contains(index) {
      found.append(unused("the view", view.name, "no policy names it", at: view.place))
    }
    for argument in parts.unusedArguments {
      found.append(
        unused("the argument", argument.name, "`\(argument.definition)` does not name it", at: argument.place)
      )
    }
    return found
  }

  private static func unused(_ what: String, _ name: String, _ help: String, at place: Place) -> Diagnostic {
    Diagnostic(.warning, "policy-unused", "\(what) `\(name)` is never used", at: place, help: help)
  }
}
