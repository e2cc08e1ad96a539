/// A block of addresses, as `10.0.0.0/8` or `2001:db8::/32`.
///
/// <https://www.rfc-editor.org/rfc/rfc4632>
package struct CIDRBlock: Hashable, Sendable {
  /// The first address; bits behind the prefix are zero.
  package let network: IPAddress
  /// How many leading bits all addresses of the block share.
  package let prefixLength: Int

  /// Reads an address with its prefix length; `nil` where the text is none.
  ///
  /// Bits behind the prefix may be set, as in `10.0.0.1/8`, and count for nothing.
  package init?(parsing text: String) {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      let address = IPAddress(parsing: String(text[..<slash])),
      let length = CIDRBlock.length(String(text[text.utf8.index(after: slash)...])), length <= address.width
    else { return nil }
    self.init(address, prefixLength: length)
  }

  /// One to three digits without a leading zero.
  private static func length(_ text: String) -> Int? {
    guard (1...3).contains(text.utf8.count), text == "0" || text.utf8.first != UInt8(ascii: "0") else {
      return nil
    }
    var length = 0
    for byte in text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      length = length * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return length
  }

  /// Reads what `init(parsing:)` reads, or an address alone, which is the block of that one address.
  package init?(parsingAddressOrBlock text: String) {
    if text.utf8.contains(UInt8(ascii: "/")) {
      self.init(parsing: text)
    } else {
      guard let address = IPAddress(parsing: text) else { return nil }
      self.init(address, prefixLength: address.width)
    }
  }

  private init(_ address: IPAddress, prefixLength: Int) {
    let hostBits = address.width - prefixLength
    let bits = hostBits == 128 ? 0 : (address.bits >> hostBits) << hostBits
    network = IPAddress(bits: bits, isIPv6: address.isIPv6)
    self.prefixLength = prefixLength
  }

  /// Whether every address of `other` is one of this block; blocks of different families share none.
  package func contains(_ other: CIDRBlock) -> Bool {
    network.isIPv6 == other.network.isIPv6 && prefixLength <= other.prefixLength
      && CIDRBlock(other.network, prefixLength: prefixLength).network == network
  }

  /// Whether the blocks share an address.
  package func overlaps(_ other: CIDRBlock) -> Bool { contains(other) || other.contains(self) }
}

extension CIDRBlock: CustomStringConvertible {
  package var description: String { "\(network)/\(prefixLength)" }
}
