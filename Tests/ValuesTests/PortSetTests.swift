import Testing
import Values

@Suite struct PortSetTests {
  private func ports(_ texts: String...) throws -> PortSet {
    try texts.reduce(PortSet.empty) { $0.union(try #require(PortSet(parsing: $1), "\($1)")) }
  }

  @Test(arguments: [
    ("80", "80"), ("1024-65535", "1024-65535"), ("tcp/443", "tcp/443"), ("udp/1000-2000", "udp/1000-2000"),
    ("0-65535", "0-65535"),
  ])
  func texts(text: String, canonical: String) throws {
    #expect(try ports(text).description == canonical)
  }

  @Test(arguments: [
    "", "-1", "65536", "10-5", "icmp/8", "tcp/", "80-", "a", "tcp/80/90", "1-2-3",
    "TCP/80", "80 ", "+80", "1-65536", "/80", "all", "80,443",
  ])
  func whatIsNoPort(text: String) {
    #expect(PortSet(parsing: text) == nil)
  }

  @Test func rulesOfProviders() throws {
    #expect(PortSet(protocol: "-1", from: nil, to: nil) == .all)
    #expect(PortSet(protocol: "all", from: 5, to: 1) == .all)
    #expect(PortSet(protocol: "TCP", from: 80, to: 443)?.description == "tcp/80-443")
    #expect(PortSet(protocol: "17", from: 53, to: 53)?.description == "udp/53")
    #expect(PortSet(protocol: "icmp", from: -1, to: -1)?.isEmpty == true)
    #expect(PortSet(protocol: "tcp", from: 443, to: 80) == nil)
    #expect(PortSet(protocol: "tcp", from: nil, to: 80) == nil)
    #expect(PortSet(protocol: "udp", from: 80, to: nil) == nil)
    #expect(PortSet(protocol: "tcp", from: -1, to: 80) == nil)
    #expect(PortSet(protocol: "tcp", from: 0, to: 65536) == nil)
    #expect(PortSet(protocol: "6", from: 0, to: 65535)?.description == "tcp/0-65535")
    #expect(PortSet(protocol: "1", from: nil, to: nil) == .empty)
  }

  @Test func equalSetsAreOneHoweverTheyWereBuilt() throws {
    #expect(try ports("tcp/80", "udp/80") == ports("80"))
    #expect(try ports("1-5", "6-10", "3-7") == ports("1-10"))
    #expect(try ports("10", "5", "7").description == "5, 7, 10")
    #expect(try ports("tcp/443", "udp/53", "tcp/80").description == "tcp/80, tcp/443, udp/53")
    #expect(try ports("tcp/0-65535", "udp/0-65535") == .all)
  }

  @Test func nothingIsInsideOfEverythingAndMeetsNothing() throws {
    #expect(try ports("80").contains(.empty))
    #expect(PortSet.empty.contains(.empty))
    #expect(try !PortSet.empty.contains(ports("80")))
    #expect(!PortSet.empty.overlaps(.all))
    #expect(!PortSet.all.isEmpty)
  }

  @Test func aRangeIsNotInsideOfItsEnds() throws {
    #expect(try !ports("80", "443").contains(ports("80-443")))
    #expect(try ports("80-443").contains(ports("80", "443")))
    #expect(try ports("80").contains(ports("tcp/80")))
    #expect(try !ports("tcp/80").contains(ports("80")))
    #expect(try ports("80-100", "101-200").contains(ports("90-150")))
    #expect(try ports("1-10").overlaps(ports("udp/10-20")))
    #expect(try !ports("tcp/1-10").overlaps(ports("udp/1-10")))
    #expect(PortSet.all.contains(try ports("0-65535")))
  }

  /// A port without a transport is open where it is for either; one with a transport only there.
  @Test func admission() throws {
    #expect(try ports("tcp/22").admits(ports("22")))
    #expect(try !ports("tcp/22").admits(ports("udp/22")))
    #expect(try !ports("tcp/22").admits(ports("22-23")))
    #expect(try ports("tcp/22", "udp/23").admits(ports("22-23")))
    #expect(try ports("tcp/20-30").admits(ports("tcp/21-22", "25")))
    #expect(try !ports("tcp/20-30").admits(ports("udp/21-22", "25")))
    #expect(try ports("tcp/1-65535").admits(ports("tcp/1-24", "25", "tcp/26-100")))
    #expect(PortSet.empty.admits(.empty))
    #expect(try !PortSet.empty.admits(ports("80")))
    #expect(PortSet.all.admits(.all))
  }

  @Test func textsAreReadBack() throws {
    let set = try ports("tcp/80-90", "udp/53", "443")
    #expect(try set.texts.reduce(PortSet.empty) { $0.union(try ports($1)) } == set)
    #expect(PortSet.empty.texts == [] && PortSet.empty.description == "no ports")
  }
}
