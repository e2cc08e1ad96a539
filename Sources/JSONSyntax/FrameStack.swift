/// A container that is open while its children are read.
struct Frame {
  /// Its record.
  var container: UInt32
  /// An object's keys so far, or `Frame.array`.
  var shape: UInt32
  /// The key that was read last in the innermost object.
  var context: UInt32

  /// Stands for a shape in arrays.
  static let array = UInt32.max

  @inline(__always) var isObject: Bool { shape != Self.array }
  /// The key of the next value.
  @inline(__always) var key: UInt32 { isObject ? context : JSONSymbol.none }
}

/// The open containers outside of the innermost one.
struct FrameStack: ~Copyable {
  private var frames = UnsafeMutablePointer<Frame>.allocate(capacity: 64)
  private var capacity = 64
  private(set) var count = 0

  deinit { frames.deallocate() }

  @inline(__always) var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func push(_ frame: Frame) {
    if count == capacity { grow() }
    (frames + count).initialize(to: frame)
    count &+= 1
  }

  /// The frame that was pushed last; there has to be one.
  @inline(__always)
  mutating func pop() -> Frame {
    precondition(count > 0, "more containers end than begin")
    count &-= 1
    return frames[count]
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Frame>.allocate(capacity: capacity * 2)
    larger.initialize(from: frames, count: count)
    frames.deallocate()
    frames = larger
    capacity *= 2
  }
}
