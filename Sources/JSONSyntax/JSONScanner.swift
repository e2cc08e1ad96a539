/// Finds the ends of strings, numbers and literals, and proves them right on the way.
///
/// It changes nothing and is two words: so it costs nothing to pass, as the parser itself would.
struct JSONScanner {
  let start: Cursor
  /// Where the padding begins.
  let end: Cursor

  /// A scanner of the whole text.
  init(_ bytes: JSONBytes) {
    start = bytes.start
    end = bytes.start + bytes.count
  }

  /// Finds the closing quote of the string whose first byte is at `cursor`.
  @inline(__always)
  func scanString(at cursor: Cursor) throws(JSONSyntaxError) -> (closingQuote: Cursor, isEscaped: Bool) {
    var bits: UInt64 = 0
    var closingQuote = cursor.scanningString(&bits)
    let isEscaped = closingQuote.pointee != .quote
    if isEscaped { closingQuote = try scanEscapes(at: closingQuote, &bits) }
    if bits & 0x8080_8080_8080_8080 != 0 { try validateUTF8(from: cursor, to: closingQuote) }
    return (closingQuote, isEscaped)
  }

  /// Finds the end of the number that begins at `cursor`.
  @inline(__always)
  func scanNumber(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    var cursor = cursor
    if cursor.pointee == .minus { cursor += 1 }
    if cursor.pointee == .zero { cursor += 1 } else { cursor = try scanDigits(at: cursor, expecting: .digit) }
    if cursor.pointee == .dot { cursor = try scanDigits(at: cursor + 1, expecting: .digitAfterDot) }
    if cursor.pointee | 0x20 == .letterE {
      cursor += 1
      if cursor.pointee == .plus || cursor.pointee == .minus { cursor += 1 }
      cursor = try scanDigits(at: cursor, expecting: .exponentDigit)
    }
    return cursor
  }

  /// Finds the end of `true`, `false` or `null`, whose first letter is at `cursor`.
  @inline(__always)
  func scanLiteral(_ kind: JSONKind, _ literal: StaticString, at cursor: Cursor) throws(JSONSyntaxError)
    -> Cursor
  {
    let count = literal.utf8CodeUnitCount
    // The first letter is known: comparing the last four is enough.
    guard (cursor + count - 4).halfWord == (literal.utf8Start + count - 4).halfWord else {
      throw literalError(kind, literal, at: cursor)
    }
    return cursor + count
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
}

extension JSONScanner {
  @inline(never)
  private func scanEscapes(at cursor: Cursor, _ bits: inout UInt64) throws(JSONSyntaxError) -> Cursor {
    var cursor = cursor
    while cursor.pointee != .quote {
      guard cursor.pointee == .backslash else {
        throw cursor >= end ? expected(.closingQuote, at: cursor) : error(.controlCharacter, at: cursor)
      }
      cursor = try scanEscape(at: cursor + 1).scanningString(&bits)
    }
    return cursor
  }

  /// Reads what follows a backslash.
  @inline(__always)
  private func scanEscape(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    switch cursor.pointee {
    case .quote, .backslash, .slash, .letterB, .letterF, .letterN, .letterR, .letterT: return cursor + 1
    case .letterU:
      for index in 1...4 where cursor[index].hexValue == nil {
        throw expected(.hexDigit, at: cursor + index)
      }
      return cursor + 5
    default: throw expected(.escape, at: cursor)
    }
  }

  @inline(never)
  private func validateUTF8(from cursor: Cursor, to end: Cursor) throws(JSONSyntaxError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: Span(_unsafeStart: cursor, count: end - cursor))
    } catch {
      throw self.error(.invalidUTF8, at: cursor + error.byteOffsets.lowerBound)
    }
  }

  @inline(__always)
  private func scanDigits(
    at cursor: Cursor, expecting expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> Cursor {
    guard cursor.pointee.isDigit else { throw expected(expectation, at: cursor) }
    var cursor = cursor + 1
    while cursor.pointee.isDigit { cursor += 1 }
    return cursor
  }

  @inline(never)
  private func literalError(_ kind: JSONKind, _ literal: StaticString, at cursor: Cursor) -> JSONSyntaxError {
    var index = 1
    while cursor[index] == literal.utf8Start[index] { index += 1 }
    return expected(.restOfLiteral(kind), at: cursor + index)
  }
}
