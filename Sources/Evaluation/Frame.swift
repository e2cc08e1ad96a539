import Graph

/// What the words of a path mean at one point of an evaluation.
///
/// A class: it is passed on at every step and changes only where a quantifier is entered.
final class Frame {
  /// What the policy is for or, inside of a definition, what it was applied to.
  let subject: Item
  /// The current item.
  let item: Item
  /// The frame of the quantifier around.
  let outer: Frame?

  init(subject: Item) {
    self.subject = subject
    item = subject
    outer = nil
  }

  private init(item: Item, in outer: Frame) {
    subject = outer.subject
    self.item = item
    self.outer = outer
  }

  /// The frame inside of a quantifier at `item`.
  func entering(_ item: Item) -> Frame { Frame(item: item, in: self) }
}
