import PolicyLanguage
import Values

/// The conditions of policies as they are asked of nodes without being explained: operations in one array.
///
/// Each evaluator writes its own, one condition after the other as they are asked for.
struct Program {
  /// The conditions of a policy, as the numbers of their operations; `nil` where it has none.
  struct Rule {
    var when: Int32?
    var require: Int32?
    var forbid: Int32?
  }

  /// All operations; those of a condition's parts stand before its own.
  private(set) var operations: [Operation] = []
  /// The operations of the parts of `all` and `any`, those of one in a row.
  private(set) var children: [Int32] = []
  /// The tests of attributes and of elements.
  private(set) var tests: [ValueTest] = []
  /// Names in a row, and the index of the first as an attribute of a node.
  private(set) var parts: [(attribute: Int, names: [String])] = []
  /// What quantifiers go over, and what they ask.
  private(set) var quantifiers: [QuantifiedOperation] = []
  /// The condition of each operation, for all that the program leaves to the evaluator.
  private(set) var conditions: [Condition] = []
  /// What tests of types said.
  var typeFacts: [ClassTable<Truth>] = []
  private var written = Lookup<ObjectIdentifier, Int32>()
  private var definitions: [Int32?]
  /// Which classes of nodes each definition is about.
  var about: [ClassTable<Bool>]

  /// A program without operations, for so many definitions.
  init(definitions count: Int) {
    definitions = Array(repeating: nil, count: count)
    about = Array(repeating: ClassTable(), count: count)
  }

  /// The operation of a condition; `nil` where it is not written yet.
  func operation(of condition: Condition) -> Int32? { written[ObjectIdentifier(condition)] }

  /// The operation of what a definition says; `nil` where it is not written yet.
  func operation(ofDefinition index: Int) -> Int32? { definitions[index] }

  /// Keeps the operation of what a definition says.
  mutating func setOperation(_ operation: Int32, ofDefinition index: Int) { definitions[index] = operation }

  /// Adds an operation for a condition.
  mutating func add(_ operation: Operation, for condition: Condition) -> Int32 {
    let index = Int32(operations.count)
    operations.append(operation)
    conditions.append(condition)
    written[ObjectIdentifier(condition)] = index
    return index
  }

  /// Adds children in a row; their first place.
  mutating func add(children new: [Int32]) -> Int32 {
    children += new
    return Int32(children.count - new.count)
  }

  /// Adds a test; its index.
  mutating func add(_ test: ValueTest) -> Int32 {
    tests.append(test)
    return Int32(tests.count - 1)
  }

  /// Adds names in a row; their index.
  mutating func add(_ names: [String], attribute: Int) -> Int32 {
    parts.append((attribute, names))
    return Int32(parts.count - 1)
  }

  /// Adds a quantifier; its index.
  mutating func add(_ quantifier: QuantifiedOperation) -> Int32 {
    quantifiers.append(quantifier)
    return Int32(quantifiers.count - 1)
  }

  /// Adds a table for what a test says of types; its index.
  mutating func addTypeFacts() -> Int32 {
    typeFacts.append(ClassTable())
    return Int32(typeFacts.count - 1)
  }
}
