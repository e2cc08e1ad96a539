extension YAMLScalar.Value {
  /// What a plain scalar stands for: the core schema, <https://yaml.org/spec/1.2.2/#103-core-schema>.
  ///
  /// Unlike there, digits after a leading zero (`0777`) are text: other readers take them for octal.
  init(plain text: String) {
    guard let first = text.utf8.first else {
      self = .null
      return
    }
    // Nearly all scalars begin like none of the words and numbers below.
    if !"~nNtTfF.+-0123456789".utf8.contains(first) {
      self = .string(text)
      return
    }
    switch text {
    case "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    case ".nan", ".NaN", ".NAN": self = .notFinite
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF": self = .notFinite
    default: self = decimalNotation(text).map(Self.number) ?? .string(text)
    }
  }
}

/// More digits than any number that is meant; turning them into decimal takes quadratic time.
private let mostDigits = 256

private func decimalNotation(_ text: String) -> String? {
  guard let first = text.utf8.first, first < UInt8(ascii: ":") else { return nil }
  if text.hasPrefix("0x") { return decimal(text.dropFirst(2), radix: 16) }
  if text.hasPrefix("0o") { return decimal(text.dropFirst(2), radix: 8) }
  return float(text)
}

private func decimal(_ text: Substring, radix: Int) -> String? {
  guard !text.isEmpty, text.utf8.count <= mostDigits else { return nil }
  var digits = [0]
  for character in text {
    guard character.isASCII, let digit = character.hexDigitValue, digit < radix else { return nil }
    var carry = digit
    for index in digits.indices {
      carry += digits[index] * radix
      digits[index] = carry % 10
      carry /= 10
    }
    while carry > 0 {
      digits.append(carry % 10)
      carry /= 10
    }
  }
  return digits.reversed().map(String.init).joined()
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?` in JSON's notation.
private func float(_ text: String) -> String? {
  var rest = Substring(text)
  let isNegative = rest.hasPrefix("-")
  if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
  let whole = takeDigits(&rest)
  var fraction: String?
  if rest.hasPrefix(".") {
    rest.removeFirst()
    fraction = takeDigits(&rest)
  }
  guard !whole.isEmpty || fraction?.isEmpty == false, whole.count == 1 || !whole.hasPrefix("0") else {
    return nil
  }
  guard let exponent = takeExponent(&rest), rest.isEmpty else { return nil }
  let digits = fraction.map { $0.isEmpty ? "" : ".\($0)" } ?? ""
  return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + digits + exponent
}

private func takeDigits(_ text: inout Substring) -> String {
  let digits = text.prefix { ("0"..."9").contains($0) && $0.isASCII }
  text = text[digits.endIndex...]
  return String(digits)
}

/// The exponent with its letter, empty where there is none, `nil` where it has no digits.
private func takeExponent(_ text: inout Substring) -> String? {
  guard let letter = text.first, letter == "e" || letter == "E" else { return "" }
  text.removeFirst()
  var sign = ""
  if let first = text.first, first == "-" || first == "+" { sign = String(text.removeFirst()) }
  let digits = takeDigits(&text)
  return digits.isEmpty ? nil : "e\(sign)\(digits)"
}
