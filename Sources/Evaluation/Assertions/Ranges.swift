import Values

/// Networks or ports, as one side of `within`, `covers` and `overlaps`.
enum Ranges {
  case networks([CIDRBlock])
  case ports(PortSet)

  /// Whether all of the left is inside of the right; `nil` where one is networks and the other ports.
  func isWithin(_ other: Ranges) -> Bool? { other.covers(self) }

  /// Whether the left holds all of the right.
  func covers(_ other: Ranges) -> Bool? {
    switch (self, other) {
    case (.networks(let outer), .networks(let inner)):
      inner.allSatisfy { block in outer.contains { $0.contains(block) } }
    case (.ports(let outer), .ports(let inner)): outer.contains(inner)
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
