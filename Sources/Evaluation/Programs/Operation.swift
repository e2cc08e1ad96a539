/// One step of a program: what a condition asks, in numbers.
///
/// Compiled policies are shared by all workers, and going through their objects counts references to them, for which the
/// processors would wait for one another; numbers are only read.
struct Operation {
  /// What an operation asks.
  enum Kind: UInt8 {
    /// Of the operations of the children.
    case all, any
    case not
    /// A test of one attribute of the node, or of one member of a block.
    case attribute
    /// A test of what names lead to from there.
    case part
    /// Whether the node's type has an attribute.
    case declares
    /// A test of what the node's type or the document decides.
    case typeFact
    case definition
    case quantified
    /// Whatever else a condition asks: of a frame.
    case other
  }

  /// What it asks.
  var kind: Kind
  /// Whether it looks at the current item alone, and at no frame around.
  var isSelfContained = false
  /// Whether it can be asked of a block as well.
  var isOfValues = false
  /// The first of the children in `Program.children`, the operation that is negated, or the index of an attribute's name, of names
  /// in a row, a definition, a table of facts, or a quantifier.
  var first: Int32 = 0
  /// How many children there are, or the index of a test.
  var second: Int32 = 0
}
