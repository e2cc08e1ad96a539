/// What a quantifier goes over, as far as it decides.
struct Candidates {
  var elements: [Element]
  /// Whether elements were left out of which the quantifier's condition is surely false, or for `every` true.
  var isReduced = false
}
