/// What a function takes for one argument.
package struct Parameter: Sendable {
  /// What a function looks at itself instead of `call`.
  struct Flags: OptionSet {
    let rawValue: UInt8

    /// Null is taken.
    static let null = Flags(rawValue: 1)
    /// A collection is taken in which something is unknown.
    static let partlyUnknown = Flags(rawValue: 2)
    /// An unknown value is taken.
    static let unknown: Flags = [Flags(rawValue: 4), .partlyUnknown]
    /// Marks inside of a collection stay on its elements; the result has that of the collection itself.
    static let innerMarks = Flags(rawValue: 8)
    /// All marks stay where they are, and the function says which its result has.
    static let marks = Flags(rawValue: 16)
  }

  package let name: String
  /// What arguments are converted to.
  package let type: ValueType
  let flags: Flags

  init(_ name: String, _ type: ValueType, _ flags: Flags = []) {
    self.name = name
    self.type = type
    self.flags = flags
  }
}
