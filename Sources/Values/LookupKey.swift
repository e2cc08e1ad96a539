/// What a `Lookup` finds values by.
///
/// The keys of most tables are numbers that the program gave out itself: an index, an object. For those the hash of the standard library,
/// which withstands keys that were chosen to collide, costs ten times what the table costs.
public protocol LookupKey: Equatable {
  /// A number that is the same for equal keys and rarely for others; a table mixes its bits.
  var lookupHash: Int { get }
}

/// Keys that come from a document are hashed as the standard library does.
extension LookupKey where Self: Hashable {
  /// The hash of the standard library.
  @inlinable public var lookupHash: Int { hashValue }
}

extension String: LookupKey {}

extension Int: LookupKey {
  /// The number itself.
  @inlinable public var lookupHash: Int { self }
}

extension ObjectIdentifier: LookupKey {
  /// The address of the object.
  @inlinable public var lookupHash: Int { Int(bitPattern: self) }
}
