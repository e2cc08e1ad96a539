/// What is kept of one value, in 12 bytes; a container's record is followed by those of its descendants.
struct Record {
  /// Above the key: the kind in three bits, and whether the value is marked.
  private static let kindShift: UInt32 = 29
  private static let mark: UInt32 = 1 << 28

  /// Of the value's first byte: the quote of a string, the bracket of a container.
  var offset: UInt32
  /// The index after a container's last descendant; of other values, the bytes between the quotes or of the
  /// text.
  var extent: UInt32
  private var bits: UInt32

  /// The record of a value below `key`, or of an element with `JSONSymbol.none`.
  @inline(__always)
  init(_ kind: JSONKind, key: UInt32, offset: UInt32, extent: UInt32, isMarked: Bool) {
    self.offset = offset
    self.extent = extent
    bits = UInt32(kind.rawValue) &<< Self.kindShift | (isMarked ? Self.mark : 0) | key
  }

  /// The member's key, or `JSONSymbol.none`.
  @inline(__always) var key: UInt32 { bits & JSONSymbol.none }

  @inline(__always) var kind: JSONKind { JSONKind(rawValue: UInt8(bits &>> Self.kindShift)) ?? .null }

  @inline(__always) var isContainer: Bool { bits &>> Self.kindShift >= UInt32(JSONKind.array.rawValue) }

  /// Of a string, whether it has an escape; of an object, whether a key stands in it twice.
  @inline(__always) var isMarked: Bool {
    get { bits & Self.mark != 0 }
    set { bits = newValue ? bits | Self.mark : bits & ~Self.mark }
  }

  /// The index of the next value that is no descendant, where `index` is this record's own.
  @inline(__always) func next(after index: UInt32) -> UInt32 { isContainer ? extent : index &+ 1 }
}
