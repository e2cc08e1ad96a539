/// What a text may ask of the reader before it is refused.
package struct JSONLimits: Hashable, Sendable {
  /// Offsets are kept in 32 bits.
  static let largestSize = Int(UInt32.max) - 1
  /// The memory for open containers is taken as they open; this bounds it to 16 MiB.
  static let largestDepth = 1 << 20

  /// Bytes of the text; 4 GiB at most, whatever is asked for.
  package var size = Self.largestSize {
    didSet { size = min(max(size, 0), Self.largestSize) }
  }

  /// Containers inside each other.
  package var depth = 512 {
    didSet { depth = min(max(depth, 0), Self.largestDepth) }
  }

  package init() {}
}
