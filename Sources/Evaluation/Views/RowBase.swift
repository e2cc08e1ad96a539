import Values

/// What a row is made of, or what one of its fields is: an item, and how sure it is.
struct RowBase {
  var item: Item
  /// Why it may not be there.
  var doubt: Reason?
  /// Whether it stands for any number of items.
  var isMany = false

  /// What an element stands for; what is absent is nothing, and what is not known may be any number of items.
  static func bases(of element: Element, in start: RowBase) -> [RowBase] {
    switch element {
    case .sure(let item):
      if item.isAbsent { return [] }
      let reason = item.isWholeList ? item.value?.unknownReason ?? .knownAfterApply : nil
      return [RowBase(item: item, doubt: start.doubt ?? reason, isMany: start.isMany || item.isWholeList)]
    case .possible(let item, let reason):
      let sure = bases(of: .sure(item), in: start)
      return sure.map { RowBase(item: $0.item, doubt: $0.doubt ?? reason, isMany: $0.isMany) }
    case .choice(let branches, let reason):
      // Each is possible; that one of them is the case is more than a list of rows can say.
      let found = branches.flatMap { $0.flatMap { bases(of: $0, in: start) } }
      return found.map { RowBase(item: $0.item, doubt: $0.doubt ?? reason, isMany: $0.isMany) }
    case .open(let reason):
      let item = start.item.with(.unknown(reason), at: start.item.path)
      return [RowBase(item: item, doubt: start.doubt ?? reason, isMany: true)]
    case .nothing, .perhapsNothing: return []
    }
  }
}
