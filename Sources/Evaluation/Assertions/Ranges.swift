import Values

/// Networks or ports, as one side of `within`, `covers` and `overlaps`.
enum Ranges {
  case networks([CIDRBlock])
  case ports(PortSet)

  /// What texts mean together; `nil` where they are neither all networks nor all ports.
  init?(_ texts: [String]) {
    let blocks = texts.compactMap { CIDRBlock(parsing: $0) }
    if blocks.count == texts.count {
      self = .networks(blocks)
      return
    }
    let sets = texts.compactMap { PortSet(parsing: $0) }
    guard let first = sets.first, sets.count == texts.count else { return nil }
    self = .ports(sets.dropFirst().reduce(first) { $0.union($1) })
  }

  /// Whether all of the left is inside of the right; `nil` where one is networks and the other ports.
  func isWithin(_ other: Ranges) -> Bool? {
    if case (.ports(let inner), .ports(let outer)) = (self, other) { return outer.contains(inner) }
    return other.covers(self)
  }

  /// Whether the left holds all of the right; of a port that is named without a transport, for either.
  func covers(_ other: Ranges) -> Bool? {
    switch (self, other) {
    case (.networks(let outer), .networks(let inner)):
      inner.allSatisfy { block in outer.contains { $0.contains(block) } }
    case (.ports(let outer), .ports(let inner)): outer.admits(inner)
    default: nil
    }
  }

  /// Whether both have something in common.
  func overlaps(_ other: Ranges) -> Bool? {
    switch (self, other) {
    case (.networks(let left), .networks(let right)):
      left.contains { block in right.contains { $0.overlaps(block) } }
    case (.ports(let left), .ports(let right)): left.overlaps(right)
    default: nil
    }
  }
}
