/// The same numbers each time.
struct Random {
  var state: UInt64

  /// A number below `limit`.
  ///
  /// <https://en.wikipedia.org/wiki/Linear_congruential_generator>
  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }
}
