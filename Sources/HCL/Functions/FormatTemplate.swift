/// A format taken apart.
struct FormatTemplate {
  /// A part of a format.
  enum Piece {
    case text(String)
    case verb(FormatVerb)
  }

  /// In the order of the format.
  private(set) var pieces: [Piece] = []
  /// The last argument that a verb uses; 0 where there is none.
  private(set) var argumentCount = 0
  private var nextArgument = 1
  private let whole: [UInt8]
  private var position = 0

  /// Takes a format apart; what is no verb is an error.
  init(_ format: String) throws(FunctionError) {
    whole = Array(format.utf8)
    while position < whole.count {
      let start = position
      while position < whole.count, whole[position] != UInt8(ascii: "%") { position += 1 }
      if position > start {
        pieces.append(.text(String(decoding: whole[start..<position], as: UTF8.self)))
      }
      if position < whole.count { try takeVerb() }
    }
  }

  private var current: UInt8? { position < whole.count ? whole[position] : nil }

  private mutating func takeVerb() throws(FunctionError) {
    var verb = FormatVerb()
    verb.offset = position
    position += 1
    if current == UInt8(ascii: "%") {
      position += 1
      pieces.append(.text("%"))
      return
    }
    takeFlags(&verb)
    verb.width = try takeNumber() ?? 0
    if current == UInt8(ascii: ".") {
      position += 1
      verb.precision = try takeNumber() ?? 0
    }
    verb.argument = try takeArgument()
    verb.letter = try takeLetter()
    verb.text = String(decoding: whole[verb.offset..<position], as: UTF8.self)
    nextArgument = verb.argument + 1
    argumentCount = max(argumentCount, verb.argument)
    pieces.append(.verb(verb))
  }

  private mutating func takeFlags(_ verb: inout FormatVerb) {
    while let flag = current {
      switch Unicode.Scalar(flag) {
      case "#": verb.isAlternate = true
      case "0": verb.padsWithZeros = true
      case "-": verb.alignsLeft = true
      case "+": verb.showsPlus = true
      case " ": verb.showsSpace = true
      default: return
      }
      position += 1
    }
  }

  /// Wider than any text that is meant; Terraform writes nonsense above a million.
  private static let greatestNumber = 10_000

  private mutating func takeNumber() throws(FunctionError) -> Int? {
    var number: Int?
    while let digit = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
      let next = (number ?? 0) * 10 + Int(digit - UInt8(ascii: "0"))
      guard next <= FormatTemplate.greatestNumber else {
        throw FunctionError("a number at offset \(position) is too large", argument: 0)
      }
      number = next
      position += 1
    }
    return number
  }

  private mutating func takeArgument() throws(FunctionError) -> Int {
    guard current == UInt8(ascii: "[") else { return nextArgument }
    position += 1
    guard let number = try takeNumber(), number > 0, current == UInt8(ascii: "]") else {
      throw unrecognized
    }
    position += 1
    return number
  }

  private mutating func takeLetter() throws(FunctionError) -> Unicode.Scalar {
    guard let letter = current, Unicode.Scalar(letter).properties.isAlphabetic, letter < 0x80 else {
      throw unrecognized
    }
    position += 1
    return Unicode.Scalar(letter)
  }

  private var unrecognized: FunctionError {
    let isAtEnd = position >= whole.count
    return FunctionError(
      isAtEnd ? "invalid format string" : "unrecognized format character at offset \(position)", argument: 0)
  }
}
