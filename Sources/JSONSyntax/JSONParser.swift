/// Reads a text in one pass, without recursion, onto a tape.
///
/// Its methods take the point to read at and return the point after what they read, so that the point stays in a
/// register.
struct JSONParser: ~Copyable {
  /// A container that is open.
  private struct Frame {
    /// Its record.
    var container: UInt32
    /// An object's keys so far, or `Frame.array`.
    var shape: UInt32
    /// The key that was read last in the innermost object.
    var context: UInt32
    var childCount: UInt32 = 0

    /// Stands for a shape in arrays.
    static let array = UInt32.max

    @inline(__always) var isObject: Bool { shape != Self.array }
    @inline(__always) var key: UInt32 { isObject ? context : JSONSymbol.none }
  }

  private let start: Cursor
  private let end: Cursor
  private let limits: JSONLimits
  /// The innermost open container; at the outset, one that holds the root and never closes.
  private var frame = Frame(container: 0, shape: Frame.array, context: JSONSymbol.none)
  private var outerFrames: [Frame] = []
  private var shapes = ObjectShapes()

  private(set) var tape: Tape
  private(set) var symbols = SymbolTable()
  private(set) var duplicates = DuplicateKeys()

  /// A parser of a text within the limits.
  init(_ bytes: JSONBytes, limits: JSONLimits) {
    start = bytes.start
    end = bytes.start + bytes.count
    self.limits = limits
    tape = Tape(textSize: bytes.count)
  }

  /// Reads the whole text, from `offset` on.
  mutating func parse(from offset: Int) throws(JSONSyntaxError) {
    var cursor = (start + offset).skippingWhitespace()
    var isOpen = false
    repeat {
      (cursor, isOpen) = try readValue(at: cursor)
      if isOpen {
        if frame.isObject { cursor = try readKey(at: cursor, expecting: .firstKey) }
      } else {
        (cursor, isOpen) = try readSeparators(at: cursor)
      }
    } while isOpen
    guard cursor >= end else { throw expected(.end, at: cursor) }
  }

  /// Reads a value, or the beginning of a container with children, and then says that it is open.
  @inline(__always)
  private mutating func readValue(at cursor: Cursor) throws(JSONSyntaxError) -> (Cursor, isOpen: Bool) {
    switch cursor.pointee {
    case .quote: return (try readString(at: cursor), false)
    case .leftBrace: return try readContainer(.object, closing: .rightBrace, at: cursor)
    case .leftBracket: return try readContainer(.array, closing: .rightBracket, at: cursor)
    case .letterT: return (try readLiteral("true", .true, at: cursor), false)
    case .letterF: return (try readLiteral("false", .false, at: cursor), false)
    case .letterN: return (try readLiteral("null", .null, at: cursor), false)
    default:
      guard cursor.pointee.isDigit || cursor.pointee == .minus else {
        let isFirst = frame.childCount == 0 && !frame.isObject && !outerFrames.isEmpty
        throw expected(isFirst ? .firstElement : .value, at: cursor)
      }
      return (try readNumber(at: cursor), false)
    }
  }

  @inline(__always)
  private mutating func readContainer(
    _ kind: JSONKind, closing: UInt8, at cursor: Cursor
  ) throws(JSONSyntaxError) -> (Cursor, isOpen: Bool) {
    let index = UInt32(truncatingIfNeeded: tape.count)
    append(kind, from: cursor, extent: index &+ 1)
    let next = (cursor + 1).skippingWhitespace()
    if next.pointee == closing { return (next + 1, false) }
    guard outerFrames.count < limits.depth else { throw error(.tooDeep(limit: limits.depth), at: cursor) }
    let context = frame.context
    outerFrames.append(frame)
    let shape = kind == .object ? shapes.start(context: context) : Frame.array
    frame = Frame(container: index, shape: shape, context: context)
    return (next, true)
  }

  /// Reads what follows a value: the ends of containers, and a comma with the key after it.
  ///
  /// Not open any more means that the root has ended.
  @inline(__always)
  private mutating func readSeparators(at cursor: Cursor) throws(JSONSyntaxError) -> (Cursor, isOpen: Bool) {
    var cursor = cursor
    while true {
      cursor = cursor.skippingWhitespace()
      if outerFrames.isEmpty { return (cursor, false) }
      frame.childCount &+= 1
      let byte = cursor.pointee
      if byte == .comma {
        cursor = (cursor + 1).skippingWhitespace()
        return (frame.isObject ? try readKey(at: cursor, expecting: .key) : cursor, true)
      }
      guard byte == (frame.isObject ? .rightBrace : .rightBracket) else {
        throw expected(frame.isObject ? .commaOrBrace : .commaOrBracket, at: cursor)
      }
      closeContainer()
      cursor += 1
    }
  }

  @inline(__always)
  private mutating func closeContainer() {
    tape.close(frame.container, childCount: frame.childCount)
    if frame.shape == ObjectShapes.wide {
      duplicates.check(frame.container, in: &tape, symbolCount: symbols.count)
    }
    if let outer = outerFrames.popLast() { frame = outer }
  }

  /// Reads a key, its colon, and the white space up to the value.
  @inline(__always)
  private mutating func readKey(
    at cursor: Cursor, expecting expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> Cursor {
    guard cursor.pointee == .quote else { throw expected(expectation, at: cursor) }
    var cursor = cursor + 1
    let prediction = shapes.prediction(after: frame.shape)
    let matched = prediction.key == JSONSymbol.none ? 0 : symbols.match(prediction.key, at: cursor)
    if matched > 0 {
      frame.context = prediction.key
      frame.shape = prediction.shape
      cursor += matched
    } else {
      cursor = try readNewKey(at: cursor)
    }
    cursor = cursor.skippingWhitespace()
    guard cursor.pointee == .colon else { throw expected(.colon, at: cursor) }
    return (cursor + 1).skippingWhitespace()
  }

  @inline(never)
  private mutating func readNewKey(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    let (closingQuote, isEscaped) = try scanString(at: cursor)
    let count = closingQuote - cursor
    frame.context = isEscaped ? internEscaped(cursor, count) : symbols.intern(cursor, count: count)
    frame.shape = shapes.follow(frame.shape, frame.context)
    return closingQuote + 1
  }

  private mutating func internEscaped(_ start: Cursor, _ count: Int) -> UInt32 {
    let decoded = StringEscapes.decode(UnsafeBufferPointer(start: start, count: count))
    // Never empty, so that there is an address: the zero byte does not count.
    return (decoded + [0]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { symbols.intern($0, count: decoded.count) } ?? JSONSymbol.none
    }
  }

  /// Adds a record of the value that begins at `cursor`.
  @inline(__always)
  mutating func append(_ kind: JSONKind, from cursor: Cursor, extent: UInt32, marks: Record.Marks = []) {
    let offset = UInt32(truncatingIfNeeded: cursor - start)
    tape.append(Record(offset: offset, key: frame.key, extent: extent, kind: kind, marks: marks))
  }

  /// The error that something else was expected at `cursor`.
  @inline(never)
  func expected(_ expectation: JSONSyntaxError.Expectation, at cursor: Cursor) -> JSONSyntaxError {
    error(.expected(expectation), at: cursor)
  }

  /// An error at `cursor`.
  @inline(never)
  func error(_ reason: JSONSyntaxError.Reason, at cursor: Cursor) -> JSONSyntaxError {
    JSONSyntaxError(reason: reason, offset: min(cursor, end) - start)
  }

  /// Whether the text ends at `cursor`.
  func isAtEnd(_ cursor: Cursor) -> Bool { cursor >= end }
}
