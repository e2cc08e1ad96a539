/// A handle of one value of one document; asking another document about it is a programmer's error.
package struct JSONNode: Hashable, Sendable {
  /// The value's number in the order of the text; the root has 0.
  package let index: UInt32

  @inline(__always) init(index: UInt32) { self.index = index }
}
