import Patterns
import PolicyLanguage
import Values

/// Compares known values of the input with what a policy writes.
struct Comparison {
  var ignoresCase: Bool

  /// Equality: a plain operand compares with text by its spelling, with a number by value, with a bool by
  /// `true` and `false`.
  func equal(_ value: Value, _ operand: Literal) -> Answer {
    if case .unknown(let unknown) = value.content { return equal(unknown, operand) }
    if case .scalar(let other, _, _) = operand, case .unknown(let unknown) = other.content {
      return equal(unknown, Literal(value))
    }
    switch (value.content, operand) {
    case (.string(let text), .scalar(_, let spelling, _)): return Answer(folded(text) == folded(spelling))
    case (.number(let number), .scalar(let scalar, let spelling, let isPlain)):
      if case .number(let other) = scalar.content { return Answer(number == other) }
      return Answer(isPlain && Number(parsing: spelling) == number)
    case (.bool(let flag), .scalar(let scalar, _, _)): return Answer(scalar.content == .bool(flag))
    case (.list(let elements), .list(let operands)):
      guard elements.count == operands.count else { return .no }
      return .all(zip(elements, operands).map { equal($0, $1) })
    case (.object(let object), .map(let pairs)):
      guard object.members.count == pairs.count else { return .no }
      return .all(pairs.map { pair in object[pair.key].map { equal($0, pair.value) } ?? .no })
    default: return .no
    }
  }

  /// Equality with what is not known: two are equal that one expression gives, ids of two resources of one type differ, and
  /// no text is equal that does not fit the known ends of the other.
  private func equal(_ unknown: Unknown, _ operand: Literal) -> Answer {
    if case .scalar(let other, _, _) = operand, case .unknown(let other) = other.content {
      if unknown.isSame(as: other) { return .yes }
      let differ =
        unknown.isOtherID(than: other) || KnownEnds.differ(unknown, other, ignoringCase: ignoresCase)
      return differ ? .no : .unknown(unknown.reason)
    }
    guard let ends = KnownEnds(unknown, ignoringCase: ignoresCase) else { return .unknown(unknown.reason) }
    guard case .scalar(_, let spelling, _) = operand else { return .no }
    return Answer(ends.equals(spelling), otherwise: unknown.reason)
  }

  /// Order of numbers; a value that is none cannot be judged.
  func ordered(_ value: Value, _ operand: Literal, _ holds: (Number, Number) -> Bool) -> Answer {
    guard case .number(let left) = value.content else { return wrongKind(value, "number") }
    guard case .number(let right) = operand.value.content else { return wrongKind(operand.value, "number") }
    return Answer(holds(left, right))
  }

  /// A relation of two texts.
  func text(_ value: Value, _ operand: Literal, _ holds: (String, String) -> Bool) -> Answer {
    guard case .string(let text) = value.content else { return wrongKind(value, "text") }
    guard let spelling = operand.knownSpelling else { return wrongKind(operand.value, "text") }
    return Answer(holds(folded(text), folded(spelling)))
  }

  /// A property of one text.
  func text(_ value: Value, _ holds: (String) -> Bool) -> Answer {
    guard case .string(let text) = value.content else { return wrongKind(value, "text") }
    return Answer(holds(text))
  }

  /// Whether a text fits a glob.
  func like(_ value: Value, _ glob: Glob) -> Answer {
    guard ignoresCase else { return text(value) { glob.matches($0) } }
    let lowered = Glob(glob.text.lowercased())
    return text(value) { lowered.matches($0.lowercased()) }
  }

  /// Whether a text has a part, or a list an element.
  func contains(_ value: Value, _ operand: Literal) -> Answer {
    switch value.content {
    case .string: return text(value, operand) { $0.contains($1) }
    case .list(let elements): return .any(elements.map { equal($0, operand) })
    default: return wrongKind(value, "text or list")
    }
  }

  /// Whether a map has a key with a value that is not null.
  func hasKey(_ value: Value, _ operand: Literal) -> Answer {
    guard case .object(let object) = value.content else { return wrongKind(value, "map") }
    guard let spelling = operand.knownSpelling else { return wrongKind(operand.value, "text") }
    guard ignoresCase else { return Answer(!(object[spelling] ?? .null).isNull) }
    return Answer(object.members.contains { folded($0.name) == folded(spelling) && !$0.value.isNull })
  }

  /// Whether no two elements of a list are equal.
  func isUnique(_ value: Value) -> Answer {
    guard case .list(let elements) = value.content else { return wrongKind(value, "list") }
    var seen: Set<Value> = []
    let known = elements.filter { $0.unknownReason == nil }
    if known.contains(where: { !seen.insert($0.unmarked).inserted }) { return .no }
    return elements.lazy.compactMap(\.unknownReason).first.map { .unknown($0) } ?? .yes
  }

  /// Whether a version is admitted by a constraint; of a constraint, whether every version is that it admits.
  func version(_ value: Value, _ operand: Literal) -> Answer {
    guard let found = spelling(of: value) else { return wrongKind(value, "version") }
    guard let spelling = operand.knownSpelling else { return wrongKind(operand.value, "text") }
    guard let wanted = VersionConstraint(parsing: spelling) else {
      return .unknown(Reason(.wrongKind, "what it is compared with is no version constraint"))
    }
    if let version = Version(parsing: found) { return Answer(wanted.admits(version)) }
    guard let constraint = VersionConstraint(parsing: found) else {
      return .unknown(Reason(.wrongKind, "it is no version"))
    }
    let reason = Reason(.undecided, "which versions it admits cannot be compared")
    return constraint.isWithin(wanted).map { Answer($0) } ?? .unknown(reason)
  }

  /// Whether a version constraint names one version.
  func isPinned(_ value: Value) -> Answer {
    guard let found = spelling(of: value) else { return wrongKind(value, "version constraint") }
    guard let constraint = VersionConstraint(parsing: found) else {
      return .unknown(Reason(.wrongKind, "it is no version constraint"))
    }
    return Answer(constraint.isPinned)
  }

  /// Whether two time windows have no minute in common.
  func isApart(_ value: Value, _ operand: Literal) -> Answer {
    guard case .string(let text) = value.content else { return wrongKind(value, "time window") }
    guard let window = TimeWindow(parsing: text) else {
      return .unknown(Reason(.wrongKind, "it is no time window"))
    }
    guard let spelling = operand.knownSpelling else { return wrongKind(operand.value, "text") }
    guard let other = TimeWindow(parsing: spelling) else {
      return .unknown(Reason(.wrongKind, "what it is compared with is no time window"))
    }
    return Answer(!window.overlaps(other))
  }

  /// The text of a version: a number counts as it is written.
  private func spelling(of value: Value) -> String? {
    switch value.content {
    case .string(let text): text
    case .number(let number): number.description
    case .null, .bool, .list, .object, .unknown: nil
    }
  }

  private func folded(_ text: String) -> String { ignoresCase ? text.lowercased() : text }

  private func wrongKind(_ value: Value, _ wanted: String) -> Answer {
    if let reason = value.unknownReason { return .unknown(reason) }
    return .unknown(
      Reason(.wrongKind, "it is a \(value.kindName), not a \(wanted)"))
  }
}

extension Literal {
  /// The spelling of a scalar that is known.
  fileprivate var knownSpelling: String? {
    guard case .scalar(let value, let spelling, _) = self, value.unknownReason == nil else { return nil }
    return spelling
  }
}

extension Value {
  /// The value without its mark, at the top.
  var unmarked: Value { Value(content) }
}
