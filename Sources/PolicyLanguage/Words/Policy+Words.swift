extension Policy {
  /// What the policy asks of whom, and then the definitions that it rests on, each once.
  package func outline(_ definitions: [Definition]) -> [Outline] {
    var sentences = [Outline("for every \(subjects.map(\.text).joined(separator: " and "))")]
    func add(_ heading: String, _ condition: Condition?) {
      if let condition { sentences.append(Outline(heading, [condition.outline(definitions)])) }
    }
    add("of which holds", when)
    add("must hold", require)
    add("must not hold", forbid)
    let used = usedDefinitions(definitions).map { definition in
      let about = definition.about.map(\.text).joined(separator: " or ")
      return Outline("\(about) satisfies \(definition.name) where", [definition.holds.outline(definitions)])
    }
    return sentences + used
  }

  /// The views whose rows the policy, or a definition that it rests on, is about.
  package func usedViews(_ set: PolicySet) -> [View] {
    let patterns = subjects + usedDefinitions(set.definitions).flatMap(\.about)
    var found: [Int] = []
    for pattern in patterns {
      if case .view(let index) = pattern.kind, set.views.indices.contains(index), !found.contains(index) {
        found.append(index)
      }
    }
    return found.map { set.views[$0] }
  }

  /// The conditions that the policy itself holds.
  package var conditions: [Condition] { [when, require, forbid].compactMap { $0 } }

  /// The definitions that the policy names, and those that they name, in the order in which they come up.
  package func usedDefinitions(_ definitions: [Definition]) -> [Definition] {
    var found: [Int] = []
    var open = conditions
    while !open.isEmpty {
      let condition = open.removeFirst()
      open += condition.parts.map(\.condition)
      guard case .definition(let index, _) = condition.kind, definitions.indices.contains(index),
        !found.contains(index)
      else { continue }
      found.append(index)
      open.append(definitions[index].holds)
    }
    return found.map { definitions[$0] }
  }
}
