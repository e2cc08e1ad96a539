package import Values

/// A value that is written out in a policy.
package indirect enum Literal: Hashable, Sendable {
  /// A scalar: the value that YAML 1.2's core schema gives it, and how it was spelt.
  ///
  /// `isPlain` scalars have no quotes: they compare with text by their spelling, with a number by value.
  case scalar(Value, spelling: String, isPlain: Bool)
  case list([Literal])
  case map([Pair])

  /// One key of a map and its value.
  package struct Pair: Hashable, Sendable {
    package var key: String
    package var value: Literal

    package init(_ key: String, _ value: Literal) {
      self.key = key
      self.value = value
    }
  }

  /// The value without the memory of its spelling.
  package var value: Value {
    switch self {
    case .scalar(let value, _, _): value
    case .list(let elements): .list(elements.map(\.value))
    case .map(let pairs): .object(Object(pairs.map { Object.Member($0.key, $0.value.value) }))
    }
  }
}
