/// A version, as `1.5.0`, `14.7` or `2.0.0-beta1`.
///
/// The rules are those of the library that Terraform compares versions with: <https://github.com/hashicorp/go-version>.
package struct Version: Sendable {
  /// The numbers, at least three: those that are not written are 0.
  package let segments: [Int]
  /// How many of the numbers are written.
  package let writtenSegments: Int
  /// What stands behind the numbers, as `beta1`; empty where the version is a release.
  package let prerelease: String

  init(segments: [Int], writtenSegments: Int, prerelease: String) {
    self.segments = segments
    self.writtenSegments = writtenSegments
    self.prerelease = prerelease
  }

  /// Reads numbers with dots between, then a prerelease and metadata where there are any; `nil` where the text is none.
  package init?(parsing text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "v") { rest.removeFirst() }
    guard let numbers = Version.numbers(&rest) else { return nil }
    var prerelease = ""
    if let first = rest.first, first != UInt8(ascii: "+") {
      let hasDash = first == UInt8(ascii: "-")
      if hasDash { rest.removeFirst() }
      guard hasDash || !Version.isDigit(first), let words = Version.words(&rest) else { return nil }
      prerelease = words
    }
    if rest.first == UInt8(ascii: "+") {
      rest.removeFirst()
      guard Version.words(&rest) != nil else { return nil }
    }
    guard rest.isEmpty else { return nil }
    let missing = max(0, 3 - numbers.count)
    self.init(
      segments: numbers + Array(repeating: 0, count: missing), writtenSegments: numbers.count,
      prerelease: prerelease)
  }

  /// Numbers with dots between; a dot that no digit follows is left.
  private static func numbers(_ rest: inout ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    repeat {
      var next = rest
      if !numbers.isEmpty { next.removeFirst() }
      let digits = next.prefix(while: isDigit)
      guard !digits.isEmpty else { break }
      guard digits.count <= 18, let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      numbers.append(number)
      rest = next.dropFirst(digits.count)
    } while rest.first == UInt8(ascii: ".")
    return numbers.isEmpty ? nil : numbers
  }

  /// Words of letters, digits, `-` and `~` with dots between.
  private static func words(_ rest: inout ArraySlice<UInt8>) -> String? {
    let words = rest.prefix { isWord($0) || $0 == UInt8(ascii: ".") }
    rest = rest.dropFirst(words.count)
    let parts = words.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.contains(where: \.isEmpty) ? nil : String(decoding: words, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "~")
  }
}

extension Version {
  /// Whether the version is no release.
  package var isPrerelease: Bool { !prerelease.isEmpty }

  /// Less than, equal to or greater than 0, as this version comes before, with or after the other.
  package func order(_ other: Version) -> Int {
    for index in 0..<max(segments.count, other.segments.count) {
      let left = index < segments.count ? segments[index] : 0
      let right = index < other.segments.count ? other.segments[index] : 0
      if left != right { return left < right ? -1 : 1 }
    }
    guard segments.count == other.segments.count else { return 0 }
    switch (isPrerelease, other.isPrerelease) {
    case (false, false): return 0
    case (false, true): return 1
    case (true, false): return -1
    case (true, true): return Version.order(prerelease, other.prerelease)
    }
  }

  /// Part by part: numbers by value and before words, and what ends first comes first unless a word follows.
  private static func order(_ left: String, _ right: String) -> Int {
    let left = left.split(separator: ".")
    let right = right.split(separator: ".")
    for index in 0..<max(left.count, right.count) {
      let order = order(
        index < left.count ? left[index] : nil, index < right.count ? right[index] : nil)
      if order != 0 { return order }
    }
    return 0
  }

  private static func order(_ left: Substring?, _ right: Substring?) -> Int {
    guard let left else { return right.flatMap { Int($0) } == nil ? 1 : -1 }
    guard let right else { return Int(left) == nil ? -1 : 1 }
    if left == right { return 0 }
    switch (Int(left), Int(right)) {
    case (let left?, let right?): return left > right ? 1 : -1
    case (_?, nil): return -1
    case (nil, _?): return 1
    case (nil, nil): return left > right ? 1 : -1
    }
  }
}
