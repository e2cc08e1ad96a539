import Testing
import Values

@Suite struct CIDRBlockTests {
  private func block(_ text: String) throws -> CIDRBlock { try #require(CIDRBlock(parsing: text), "\(text)") }

  @Test(arguments: [
    ("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3/8", "10.0.0.0/8"), ("0.0.0.0/0", "0.0.0.0/0"),
    ("255.255.255.255/32", "255.255.255.255/32"), ("::/0", "::/0"), ("2001:DB8::1/32", "2001:db8::/32"),
    ("::ffff:10.0.0.1/128", "::ffff:a00:1/128"), ("1:0:0:2:0:0:0:3/128", "1:0:0:2::3/128"),
    ("fe80::/10", "fe80::/10"),
    ("1:2:3:4:5:6:7:8/128", "1:2:3:4:5:6:7:8/128"), ("1::/16", "1::/16"),
  ])
  func canonicalText(text: String, canonical: String) throws {
    #expect(try block(text).description == canonical)
  }

  @Test(arguments: [
    "", "10.0.0.0", "10.0.0/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0.256/8", "010.0.0.0/8",
    "10.0.0.0/8/8", "10.0.0.0/032", "10.0.0.0/0032", "10.0.0.00/8", "1000.0.0.0/8", "10.0.0./8", ".0.0.0/8",
    "99999999999.0.0.0/8", "10.0.0.0/99999999999999999999",
    "::/129", "1:2:3:4:5:6:7/64", "1:2:3:4:5:6:7:8:9/64", "1::2::3/64", "12345::/16", "g::/16", ":::/16",
    "::1.2.3/96", "a.b.c.d/8",
    "1.2.3.4::/64", "10.0.0.0/", "/8", "10.0.0.0/ 8", "10.0.0.0/+8", "+1.0.0.0/8", "1..2.3/8", "1.2.3.4.5/8",
    "0x0a.0.0.0/8", "١.0.0.0/8", "fe80::1%eth0/64", "::00001/128", "1:2:3:4:5:6:7:8::/64", ":1::/16", "::/00",
  ])
  func whatIsNoBlock(text: String) {
    #expect(CIDRBlock(parsing: text) == nil)
  }

  @Test(
    arguments: [
      ("10.0.0.1", "10.0.0.1/32"), ("10.0.0.1/8", "10.0.0.0/8"), ("2001:db8::1", "2001:db8::1/128"),
      ("::/0", "::/0"), ("10.0.0", nil), ("10.0.0.1/", nil), ("/8", nil), ("", nil),
    ] as [(String, String?)])
  func anAddressAloneIsABlockOfOne(text: String, canonical: String?) {
    #expect(CIDRBlock(parsingAddressOrBlock: text)?.description == canonical)
  }

  @Test func blocksAreEqualWhereTheirAddressesAre() throws {
    #expect(try block("10.1.2.3/8") == block("10.0.0.0/8"))
    #expect(try Set([block("10.1.2.3/8"), block("10.0.0.0/8")]).count == 1)
    #expect(try block("10.0.0.0/8") != block("10.0.0.0/9"))
    #expect(try block("0.0.0.0/0") != block("::/0"))
    #expect(try block("10.0.0.1/32") != block("::10.0.0.1/128"))
    #expect(try block("2001:DB8:0::/32") == block("2001:db8::/32"))
    #expect(try block("2001:db8::/32").network.isIPv6 && block("2001:db8::/32").prefixLength == 32)
  }

  @Test(arguments: [
    ("10.0.0.0/8", "10.1.0.0/16", true), ("10.1.0.0/16", "10.0.0.0/8", false),
    ("10.0.0.0/8", "10.0.0.0/8", true),
    ("0.0.0.0/0", "255.0.0.0/8", true), ("::/0", "10.0.0.0/8", false), ("0.0.0.0/0", "::/0", false),
    ("::/0", "2001:db8::/32", true), ("10.0.0.0/9", "10.128.0.0/9", false),
    ("10.0.0.0/31", "10.0.0.1/32", true),
    ("2001:db8::/32", "2001:db9::/48", false), ("10.0.0.1/31", "10.0.0.2/32", false),
    ("::ffff:0:0/96", "::ffff:10.0.0.1/128", true), ("::ffff:0:0/96", "10.0.0.1/32", false),
    ("255.255.255.255/32", "255.255.255.255/32", true), ("::1/128", "::/0", false),
  ])
  func contains(outer: String, inner: String, holds: Bool) throws {
    #expect(try block(outer).contains(block(inner)) == holds)
    let overlaps = try block(outer).contains(block(inner)) || block(inner).contains(block(outer))
    #expect(try block(outer).overlaps(block(inner)) == overlaps)
    #expect(try block(inner).overlaps(block(outer)) == overlaps)
  }
}
