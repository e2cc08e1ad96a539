/// Reads a duration of Go, as `-1h30m0.5s`, in nanoseconds; `nil` for what is none or more than 292 years.
///
/// <https://pkg.go.dev/time#ParseDuration>
func durationNanoseconds(_ text: String) -> Int? {
  var rest = Array(text.utf8)[...]
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  if rest.elementsEqual("0".utf8) { return 0 }
  guard !rest.isEmpty else { return nil }
  var total: Int128 = 0
  while !rest.isEmpty {
    guard let part = takePart(&rest) else { return nil }
    total += part
    guard total <= Int128(Int.max) else { return nil }
  }
  return Int(exactly: isNegative ? -total : total)
}

private func takePart(_ rest: inout ArraySlice<UInt8>) -> Int128? {
  let whole = takeDigits(&rest)
  var fraction: [UInt8] = []
  if rest.first == UInt8(ascii: ".") {
    rest.removeFirst()
    fraction = takeDigits(&rest)
  }
  let name = rest.prefix { $0 != UInt8(ascii: ".") && !($0 >= 0x30 && $0 <= 0x39) }
  rest = rest.dropFirst(name.count)
  guard !whole.isEmpty || !fraction.isEmpty, whole.count <= 19,
    let unit = units[String(decoding: name, as: UTF8.self)]
  else { return nil }
  // What is less than a nanosecond is cut off.
  let kept = fraction.prefix(18)
  let scale = kept.reduce(1 as Int128) { scale, _ in scale * 10 }
  return number(whole[...]) * unit + number(kept) * unit / scale
}

private func takeDigits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
  let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
  rest = rest.dropFirst(digits.count)
  return Array(digits)
}

private func number(_ digits: ArraySlice<UInt8>) -> Int128 {
  digits.reduce(0) { $0 * 10 + Int128($1 - 0x30) }
}

/// Nanoseconds by the name of a unit.
private let units: [String: Int128] = [
  "ns": 1, "us": 1_000, "\u{B5}s": 1_000, "\u{3BC}s": 1_000, "ms": 1_000_000, "s": 1_000_000_000,
  "m": 60_000_000_000, "h": 3_600_000_000_000,
]
