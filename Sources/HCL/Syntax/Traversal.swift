/// A reference as it stands in an expression: a name, and the steps after it that are written out.
package struct Traversal: Hashable, Sendable {
  /// One step.
  package enum Step: Hashable, Sendable {
    /// `.name`
    case attribute(String)
    /// `["key"]`
    case key(String)
    /// `[0]`, or the old `.0`
    case index(Int)
  }

  package var root: String
  package var steps: [Step]
  /// The UTF-8 offsets of its text.
  package var range: Range<Int>

  package init(root: String, steps: [Step] = [], range: Range<Int>) {
    self.root = root
    self.steps = steps
    self.range = range
  }
}
