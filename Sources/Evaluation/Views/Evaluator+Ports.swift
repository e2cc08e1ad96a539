import PolicyLanguage
import Values

extension Evaluator {
  /// The ports of a rule; unknown where its protocol is, or a bound that matters.
  mutating func portSet(_ transport: Path, _ from: Path, _ to: Path, in frame: Frame) -> Item.Content {
    let transport = Evaluator.scalar(single(transport, in: frame), transport)
    guard case .string(let name) = transport.content else { return .value(transport) }
    var bounds: [Int?] = []
    if PortSet.hasBounds(protocol: name) {
      for path in [from, to] {
        let bound = single(path, in: frame)
        if case .success(let value) = bound, case .number(let number) = value.content,
          let port = number.integer
        {
          bounds.append(port)
          continue
        }
        let text = Evaluator.scalar(bound, path)
        if text.unknownReason != nil { return .value(text) }
        if case .string(let digits) = text.content { bounds.append(Int(digits)) }
      }
    }
    if let ports = PortSet(protocol: name, from: bounds.first ?? nil, to: bounds.last ?? nil) {
      return .ports(ports)
    }
    return .value(
      .unknown(Reason(.wrongKind, "\(from.text) and \(to.text) are no range of ports, the lower one first")))
  }

  /// The one value at a path as a text, null or unknown.
  private static func scalar(_ found: Result<Value, Reason>, _ path: Path) -> Value {
    switch found {
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
