/// What is kept of one value, in 16 bytes; a container's record is followed by those of its descendants.
struct Record {
  /// What was seen while the value was read.
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// A string with at least one escape.
    static let escaped = Marks(rawValue: 1)
    /// An object with at least one key that stands there twice.
    static let duplicates = Marks(rawValue: 2)
  }

  /// The `childCount` that says that there may be more.
  static let manyChildren = UInt16.max

  /// Of the value's first byte: the quote of a string, the bracket of a container.
  var offset: UInt32
  /// The member's key, or `JSONSymbol.none`.
  var key: UInt32
  /// The index after a container's last descendant; of other values, the bytes between the quotes or of the text.
  var extent: UInt32
  var kind: JSONKind
  var marks: Marks = []
  /// A container's children, at most `manyChildren`.
  var childCount: UInt16 = 0
}

extension Record {
  /// The index of the next value that is no descendant, where `index` is this record's own.
  @inline(__always) func next(after index: UInt32) -> UInt32 { kind.isContainer ? extent : index &+ 1 }
}
