/// An object's key, interned: keys of one document that are spelt alike, escapes decoded, have equal symbols.
package struct JSONSymbol: Hashable, Sendable {
  /// The key's number in the order of first use.
  package let id: UInt32

  @inline(__always) init(id: UInt32) { self.id = id }

  /// Stands where a value has no key.
  ///
  /// Symbols are less than this: they have 28 bits, as the kind of value has to stand beside them.
  static let none: UInt32 = (1 << 28) - 1
}
