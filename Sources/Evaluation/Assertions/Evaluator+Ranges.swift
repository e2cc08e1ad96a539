import PolicyLanguage
import Values

extension Evaluator {
  /// Compares a value with networks or ports.
  mutating func compare(
    _ value: Value, _ operand: Test.Ranges, in frame: Frame, _ holds: (Ranges, Ranges) -> Bool?
  ) -> Answer {
    switch operand {
    case .networks(let blocks): return compare(value, .networks(blocks), holds)
    case .ports(let ports): return compare(value, .ports(ports), holds)
    case .operands(let operands):
      var blocks: [CIDRBlock] = []
      for operand in operands {
        let answer = resolve(operand, in: frame) { literal in
          guard let block = literal.network else {
            return .unknown(Reason(.wrongKind, "what it is compared with is no CIDR block"))
          }
          blocks.append(block)
          return .yes
        }
        if answer.truth != .true { return answer }
      }
      return compare(value, .networks(blocks), holds)
    }
  }

  private func compare(_ value: Value, _ other: Ranges, _ holds: (Ranges, Ranges) -> Bool?) -> Answer {
    guard let ranges = ranges(of: value, like: other), let truth = holds(ranges, other) else {
      let wanted = if case .networks = other { "CIDR block" } else { "port" }
      return .unknown(Reason(.wrongKind, "it is no \(wanted)"))
    }
    return Answer(truth)
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

extension Literal {
  fileprivate var network: CIDRBlock? {
    guard case .scalar(_, let spelling, _) = self else { return nil }
    return CIDRBlock(parsing: spelling)
  }
}
