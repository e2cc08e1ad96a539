/// What a quantifier's items have to equal, and the items by that.
struct JoinIndex {
  let join: Join
  /// The items, by what they have to equal.
  let elements: JoinedElements
}
