import Graph
import Values

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
  /// What the caller of a definition gave, or why that is not known.
  let arguments: [Result<Value, Reason>]

  init(subject: Item, arguments: [Result<Value, Reason>] = []) {
    self.subject = subject
    self.arguments = arguments
    item = subject
    outer = nil
  }

  private init(item: Item, in outer: Frame) {
    subject = outer.subject
    arguments = outer.arguments
    self.item = item
    self.outer = outer
  }

  /// The frame inside of a quantifier at `item`.
  func entering(_ item: Item) -> Frame { Frame(item: item, in: self) }
}
