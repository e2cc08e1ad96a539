/// An address of the internet protocol, of either family, as a number.
package struct IPAddress: Hashable, Sendable {
  /// The address; of version 4 in the lowest 32 bits.
  package var bits: UInt128
  package var isIPv6: Bool

  /// Bits of an address of this family.
  package var width: Int { isIPv6 ? 128 : 32 }

  package init(bits: UInt128, isIPv6: Bool) {
    self.bits = bits
    self.isIPv6 = isIPv6
  }

  /// Reads `10.0.0.1` or `2001:db8::1`, with or without an embedded address of version 4; `nil` where the text is no
  /// address. Octets have no leading zeros.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc4291#section-2.2>
  package init?(parsing text: String) {
    if text.utf8.contains(UInt8(ascii: ":")) {
      guard let bits = IPAddress.version6(text) else { return nil }
      self.init(bits: bits, isIPv6: true)
    } else {
      guard let bits = IPAddress.version4(text) else { return nil }
      self.init(bits: UInt128(bits), isIPv6: false)
    }
  }

  /// Byte by byte: policies compare the networks of every rule of a plan.
  private static func version4(_ text: String) -> UInt32? {
    var bits: UInt32 = 0
    var octet: UInt32?
    var dots = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        guard let whole = octet, dots < 3 else { return nil }
        bits = bits << 8 | whole
        octet = nil
        dots += 1
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), octet != 0 else { return nil }
        let next = (octet ?? 0) * 10 + UInt32(byte - UInt8(ascii: "0"))
        guard next <= 255 else { return nil }
        octet = next
      }
    }
    guard let last = octet, dots == 3 else { return nil }
    return bits << 8 | last
  }

  private static func version6(_ text: String) -> UInt128? {
    // Nearly all that policies ask for.
    if text == "::" { return 0 }
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let head = groups(halves[0], mayEndInVersion4: halves.count == 1)
    else {
      return nil
    }
    guard halves.count == 2 else { return head.count == 8 ? joined(head) : nil }
    guard let tail = groups(halves[1], mayEndInVersion4: true), head.count + tail.count < 8 else {
      return nil
    }
    return joined(head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail)
  }

  private static func joined(_ groups: [UInt16]) -> UInt128 { groups.reduce(0) { $0 << 16 | UInt128($1) } }

  private static func groups(_ text: Substring, mayEndInVersion4: Bool) -> [UInt16]? {
    if text.isEmpty { return [] }
    var groups: [UInt16] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if mayEndInVersion4, index == parts.count - 1, part.contains(".") {
        guard let address = version4(String(part)) else { return nil }
        groups += [UInt16(truncatingIfNeeded: address >> 16), UInt16(truncatingIfNeeded: address)]
      } else {
        guard (1...4).contains(part.utf8.count), part.allSatisfy(\.isHexDigit),
          let group = UInt16(part, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups.count <= 8 ? groups : nil
  }
}

extension IPAddress: CustomStringConvertible {
  /// The canonical text: the longest run of zero groups, and the first of equally long ones, as `::`.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc5952#section-4>
  package var description: String {
    guard isIPv6 else {
      return stride(from: 24, through: 0, by: -8).map { String(UInt8(truncatingIfNeeded: bits >> $0)) }
        .joined(separator: ".")
    }
    let groups = stride(from: 112, through: 0, by: -16).map { UInt16(truncatingIfNeeded: bits >> $0) }
    let texts = groups.map { String($0, radix: 16) }
    guard let run = IPAddress.longestRunOfZeros(groups) else { return texts.joined(separator: ":") }
    return texts[..<run.lowerBound].joined(separator: ":") + "::"
      + texts[run.upperBound...].joined(separator: ":")
  }

  private static func longestRunOfZeros(_ groups: [UInt16]) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    while start < groups.count {
      let end = groups[start...].firstIndex { $0 != 0 } ?? groups.count
      if end - start > max(best?.count ?? 0, 1) { best = start..<end }
      start = max(end, start + 1)
    }
    return best
  }
}
