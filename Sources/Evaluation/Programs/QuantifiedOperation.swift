import PolicyLanguage

/// A quantifier of a program: what it goes over, and what it asks of each item.
struct QuantifiedOperation {
  /// `every`, `some` or `none`.
  let kind: Quantifier.Kind
  /// The operation of `where`.
  let filter: Int32?
  /// The operation of `satisfies`.
  let condition: Int32?
  /// Whether both look at nothing but the item, so that they need no frame.
  let isSelfContained: Bool
  /// The test of `is`.
  let test: Int32?
  /// The way that its arrows take from the current item, where it has arrows.
  let way: KnownWalks.Way?
  /// The names in `Program.parts` that lead to a list over whose elements it goes, of which it asks nothing else than their parts.
  let list: Int32?
  /// The quantifier, for what the program leaves to the evaluator.
  let source: Quantifier
}
