/// Reads a text in one pass, without recursion, onto a tape.
///
/// Its methods take the point to read at and return the point after what they read, so that the point stays
/// in a register.
struct JSONParser: ~Copyable {
  private let scanner: JSONScanner
  private let limits: JSONLimits
  /// The innermost open container; at the outset, one that holds the root and never closes.
  private var frame = Frame(container: 0, shape: Frame.array, context: JSONSymbol.none)
  private var outerFrames = FrameStack()
  private var shapes = ObjectShapes()

  private(set) var tape: Tape
  private(set) var symbols = SymbolTable()
  private(set) var duplicates = DuplicateKeys()

  /// A parser of a text within the limits.
  init(_ bytes: JSONBytes, limits: JSONLimits) {
    scanner = JSONScanner(bytes)
    self.limits = limits
    tape = Tape(textSize: bytes.count)
  }

  /// Reads the whole text, from `offset` on.
  mutating func parse(from offset: Int) throws(JSONSyntaxError) {
    var cursor = (scanner.start + offset).skippingWhitespace()
    while true {
      var isValueNext: Bool
      (cursor, isValueNext) = try readValue(at: cursor)
      while !isValueNext {
        cursor = cursor.skippingWhitespace()
        if outerFrames.isEmpty { return try readEnd(at: cursor) }
        (cursor, isValueNext) = try readSeparator(at: cursor)
      }
      if frame.isObject { cursor = try readKey(at: cursor) }
    }
  }

  /// Reads a value, or the beginning of a container with children; then its first value is next.
  @inline(__always)
  private mutating func readValue(at cursor: Cursor) throws(JSONSyntaxError) -> (Cursor, isValueNext: Bool) {
    let end: Cursor
    switch cursor.pointee {
    case .quote: end = try readString(at: cursor)
    case .leftBrace: return try readContainer(.object, closing: .rightBrace, at: cursor)
    case .leftBracket: return try readContainer(.array, closing: .rightBracket, at: cursor)
    case .letterT: end = add(.true, from: cursor, to: try scanner.scanLiteral(.true, "true", at: cursor))
    case .letterF: end = add(.false, from: cursor, to: try scanner.scanLiteral(.false, "false", at: cursor))
    case .letterN: end = add(.null, from: cursor, to: try scanner.scanLiteral(.null, "null", at: cursor))
    case .minus, .zero ... .nine: end = add(.number, from: cursor, to: try scanner.scanNumber(at: cursor))
    default:
      throw valueError(at: cursor)
    }
    return (end, false)
  }

  @inline(never)
  private mutating func valueError(at cursor: Cursor) -> JSONSyntaxError {
    guard !frame.isObject, !outerFrames.isEmpty else { return scanner.expected(.value, at: cursor) }
    return scanner.expected(hasNoChild ? .firstElement : .nextElement, at: cursor)
  }

  @inline(never)
  private mutating func keyError(at cursor: Cursor) -> JSONSyntaxError {
    scanner.expected(hasNoChild ? .firstKey : .key, at: cursor)
  }

  /// Whether the innermost container has no child yet.
  private var hasNoChild: Bool { mutating get { tape.count == Int(frame.container) + 1 } }

  @inline(__always)
  private mutating func readString(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    let (closingQuote, isEscaped) = try scanner.scanString(at: cursor + 1)
    let count = UInt32(truncatingIfNeeded: closingQuote - cursor &- 1)
    append(.string, from: cursor, extent: count, isMarked: isEscaped)
    return closingQuote + 1
  }

  @inline(__always)
  private mutating func readContainer(
    _ kind: JSONKind, closing: UInt8, at cursor: Cursor
  ) throws(JSONSyntaxError) -> (Cursor, isValueNext: Bool) {
    guard outerFrames.count < limits.depth else {
      throw scanner.error(.tooDeep(limit: limits.depth), at: cursor)
    }
    let index = UInt32(truncatingIfNeeded: tape.count)
    append(kind, from: cursor, extent: index &+ 1)
    let next = (cursor + 1).skippingWhitespace()
    if next.pointee == closing { return (next + 1, false) }
    let context = frame.context
    outerFrames.push(frame)
    let shape = kind == .object ? shapes.start(context: context) : Frame.array
    frame = Frame(container: index, shape: shape, context: context)
    return (next, true)
  }

  /// Reads what follows a value: a comma, after which a value is next, or the end of the container.
  @inline(__always)
  private mutating func readSeparator(
    at cursor: Cursor
  ) throws(JSONSyntaxError) -> (Cursor, isValueNext: Bool) {
    if cursor.pointee == .comma { return ((cursor + 1).skippingWhitespace(), true) }
    guard cursor.pointee == (frame.isObject ? .rightBrace : .rightBracket) else {
      throw scanner.expected(frame.isObject ? .commaOrBrace : .commaOrBracket, at: cursor)
    }
    closeContainer()
    return (cursor + 1, false)
  }

  private func readEnd(at cursor: Cursor) throws(JSONSyntaxError) {
    guard cursor >= scanner.end else { throw scanner.expected(.end, at: cursor) }
  }

  @inline(__always)
  private mutating func closeContainer() {
    tape.close(frame.container)
    if frame.shape == ObjectShapes.wide {
      duplicates.check(frame.container, in: &tape, symbolCount: symbols.count)
    }
    frame = outerFrames.pop()
  }

  /// Adds the record of a value that is no container; returns its end.
  @inline(__always)
  private mutating func add(_ kind: JSONKind, from cursor: Cursor, to end: Cursor) -> Cursor {
    append(kind, from: cursor, extent: UInt32(truncatingIfNeeded: end - cursor))
    return end
  }

  @inline(__always)
  private mutating func append(_ kind: JSONKind, from cursor: Cursor, extent: UInt32, isMarked: Bool = false)
  {
    let offset = UInt32(truncatingIfNeeded: cursor - scanner.start)
    tape.append(Record(kind, key: frame.key, offset: offset, extent: extent, isMarked: isMarked))
  }
}

extension JSONParser {
  /// Reads a key, its colon, and the white space up to the value.
  @inline(__always)
  private mutating func readKey(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    guard cursor.pointee == .quote else { throw keyError(at: cursor) }
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
    guard cursor.pointee == .colon else { throw scanner.expected(.colon, at: cursor) }
    return (cursor + 1).skippingWhitespace()
  }

  /// Reads a key that does not follow as it did last time.
  @inline(never)
  private mutating func readNewKey(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    let (closingQuote, isEscaped) = try scanner.scanString(at: cursor)
    let count = closingQuote - cursor
    guard symbols.count < JSONSymbol.none else { throw scanner.error(.tooManyKeys, at: cursor) }
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
}
