/// Why a text is no JSON, or cannot be read, and the byte where that shows.
struct JSONSyntaxError: Error, Hashable {
  /// What the grammar allows at a point.
  enum Expectation: Hashable {
    case value
    case firstElement
    case nextElement
    case key
    case firstKey
    case colon
    case commaOrBrace
    case commaOrBracket
    case end
    case closingQuote
    case digit
    case digitAfterDot
    case exponentDigit
    case escape
    case hexDigit
    /// The literal that was begun: `true`, `false` or `null`.
    case restOfLiteral(JSONKind)
  }

  /// The kinds of errors.
  enum Reason: Hashable {
    /// Something else stands there, or the text ends there.
    case expected(Expectation)
    /// A byte below U+0020 inside of a string.
    case controlCharacter
    case invalidUTF8
    /// The whole text is in this encoding.
    case encoding(TextEncoding)
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
    /// More different keys than symbols.
    case tooManyKeys
  }

  var reason: Reason
  /// Bytes from the start of the text.
  var offset: Int
}
