import Values

/// The text of YAML that Terraform writes for a value that is wholly known: every text in double quotes, or as a
/// literal block where it has several lines.
///
/// <https://developer.hashicorp.com/terraform/language/functions/yamlencode>
struct YAMLText {
  /// What has been written.
  private(set) var text = ""
  private var column = 0

  /// What Terraform would write with explicit keys makes no text.
  init(_ value: Value) throws(ConversionError) {
    try write(value, indent: 0, isRoot: true)
    put("\n")
    if case .bool = value.content { put("...\n") }
    if case .number = value.content { put("...\n") }
    if case .null = value.content { put("...\n") }
  }

  private mutating func put(_ characters: String) {
    text += characters
    column = characters.hasSuffix("\n") ? 0 : column + characters.unicodeScalars.count
  }

  private mutating func write(_ value: Value, indent: Int, isRoot: Bool = false) throws(ConversionError) {
    switch value.content {
    case .null, .unknown: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .number: put(try value.asString().text ?? "")
    case .string(let string): write(string, indent: indent + (isRoot ? 2 : 0))
    case .list(let elements): try write(elements, indent: indent)
    case .object(let object): try write(object.members, indent: indent)
    }
  }

  private mutating func write(_ elements: [Value], indent: Int) throws(ConversionError) {
    if elements.isEmpty { return put("[]") }
    for (index, element) in elements.enumerated() {
      if index > 0 { startLine(indent) }
      put("- ")
      try write(element, indent: indent + 2)
    }
  }

  private mutating func write(_ members: [Object.Member], indent: Int) throws(ConversionError) {
    if members.isEmpty { return put("{}") }
    for (index, member) in members.enumerated() {
      if index > 0 { startLine(indent) }
      guard member.name.utf8.count <= 120, !member.name.contains("\n") else {
        throw ConversionError("a key is too long or has several lines")
      }
      writeQuoted(member.name, indent: indent, mayBreak: false)
      put(":")
      try write(memberValue: member.value, indent: indent)
    }
  }

  private mutating func write(memberValue value: Value, indent: Int) throws(ConversionError) {
    switch value.content {
    case .list(let elements) where !elements.isEmpty:
      // Lists stand below their key, not further in.
      startLine(indent)
      try write(elements, indent: indent)
    case .object(let object) where !object.members.isEmpty:
      startLine(indent + 2)
      try write(object.members, indent: indent + 2)
    default:
      put(" ")
      try write(value, indent: indent + 2)
    }
  }

  private mutating func startLine(_ indent: Int) {
    if column > 0 { put("\n") }
    put(String(repeating: " ", count: indent))
  }

  private mutating func write(_ string: String, indent: Int) {
    if isLiteral(string) { writeLiteral(string, indent: indent) } else { writeQuoted(string, indent: indent) }
  }
}

extension YAMLText {
  /// Whether a text is written line by line: it has several, and nothing in it that would be lost.
  private func isLiteral(_ string: String) -> Bool {
    guard string.unicodeScalars.contains("\n"), !string.hasSuffix(" ") else { return false }
    return !string.contains(" \n") && string.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
  }

  private mutating func writeLiteral(_ string: String, indent: Int) {
    let startsBlank = string.hasPrefix(" ") || string.hasPrefix("\n")
    let ending = !string.hasSuffix("\n") ? "-" : string == "\n" || string.hasSuffix("\n\n") ? "+" : ""
    put("|" + (startsBlank ? "2" : "") + ending)
    var lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    if string.hasSuffix("\n") { lines.removeLast() }
    for line in lines {
      put("\n")
      if !line.isEmpty { put(String(repeating: " ", count: indent) + line) }
    }
    // The line end that is kept stands in the text already.
    if ending == "+" { put("\n") }
  }

  /// Writes a text in quotes; a long one breaks at a space.
  private mutating func writeQuoted(_ string: String, indent: Int, mayBreak: Bool = true) {
    let scalars = Array(string.unicodeScalars)
    put("\"")
    var followsSpace = false
    for (index, scalar) in scalars.enumerated() {
      let isInside = index > 0 && index < scalars.count - 1
      if scalar == " ", mayBreak, !followsSpace, column > 80, isInside {
        startLine(indent)
        if scalars[index + 1] == " " { put("\\") }
      } else {
        put(escaped(scalar))
      }
      followsSpace = scalar == " "
    }
    put("\"")
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
    if let letter = shortEscapes[scalar] { return "\\\(letter)" }
    if isPrintable(scalar) { return String(scalar) }
    switch scalar.value {
    case ...0xFF: return "\\x" + hexadecimal(scalar.value, width: 2).uppercased()
    case ...0xFFFF: return "\\u" + hexadecimal(scalar.value, width: 4).uppercased()
    default: return "\\U" + hexadecimal(scalar.value, width: 8).uppercased()
    }
  }

  private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    default: false
    }
  }
}

private let shortEscapes: [Unicode.Scalar: Character] = [
  "\0": "0", "\u{7}": "a", "\u{8}": "b", "\t": "t", "\n": "n", "\u{B}": "v", "\u{C}": "f", "\r": "r",
  "\u{1B}": "e", "\u{85}": "N", "\u{2028}": "L", "\u{2029}": "P",
]
