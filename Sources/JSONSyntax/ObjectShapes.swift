/// The sequences of keys that objects were seen to have, as a tree: a shape is a sequence, its child has one
/// key more.
///
/// Objects of a plan repeat a few shapes. Where the next key is the one that followed last time, it needs no
/// hash but a comparison; and it cannot be a duplicate, as no shape holds a key twice. Objects that are too
/// odd or too wide for this have the shape `wide`, and their keys are compared when they end.
struct ObjectShapes: ~Copyable {
  /// What followed a shape last time.
  struct Prediction {
    var key: UInt32
    var shape: UInt32
  }

  private struct Origin {
    var key: UInt32
    var parent: UInt32
    var depth: UInt32
  }

  /// The shape of objects whose keys are not followed.
  static let wide: UInt32 = 0
  private static let unknown = UInt32.max
  /// Longer shapes would make the search for a duplicate dear.
  private static let deepest: UInt32 = 96
  /// More shapes than this are no shapes any more, but data: they would cost more memory than they save time.
  private static let most = 1 << 16

  private var predictions = [Prediction(key: JSONSymbol.none, shape: Self.wide)]
  private var origins = [Origin(key: JSONSymbol.none, parent: 0, depth: .max)]
  /// The empty shape of the objects below each key; those below no key come first.
  private var roots: [UInt32] = []
  /// From a shape and a key to the next shape: open addressing, at most half full.
  private var edges = [Edge](repeating: Edge(from: 0, key: JSONSymbol.none, to: Self.unknown), count: 256)
  private var edgeCount = 0
  private let seed = UInt64.random(in: .min ... .max)

  private struct Edge {
    var from: UInt32
    var key: UInt32
    var to: UInt32
  }

  /// The shape of an object without keys, below the key `context`.
  @inline(__always)
  mutating func start(context: UInt32) -> UInt32 {
    // `none` is all ones, and comes to 0.
    let index = Int((context &+ 1) & JSONSymbol.none)
    guard index < roots.count, roots[index] != Self.unknown else { return addRoot(index) }
    return roots[index]
  }

  /// What followed `shape` last time.
  @inline(__always)
  func prediction(after shape: UInt32) -> Prediction { predictions[Int(shape)] }

  /// The shape with one key more; `wide` where the key is there already or the shape is not kept.
  @inline(never)
  mutating func follow(_ shape: UInt32, _ key: UInt32) -> UInt32 {
    if shape == Self.wide { return Self.wide }
    let slot = slot(shape, key)
    var next = edges[slot].to
    if next == Self.unknown {
      guard origins.count < Self.most, origins[Int(shape)].depth < Self.deepest, !holds(shape, key) else {
        return Self.wide
      }
      next = add(Origin(key: key, parent: shape, depth: origins[Int(shape)].depth + 1))
      edges[slot] = Edge(from: shape, key: key, to: next)
      edgeCount += 1
      if edgeCount * 2 > edges.count { rehash() }
    }
    predictions[Int(shape)] = Prediction(key: key, shape: next)
    return next
  }

  private func holds(_ shape: UInt32, _ key: UInt32) -> Bool {
    var origin = origins[Int(shape)]
    while origin.depth > 0 {
      if origin.key == key { return true }
      origin = origins[Int(origin.parent)]
    }
    return false
  }

  @inline(never)
  private mutating func addRoot(_ index: Int) -> UInt32 {
    guard origins.count < Self.most else { return Self.wide }
    while roots.count <= index { roots.append(Self.unknown) }
    roots[index] = add(Origin(key: JSONSymbol.none, parent: 0, depth: 0))
    return roots[index]
  }

  private mutating func add(_ origin: Origin) -> UInt32 {
    origins.append(origin)
    predictions.append(Prediction(key: JSONSymbol.none, shape: Self.wide))
    return UInt32(origins.count - 1)
  }

  private func slot(_ shape: UInt32, _ key: UInt32) -> Int {
    let mask = edges.count - 1
    let hash = mixed(seed ^ (UInt64(shape) << 32 | UInt64(key)))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while edges[slot].to != Self.unknown, edges[slot].from != shape || edges[slot].key != key {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func rehash() {
    let old = edges
    edges = [Edge](
      repeating: Edge(from: 0, key: JSONSymbol.none, to: Self.unknown), count: old.count * 2)
    for edge in old where edge.to != Self.unknown { edges[slot(edge.from, edge.key)] = edge }
  }
}
