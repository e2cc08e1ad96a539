/// What stands beside one another within a group: items, and lines that lead from left to right.
struct Level {
  /// A border of the group.
  enum Side: Hashable {
    case left
    case right
  }

  /// A box, a group that is laid out already, or a point of the border through which lines pass.
  struct Item {
    var width: Double
    var height: Double
    /// The border that the item is a point of.
    var border: Side?
  }

  /// A line between two items; lines of one trunk that lead to one item run together.
  struct Line: Hashable {
    var from: Int
    var to: Int
    var trunk: Int
    /// Where it starts, in pixels below the middle of `from`, and where it ends.
    var startOffset = 0.0
    var endOffset = 0.0
  }

  var items: [Item] = []
  /// Without cycles.
  var lines: [Line] = []
}
