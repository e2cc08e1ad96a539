extension JSONParser {
  /// Reads a string from its opening quote on.
  @inline(__always)
  mutating func readString(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    let (closingQuote, isEscaped) = try scanString(at: cursor + 1)
    let count = UInt32(truncatingIfNeeded: closingQuote - cursor - 1)
    append(.string, from: cursor, extent: count, marks: isEscaped ? .escaped : [])
    return closingQuote + 1
  }

  /// Finds the closing quote of the string whose first byte is at `cursor`; what is before it is proved right.
  @inline(__always)
  func scanString(at cursor: Cursor) throws(JSONSyntaxError) -> (closingQuote: Cursor, isEscaped: Bool) {
    var bits: UInt64 = 0
    var closingQuote = cursor.scanningString(&bits)
    let isEscaped = closingQuote.pointee != .quote
    if isEscaped { closingQuote = try scanEscapes(at: closingQuote, &bits) }
    if bits & 0x8080_8080_8080_8080 != 0 { try validateUTF8(from: cursor, to: closingQuote) }
    return (closingQuote, isEscaped)
  }

  @inline(never)
  private func scanEscapes(at cursor: Cursor, _ bits: inout UInt64) throws(JSONSyntaxError) -> Cursor {
    var cursor = cursor
    while cursor.pointee != .quote {
      guard cursor.pointee == .backslash else {
        throw isAtEnd(cursor) ? expected(.closingQuote, at: cursor) : error(.controlCharacter, at: cursor)
      }
      cursor = try scanEscape(at: cursor + 1).scanningString(&bits)
    }
    return cursor
  }

  /// Reads what follows a backslash.
  private func scanEscape(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    switch cursor.pointee {
    case .quote, .backslash, .slash, .letterB, .letterF, .letterN, .letterR, .letterT: return cursor + 1
    case .letterU:
      for digit in cursor + 1...cursor + 4 where digit.pointee.hexValue == nil {
        throw expected(.hexDigit, at: digit)
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

  /// Reads a number and keeps its text.
  @inline(__always)
  mutating func readNumber(at cursor: Cursor) throws(JSONSyntaxError) -> Cursor {
    var end = cursor
    if end.pointee == .minus { end += 1 }
    if end.pointee == .zero { end += 1 } else { end = try skipDigits(at: end, expecting: .digit) }
    if end.pointee == .dot { end = try skipDigits(at: end + 1, expecting: .digitAfterDot) }
    if end.pointee | 0x20 == .letterE {
      end += 1
      if end.pointee == .plus || end.pointee == .minus { end += 1 }
      end = try skipDigits(at: end, expecting: .exponentDigit)
    }
    append(.number, from: cursor, extent: UInt32(truncatingIfNeeded: end - cursor))
    return end
  }

  @inline(__always)
  private func skipDigits(
    at cursor: Cursor, expecting expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> Cursor {
    guard cursor.pointee.isDigit else { throw expected(expectation, at: cursor) }
    var cursor = cursor + 1
    while cursor.pointee.isDigit { cursor += 1 }
    return cursor
  }

  /// Reads `true`, `false` or `null`.
  @inline(__always)
  mutating func readLiteral(
    _ literal: StaticString, _ kind: JSONKind, at cursor: Cursor
  ) throws(JSONSyntaxError) -> Cursor {
    let count = literal.utf8CodeUnitCount
    // The first byte is known: comparing the last four is enough.
    guard (cursor + count - 4).halfWord == (literal.utf8Start + count - 4).halfWord else {
      throw literalError(literal, at: cursor)
    }
    append(kind, from: cursor, extent: UInt32(truncatingIfNeeded: count))
    return cursor + count
  }

  @inline(never)
  private func literalError(_ literal: StaticString, at cursor: Cursor) -> JSONSyntaxError {
    var index = 1
    while cursor[index] == literal.utf8Start[index] { index += 1 }
    return expected(.restOfLiteral(literal.description), at: cursor + index)
  }
}
