import Diagnostics

extension JSONSyntaxError {
  /// The error as it is told to the user: at most the one offending character of the text is in it.
  func diagnostic(_ lines: LineIndex, _ bytes: JSONBytes, file: String) -> Diagnostic {
    let found = Found(bytes, at: offset)
    let (id, message, help) = words(found)
    let start = lines.position(at: offset)
    let place = Place(file: file, start: start, end: lines.position(at: offset + found.size))
    return Diagnostic(.error, id, message, at: place, help: help)
  }

  private func words(_ found: Found) -> (id: String, message: String, help: String?) {
    switch reason {
    case .encoding(let encoding):
      return (
        "json-utf16", "the text is \(encoding.rawValue), not UTF-8",
        "write it as UTF-8, or convert it with `iconv`"
      )
    case .tooLarge(let limit):
      return ("json-size", "the text has more than \(limit) bytes", nil)
    case .tooManyKeys:
      return ("json-size", "the text has more than \(JSONSymbol.none) different keys", nil)
    case .tooDeep(let limit):
      return ("json-depth", "arrays and objects are nested deeper than \(limit) levels", nil)
    case .invalidUTF8:
      return ("json-utf8", "the text is not valid UTF-8: found \(found.description)", "write it as UTF-8")
    case .controlCharacter:
      let help = "write it as an escape, as in `\\n` or `\\u0000`"
      return ("json-control-character", "a string holds \(found.description)", help)
    case .expected(let expectation):
      return unexpected(expectation, found)
    }
  }

  private func unexpected(_ expectation: Expectation, _ found: Found) -> (String, String, String?) {
    let message = "expected \(expectation.description), found \(found.description)"
    switch found.content {
    case .end: return ("json-unexpected-end", message, "the text is cut off: write the whole of it")
    case .byte:
      return ("json-utf8", "the text is not valid UTF-8: found \(found.description)", "write it as UTF-8")
    case .scalar(let scalar): return (expectation.id, message, expectation.help(scalar))
    }
  }
}

extension JSONSyntaxError.Expectation {
  /// The diagnostic's name.
  fileprivate var id: String {
    switch self {
    case .end: "json-trailing-data"
    case .digit, .digitAfterDot, .exponentDigit: "json-number"
    case .escape, .hexDigit: "json-escape"
    default: "json-syntax"
    }
  }

  /// What was expected, as it stands after the word "expected".
  fileprivate var description: String {
    switch self {
    case .value, .nextElement: "a value"
    case .firstElement: "a value or `]`"
    case .key: "a key in double quotes"
    case .firstKey: "a key in double quotes or `}`"
    case .colon: "`:` after the key"
    case .commaOrBrace: "`,` or `}`"
    case .commaOrBracket: "`,` or `]`"
    case .end: "the end of the text"
    case .closingQuote: "the string's closing `\"`"
    case .digit: "a digit"
    case .digitAfterDot: "a digit after the decimal point"
    case .exponentDigit: "a digit of the exponent"
    case .escape: "one of `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t`, `u` after a backslash"
    case .hexDigit: "one of four hexadecimal digits after `\\u`"
    case .restOfLiteral(let literal): "the rest of `\(literal)`"
    }
  }

  /// What to do, judged by what stands there instead.
  fileprivate func help(_ found: Unicode.Scalar) -> String? {
    switch (self, found) {
    case (_, "'"): "write strings in double quotes"
    case (.end, "{"), (.end, "["): "write one JSON value: this looks like several, one after the other"
    case (.escape, _), (.hexDigit, _), (.closingQuote, _): nil
    case (_, "/"), (_, "#"): "remove the comment: JSON has none"
    case (.nextElement, "]"), (.key, "}"): "remove the comma before it: none may follow the last one"
    case (.value, _), (.firstElement, _), (.nextElement, _): Self.helpForValue(found)
    case (.commaOrBrace, "\""), (.commaOrBracket, "\""), (.commaOrBracket, "{"), (.commaOrBracket, "["):
      "put a comma between the two"
    default: nil
    }
  }

  private static func helpForValue(_ found: Unicode.Scalar) -> String? {
    switch found {
    case "T", "F", "N": "write `true`, `false` and `null` in small letters; JSON has no other words"
    case "+", ".": "begin a number with a digit or `-`"
    default: nil
    }
  }
}
