import Values

/// One of the things that a path yields, with how sure it is.
indirect enum Element {
  case sure(Item)
  /// The item may be there, or not.
  case possible(Item, Reason)
  /// Exactly one of these is the case.
  case choice([[Element]], Reason)
  /// There may be something that is not known.
  case open(Reason)
  /// A source value from which nothing was reached.
  case nothing

  /// The element with each item replaced by what `transform` makes of it.
  func flatMap(_ transform: (Item) -> [Element]) -> [Element] {
    switch self {
    case .sure(let item): transform(item)
    case .possible(let item, let reason): transform(item).map { $0.weakened(by: reason) }
    case .choice(let branches, let reason):
      [.choice(branches.map { $0.flatMap { $0.flatMap(transform) } }, reason)]
    case .open, .nothing: [self]
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
    case .possible, .open, .nothing: self
    }
  }
}
