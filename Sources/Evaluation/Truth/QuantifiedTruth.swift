import PolicyLanguage

/// What a quantifier says, as its elements are asked one after the other.
struct QuantifiedTruth {
  private let kind: Quantifier.Kind
  private var truth: Truth?

  /// Nothing was asked yet; where elements were left out that surely do not count, `some` and `none` begin with that.
  init(_ kind: Quantifier.Kind, isReduced: Bool = false) {
    self.kind = kind
    truth = kind == .every ? .true : isReduced ? .false : nil
  }

  /// Whether an element can change what is said; what may not be there leaves an unknown as it is.
  func isOpen(to element: Element) -> Bool {
    if truth == (kind == .every ? .false : .true) { return false }
    return truth != .unknown || !element.isDoubtful
  }

  /// Adds what one element says.
  mutating func add(_ next: Truth) {
    truth = truth.map { kind == .every ? $0 & next : $0 | next } ?? next
  }

  /// What the quantifier says of all that were added.
  var result: Truth { kind == .none ? !(truth ?? .false) : truth ?? .false }
}

extension Quantifier.Kind {
  /// What an element adds that `where` leaves out.
  var leftOut: Truth { self == .every ? .true : .false }

  /// What an element adds of which a condition says `truth`, and `where` says `kept`.
  func weighed(_ truth: Truth, _ kept: Truth?) -> Truth {
    guard let kept else { return truth }
    return self == .every ? truth | !kept : truth & kept
  }
}
