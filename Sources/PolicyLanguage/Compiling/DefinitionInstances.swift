/// What an argument stands for inside of a definition.
enum Argument {
  /// A value that is written out.
  case value(BoundValue)
  /// What the caller finds at a path: the argument with this index among those.
  case given(Int)
  /// Nothing yet: the definition is looked at without a call.
  case open
}

/// The definitions that are called with arguments: each set of values is compiled once, as a definition of its own.
struct DefinitionInstances {
  /// How many sets of values all definitions together may have.
  static let limit = 10_000

  /// What two calls have in common that mean the same instance.
  struct Key: Hashable {
    enum Value: Hashable {
      case literal(Literal)
      case given
    }

    var definition: Int
    var values: [Value]
  }

  /// One definition with what its arguments stand for.
  struct Instance {
    /// Its index in the set.
    var index: Int
    /// The index of the definition as it is written.
    var definition: Int
    var arguments: [String: Argument]
    var givenCount: Int
  }

  private let first: Int
  private var indices: [Key: Int] = [:]
  private var waiting: [Instance] = []
  private var taken = 0

  /// Instances have the indices after those of the definitions as they are written.
  init(after count: Int = 0) { first = count }

  /// The index of the instance for some values, new or known; `nil` where there are too many.
  mutating func index(for key: Key, _ arguments: [String: Argument], givenCount: Int) -> Int? {
    if let known = indices[key] { return known }
    guard indices.count < DefinitionInstances.limit else { return nil }
    let index = first + indices.count
    indices[key] = index
    waiting.append(
      Instance(index: index, definition: key.definition, arguments: arguments, givenCount: givenCount))
    return index
  }

  /// The next instance that is not compiled yet.
  mutating func next() -> Instance? {
    guard taken < waiting.count else { return nil }
    taken += 1
    return waiting[taken - 1]
  }
}
