import Graph

/// What the words of a path mean at one point of an evaluation.
struct Frame {
  /// What the policy is for or, inside of a definition, what it was applied to.
  var subject: Item
  /// The current item.
  var item: Item
  /// The current items of the quantifiers around, the innermost last.
  var outer: [Item] = []

  init(subject: Item) {
    self.subject = subject
    item = subject
  }

  /// The frame inside of a quantifier at `item`.
  func entering(_ item: Item) -> Frame {
    var frame = self
    frame.outer.append(self.item)
    frame.item = item
    return frame
  }
}
