/// Values by keys; nothing is removed.
///
/// A `Dictionary` asks the runtime how its keys are hashed, and the runtime goes through every conformance of the program to
/// find out, once for each type of keys: longer than it takes to read a small plan. A type that demands nothing of its
/// keys is spared that; where it is used, the compiler knows how they are hashed.
///
/// It is public because the compiler makes versions for certain types, which are faster by far, of nothing less in
/// another module.
public struct Lookup<Key, Value> {
  @usableFromInline var keys: [Key] = []
  @usableFromInline var values: [Value] = []
  /// For each hash the number of a key, from 1 on; 0 where there is none. At least half of them are free.
  @usableFromInline var slots: [Int32] = []

  /// No value of any key.
  @inlinable public init() {}
}

extension Lookup: Sendable where Key: Sendable, Value: Sendable {}

extension Lookup where Key: LookupKey {
  /// The value of a key; one that is set cannot be taken away again.
  @inlinable public subscript(key: Key) -> Value? {
    get {
      guard !slots.isEmpty else { return nil }
      let number = slots[slot(of: key)]
      return number == 0 ? nil : values[Int(number) - 1]
    }
    set {
      guard let newValue else { return }
      let index = index(of: key, orAdd: newValue)
      values[index] = newValue
    }
  }

  /// The value of a key, or what is to be changed where there is none.
  @inlinable public subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    _modify {
      let index = index(of: key, orAdd: value())
      yield &values[index]
    }
  }

  @inlinable mutating func index(of key: Key, orAdd value: @autoclosure () -> Value) -> Int {
    if 2 * (keys.count + 1) > slots.count { grow() }
    let slot = self.slot(of: key)
    if slots[slot] == 0 {
      keys.append(key)
      values.append(value())
      slots[slot] = Int32(keys.count)
    }
    return Int(slots[slot]) - 1
  }

  /// Where a key is, or would be.
  @inlinable func slot(of key: Key) -> Int {
    let mask = slots.count - 1
    let mixed = UInt(bitPattern: key.lookupHash) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
    return slot
  }

  @inlinable mutating func grow() {
    slots = Array(repeating: 0, count: Swift.max(16, 2 * slots.count))
    for index in keys.indices { slots[slot(of: keys[index])] = Int32(index + 1) }
  }
}
