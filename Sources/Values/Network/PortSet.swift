/// A set of ports of TCP and of UDP.
package struct PortSet: Hashable, Sendable {
  /// The transports whose ports are told apart.
  package enum Transport: String, CaseIterable, Hashable, Sendable {
    case tcp, udp
  }

  /// Sorted, disjoint and not adjacent.
  private var tcp: [ClosedRange<Int>]
  private var udp: [ClosedRange<Int>]

  private init(tcp: [ClosedRange<Int>], udp: [ClosedRange<Int>]) {
    self.tcp = PortSet.normalized(tcp)
    self.udp = PortSet.normalized(udp)
  }

  /// No port.
  package static let empty = PortSet(tcp: [], udp: [])
  /// Every port of both.
  package static let all = PortSet(tcp: [0...65535], udp: [0...65535])

  /// The ports of one rule; `nil` where a bound is missing, reversed or no port.
  ///
  /// The protocol is a name or an IANA number: `-1` and `all` mean everything whatever the bounds say, `6` and `17` are TCP
  /// and UDP, and every other protocol has no ports.
  package init?(protocol name: String, from: Int?, to: Int?) {
    let name = name.lowercased()
    switch name {
    case "-1", "all": self = .all
    case "tcp", "6", "udp", "17":
      guard let from, let to, from <= to, 0...65535 ~= from, 0...65535 ~= to else { return nil }
      let isTCP = name == "tcp" || name == "6"
      self.init(tcp: isTCP ? [from...to] : [], udp: isTCP ? [] : [from...to])
    default: self = .empty
    }
  }

  /// Whether the bounds of a rule with this protocol say anything.
  package static func hasBounds(protocol name: String) -> Bool {
    switch name.lowercased() {
    case "tcp", "6", "udp", "17": true
    default: false
    }
  }

  /// Reads `80`, `1024-65535`, `tcp/443` or `udp/1000-2000`; without a transport both are meant.
  package init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count <= 2, let range = PortSet.range(String(last)) else { return nil }
    if parts.count == 1 {
      self.init(tcp: [range], udp: [range])
    } else {
      guard let transport = Transport(rawValue: String(parts[0])) else { return nil }
      self.init(tcp: transport == .tcp ? [range] : [], udp: transport == .udp ? [range] : [])
    }
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(bounds.count) else { return nil }
    let ports = bounds.compactMap { bound in
      bound.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(bound).flatMap { $0 <= 65535 ? $0 : nil } : nil
    }
    guard ports.count == bounds.count, let low = ports.first, let high = ports.last, low <= high else {
      return nil
    }
    return low...high
  }

  private static func normalized(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    if ranges.count < 2 { return ranges }
    var merged: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension PortSet {
  /// Whether there is no port in the set.
  package var isEmpty: Bool { tcp.isEmpty && udp.isEmpty }

  /// The ports of both.
  package func union(_ other: PortSet) -> PortSet { PortSet(tcp: tcp + other.tcp, udp: udp + other.udp) }

  /// Whether every port of `other` is one of these.
  package func contains(_ other: PortSet) -> Bool {
    PortSet.covers(tcp, other.tcp) && PortSet.covers(udp, other.udp)
  }

  /// Whether every port of `other` is open for the transport that it names; one that it names for both, as `80` does, is open
  /// where it is for either.
  package func admits(_ other: PortSet) -> Bool {
    let both = PortSet.intersection(other.tcp, other.udp)
    return PortSet.covers(PortSet.normalized(tcp + udp), both)
      && PortSet.covers(tcp, PortSet.subtracting(both, from: other.tcp))
      && PortSet.covers(udp, PortSet.subtracting(both, from: other.udp))
  }

  /// Whether the sets share a port.
  package func overlaps(_ other: PortSet) -> Bool {
    PortSet.meets(tcp, other.tcp) || PortSet.meets(udp, other.udp)
  }

  private static func intersection(
    _ left: [ClosedRange<Int>], _ right: [ClosedRange<Int>]
  ) -> [ClosedRange<Int>] {
    left.flatMap { range in
      right.compactMap { other in range.overlaps(other) ? range.clamped(to: other) : nil }
    }
  }

  private static func subtracting(
    _ parts: [ClosedRange<Int>], from ranges: [ClosedRange<Int>]
  ) -> [ClosedRange<Int>] {
    parts.reduce(ranges) { rest, part in
      rest.flatMap { range -> [ClosedRange<Int>] in
        guard range.overlaps(part) else { return [range] }
        var left: [ClosedRange<Int>] = []
        if range.lowerBound < part.lowerBound { left.append(range.lowerBound...(part.lowerBound - 1)) }
        if range.upperBound > part.upperBound { left.append((part.upperBound + 1)...range.upperBound) }
        return left
      }
    }
  }

  private static func covers(_ outer: [ClosedRange<Int>], _ inner: [ClosedRange<Int>]) -> Bool {
    inner.allSatisfy { range in
      outer.contains { $0.contains(range.lowerBound) && $0.contains(range.upperBound) }
    }
  }

  private static func meets(_ left: [ClosedRange<Int>], _ right: [ClosedRange<Int>]) -> Bool {
    left.contains { range in right.contains { $0.overlaps(range) } }
  }
}

extension PortSet: CustomStringConvertible {
  /// As in a policy: `80, tcp/443, udp/1000-2000`.
  package var description: String {
    isEmpty ? "no ports" : texts.joined(separator: ", ")
  }

  /// The ranges one by one, each as `init(parsing:)` reads it.
  package var texts: [String] {
    if tcp == udp { return tcp.map { PortSet.text($0) } }
    return tcp.map { "tcp/\(PortSet.text($0))" } + udp.map { "udp/\(PortSet.text($0))" }
  }

  private static func text(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }
}
