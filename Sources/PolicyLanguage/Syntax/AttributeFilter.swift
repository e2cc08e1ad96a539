package import Patterns

/// Which attributes an arrow may go through: those of its parentheses, or all where it has none.
package final class AttributeFilter: Sendable {
  package let globs: [Glob]
  /// What the filter is known by in indices.
  package let key: String
  /// The attributes that it allows, where no look at others is needed: names without wildcards, outside of blocks.
  package let plainNames: [String]?

  package init(_ globs: [Glob]) {
    self.globs = globs
    key = globs.dropFirst().reduce(globs.first?.text ?? "") { "\($0) \($1.text)" }
    // A name with a dot stands inside of a block.
    let isPlain =
      !globs.isEmpty && globs.allSatisfy { $0.isLiteral && !$0.text.utf8.contains(UInt8(ascii: ".")) }
    plainNames = isPlain ? globs.map(\.text) : nil
  }

  /// Whether it allows an attribute.
  package func allows(_ name: String) -> Bool {
    globs.isEmpty || globs.contains { $0.matches(name) }
  }
}
