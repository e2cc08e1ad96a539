import PolicyLanguage
import Values

extension Evaluator {
  /// The ports of a rule; unknown where its protocol is, or a bound that matters.
  mutating func portSet(_ transport: Path, _ from: Path, _ to: Path, in frame: Frame) -> Item.Content {
    let transport = scalar(transport, in: frame)
    guard case .string(let name) = transport.content else { return .value(transport) }
    var bounds: [Int?] = []
    if PortSet.hasBounds(protocol: name) {
      for path in [from, to] {
        let bound = scalar(path, in: frame)
        if bound.unknownReason != nil { return .value(bound) }
        if case .string(let text) = bound.content { bounds.append(Int(text)) }
      }
    }
    if let ports = PortSet(protocol: name, from: bounds.first ?? nil, to: bounds.last ?? nil) {
      return .ports(ports)
    }
    return .value(
      .unknown(Reason(.wrongKind, "\(from.text) and \(to.text) are no range of ports, the lower one first")))
  }

  /// The one value at a path as a text, null or unknown.
  private mutating func scalar(_ path: Path, in frame: Frame) -> Value {
    switch single(path, in: frame) {
    case .failure(let reason): return .unknown(reason)
    case .success(let value):
      switch value.content {
      case .null, .string, .unknown: return value
      case .number(let number): return .string(number.description)
      case .bool, .list, .object:
        return .unknown(Reason(.wrongKind, "\(path.text) is a \(value.kindName), not a text"))
      }
    }
  }
}
