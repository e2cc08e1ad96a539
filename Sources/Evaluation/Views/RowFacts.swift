import Values

/// What one evaluator found out about rows: what their fields yield, and what definitions say of them.
struct RowFacts {
  /// A definition without arguments, and a row.
  struct TruthKey: LookupKey {
    var definition: Int
    var view: Int
    var row: Int

    var lookupHash: Int { (row &* 64 &+ view) &* 1_024 &+ definition }
  }

  /// By view, row and field.
  private var fields: [[[[Element]?]]]
  /// The same of the rows of the view that is being made, which have no place yet.
  private var unplaced = Unplaced()
  typealias Unplaced = Lookup<ObjectIdentifier, [[Element]?]>

  var truths = Lookup<TruthKey, Truth>()

  init(views count: Int) { fields = Array(repeating: [], count: count) }

  /// What a field of a row yielded, by its index in the view; `nil` where it was not asked for.
  func field(_ field: Int, of row: Row) -> [Element]? {
    guard let index = row.index else { return unplaced[ObjectIdentifier(row)]?.found(at: field) }
    if let known = row.compared.found(at: field) { return known }
    guard index < fields[row.view].count else { return nil }
    return fields[row.view][index].found(at: field)
  }

  /// Keeps what a field of a row yielded.
  mutating func keep(_ elements: [Element], of field: Int, _ row: Row) {
    guard let index = row.index else {
      unplaced[ObjectIdentifier(row), default: []].set(elements, at: field)
      return
    }
    while fields[row.view].count <= index { fields[row.view].append([]) }
    fields[row.view][index].set(elements, at: field)
  }

  /// Begins with the rows of another view; what is known of those of the view around goes back to `endView`.
  mutating func beginView() -> Unplaced {
    defer { unplaced = Unplaced() }
    return unplaced
  }

  /// Forgets the rows of a view, since others may stand at their addresses later.
  mutating func endView(_ outer: Unplaced) { unplaced = outer }

  /// What the fields of a row without a place yielded.
  func fields(of row: Row) -> [[Element]?] {
    unplaced[ObjectIdentifier(row)] ?? []
  }
}

/// What a field yields. Inside of an extension of arrays `Element` would mean another type.
private typealias Yield = [Element]

extension [Yield?] {
  fileprivate func found(at index: Int) -> Yield? { index < count ? self[index] : nil }

  fileprivate mutating func set(_ found: Yield, at index: Int) {
    while count <= index { append(nil) }
    self[index] = found
  }
}
