/// Why a path, or a type in it, cannot be read.
struct PathError: Error, Hashable {
  /// What sort of mistake it is.
  enum Kind: Hashable {
    case invalid
    /// It is right, but this version does not know it yet.
    case notSupported
  }

  var kind = Kind.invalid
  /// One line without a full stop.
  var message: String
  var help: String?
  /// The bytes of the path that are wrong; empty at its end.
  var range: Range<Int>
}
