import PolicyLanguage
import Values

extension Evaluator {
  /// Compares a value, or the ports of a rule, with networks or ports.
  mutating func compare(
    _ item: Item, _ operand: Test.Ranges, in frame: Frame, _ holds: (Ranges, Ranges) -> Bool?
  ) -> Answer {
    switch operand {
    case .networks(let blocks): return compare(item, .networks(blocks), holds)
    case .ports(let ports): return compare(item, .ports(ports), holds)
    case .operands(let operands):
      var spellings: [String] = []
      let answer =
        switch operands {
        case .listed(let operands):
          Answer.all(operands.map { resolve($0, in: frame) { $0.collect(into: &spellings) } })
        case .elements(let operand): resolve(operand, in: frame) { $0.collect(into: &spellings) }
        }
      if answer.truth != .true { return answer }
      // The ports of another rule, which has none.
      if spellings.isEmpty, case .ports = item.content { return compare(item, .ports(.empty), holds) }
      guard let ranges = Ranges(spellings) else { return .unknown(neitherNetworkNorPort) }
      return compare(item, ranges, holds)
    }
  }

  private func compare(_ item: Item, _ other: Ranges, _ holds: (Ranges, Ranges) -> Bool?) -> Answer {
    guard let ranges = ranges(of: item, like: other), let truth = holds(ranges, other) else {
      let wanted = if case .networks = other { "CIDR block" } else { "port" }
      return .unknown(Reason(.wrongKind, "it is no \(wanted)"))
    }
    return Answer(truth)
  }

  private func ranges(of item: Item, like other: Ranges) -> Ranges? {
    if case .ports(let ports) = item.content { return .ports(ports) }
    return item.value.flatMap { ranges(of: $0, like: other) }
  }

  /// The value as networks or as ports, whichever `other` is.
  private func ranges(of value: Value, like other: Ranges) -> Ranges? {
    let texts: [String]
    switch value.content {
    case .string(let text): texts = [text]
    case .number(let number): texts = [number.description]
    case .list(let elements):
      texts = elements.compactMap { if case .string(let text) = $0.content { text } else { nil } }
      if texts.count != elements.count { return nil }
    case .null, .bool, .object, .unknown: return nil
    }
    switch other {
    case .networks:
      let blocks = texts.compactMap { CIDRBlock(parsing: $0) }
      return blocks.count == texts.count ? .networks(blocks) : nil
    case .ports:
      let sets = texts.compactMap { PortSet(parsing: $0) }
      guard let first = sets.first, sets.count == texts.count else { return nil }
      return .ports(sets.dropFirst().reduce(first) { $0.union($1) })
    }
  }
}

private let neitherNetworkNorPort = Reason(
  .wrongKind, "what it is compared with is neither a network nor a port")

extension Literal {
  /// Adds the texts that the literal holds, alone or in a list; unknown where it holds anything else.
  fileprivate func collect(into spellings: inout [String]) -> Answer {
    switch self {
    case .scalar(let value, let spelling, _):
      if let reason = value.unknownReason { return .unknown(reason) }
      spellings.append(spelling)
      return .yes
    case .list(let elements): return .all(elements.map { $0.collect(into: &spellings) })
    case .map: return .unknown(neitherNetworkNorPort)
    }
  }
}
