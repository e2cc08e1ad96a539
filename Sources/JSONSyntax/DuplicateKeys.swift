/// Finds keys that stand in one object twice, and keeps the first of them.
struct DuplicateKeys: ~Copyable {
  /// So many are kept; of the others only the number.
  static let most = 100

  /// The repeated members, in the order of the objects' ends.
  private(set) var members: [JSONNode] = []
  private(set) var count = 0
  /// The object that each key was seen in last.
  private var lastObject: [UInt32] = []

  /// Compares the keys of an object that has just ended with each other.
  ///
  /// - Complexity: linear in the number of its members.
  @inline(never)
  mutating func check(_ object: UInt32, in tape: inout Tape, symbolCount: Int) {
    if lastObject.count < symbolCount {
      lastObject += repeatElement(JSONSymbol.none, count: symbolCount * 2 - lastObject.count)
    }
    let end = tape[object].extent
    var index = object + 1
    while index < end {
      let record = tape[index]
      if lastObject[Int(record.key)] == object { add(index, of: object, in: &tape) }
      lastObject[Int(record.key)] = object
      index = record.next(after: index)
    }
  }

  private mutating func add(_ index: UInt32, of object: UInt32, in tape: inout Tape) {
    count += 1
    if members.count < Self.most { members.append(JSONNode(index: index)) }
    tape.mark(object)
  }
}
