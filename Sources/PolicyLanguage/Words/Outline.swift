/// A sentence, and under it what it is made of: a policy as a person would read it out.
package struct Outline: Hashable, Sendable {
  package var text: String
  package var children: [Outline]

  package init(_ text: String, _ children: [Outline] = []) {
    self.text = text
    self.children = children
  }

  /// The lines, each with two blanks a level before it.
  package func lines(indent: Int = 0) -> [String] {
    [String(repeating: " ", count: indent) + text] + children.flatMap { $0.lines(indent: indent + 2) }
  }
}
