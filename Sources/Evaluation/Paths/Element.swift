import Values

/// One of the things that a path yields, with how sure it is.
///
/// Only what is rare is boxed.
enum Element: Sendable {
  case sure(Item)
  /// The item may be there, or not.
  indirect case possible(Item, Reason)
  /// Exactly one of these is the case.
  indirect case choice([[Element]], Reason)
  /// There may be something that is not known.
  indirect case open(Reason)
  /// A source value from which nothing was reached.
  case nothing
  /// A source value from which nothing is reached where the items that are only possible are not there.
  indirect case perhapsNothing(Reason)

  /// The element with each item replaced by what `transform` makes of it.
  func flatMap(_ transform: (Item) -> [Element]) -> [Element] {
    switch self {
    case .sure(let item): transform(item)
    case .possible(let item, let reason): transform(item).map { $0.weakened(by: reason) }
    case .choice(let branches, let reason):
      [.choice(branches.map { $0.flatMap { $0.flatMap(transform) } }, reason)]
    case .open, .nothing, .perhapsNothing: [self]
    }
  }

  /// The element with each item changed.
  func mapItem(_ change: (inout Item) -> Void) -> Element {
    flatMap { item in
      var item = item
      change(&item)
      return [.sure(item)]
    }.first ?? self
  }

  /// The element where its source is only possible.
  func weakened(by reason: Reason) -> Element {
    switch self {
    case .sure(let item): .possible(item, reason)
    case .choice(let branches, let other): .choice(branches + [[]], other)
    case .nothing: .perhapsNothing(reason)
    case .possible, .open, .perhapsNothing: self
    }
  }

  /// Why there may be no item here, or `nil` where there is one, or certainly none.
  fileprivate var doubt: Reason? {
    switch self {
    case .sure, .nothing, .open: nil
    case .possible(_, let reason), .perhapsNothing(let reason): reason
    case .choice(let branches, let reason):
      branches.allSatisfy { branch in branch.contains { $0.doubt == nil } } ? nil : reason
    }
  }
}

extension [Element] {
  /// The elements that one source yields; where all of them may not be there, with the word that it may yield nothing.
  var orPerhapsNothing: [Element] {
    let doubts = compactMap(\.doubt)
    guard let first = doubts.first, doubts.count == count, !contains(where: \.isPerhapsNothing) else {
      return self
    }
    return self + [.perhapsNothing(first)]
  }
}

extension Element {
  fileprivate var isPerhapsNothing: Bool { if case .perhapsNothing = self { true } else { false } }
}
