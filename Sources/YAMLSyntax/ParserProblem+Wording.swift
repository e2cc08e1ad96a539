import Diagnostics

extension ParserProblem {
  /// The problem in words for a person who writes YAML, not a parser of it.
  func diagnostic(in source: SourceText) -> Diagnostic {
    if kind == .encoding { return encodingDiagnostic(in: source) }
    let mark = (isAboutStart ? context?.mark : nil) ?? at
    let start = source.position(scalars: mark)
    let character = source.character(at: start.offset)
    let end = character == nil || character == "\n" ? start : source.position(scalars: mark + 1)
    let words = afterEnd(start, in: source) ?? wording(character)
    var notes: [Diagnostic.Note] = []
    if let context, context.mark != mark {
      let place = source.position(scalars: context.mark)
      notes.append(Diagnostic.Note(context.text, at: source.place(place, place)))
    }
    return Diagnostic(
      .error, "yaml-syntax", words.message, at: source.place(start, end), help: words.help, notes: notes)
  }

  /// Whether the mistake is where libyaml's context began, not where libyaml noticed it.
  private var isAboutStart: Bool {
    switch text {
    case "did not find expected alphabetic or numeric character", "could not find expected ':'",
      "found unexpected end of stream":
      true
    default: false
    }
  }

  private func encodingDiagnostic(in source: SourceText) -> Diagnostic {
    let start = source.position(offset: at + source.markLength)
    let isUTF16 = source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF])
    let message =
      if isUTF16 {
        "the text is UTF-16"
      } else if text.hasPrefix("control") {
        "a control character stands here"
      } else {
        "this is not UTF-8: \(text)"
      }
    return Diagnostic(
      .error, "yaml-encoding", message, at: source.place(start, start),
      help: text.hasPrefix("control") ? "write it as an escape in double quotes" : "save the file as UTF-8")
  }

  private func wording(_ character: Unicode.Scalar?) -> (message: String, help: String?) {
    if character == "\t" { return ("a tab cannot indent YAML", "indent with spaces") }
    switch text {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return ("a tab cannot indent YAML", "indent with spaces")
    case "found character that cannot start any token":
      let shown = character.map { $0 == "`" ? "a backtick" : "`\($0)`" } ?? "this"
      return ("\(shown) cannot start a text without quotes", "quote the text")
    case "mapping values are not allowed in this context":
      return (
        "`:` makes a key of what stands before it, and there is no place for one here",
        "quote the text, or check the indentation"
      )
    case "did not find expected alphabetic or numeric character":
      return startsAlias
        ? ("`*` without quotes starts an alias", "quote the text")
        : ("`&` without quotes starts an anchor", "quote the text")
    default: return structureWording(character)
    }
  }

  private func structureWording(_ character: Unicode.Scalar?) -> (message: String, help: String?) {
    let found = character.map { $0 == "\n" ? "the end of the line" : "`\($0)`" } ?? "the end of the text"
    switch text {
    case "did not find expected ',' or ']'": return ("expected `,` or `]`, found \(found)", nil)
    case "did not find expected ',' or '}'": return ("expected `,` or `}`, found \(found)", nil)
    case "did not find expected '-' indicator":
      return ("expected `-` for the next element, found \(found)", "check the indentation")
    case "did not find expected key":
      return ("expected a key, found \(found)", "check the indentation, or quote the text")
    case "could not find expected ':'":
      return ("expected `:` after the key", "write `KEY: VALUE`, or check the indentation")
    case "found unexpected end of stream": return ("these quotes are never closed", "close them")
    case "block sequence entries are not allowed in this context":
      return ("a list cannot start here", "start it on a line of its own")
    case "found unknown escape character":
      return ("no escape of YAML starts so", "write `\\\\` for a backslash, or use single quotes")
    case "did not find expected <document start>":
      return ("expected the end of the text, found \(found)", "check the indentation")
    case "did not find expected node content": return ("expected a value, found \(found)", nil)
    default: return (text, nil)
    }
  }

  /// What is said about `{a} b` and `"a" b`: text after what ended the value.
  private func afterEnd(_ start: Position, in source: SourceText) -> (message: String, help: String?)? {
    guard text == "did not find expected key" || text.hasPrefix("did not find expected '-'") else {
      return nil
    }
    let before = source.bytes[..<start.offset].last { $0 != UInt8(ascii: " ") }
    guard let before, "}]\"'".utf8.contains(before), start.column > 1 else { return nil }
    let end = Unicode.Scalar(before)
    return ("nothing can follow `\(end)` here", "quote the whole text")
  }

  private var startsAlias: Bool { context?.text == "while scanning an alias" }
}

extension SourceText {
  /// The Unicode scalar that starts at the offset, or `nil` at the end.
  func character(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let end = min(offset + 4, bytes.count)
    return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
  }
}
