import PolicyLanguage
import Values

extension Evaluator {
  /// What an operand stands for, compared; one that is absent or not known makes the answer unknown.
  mutating func resolve(_ operand: Operand, in frame: Frame, _ compare: (Literal) -> Answer) -> Answer {
    resolveAny(operand, in: frame) { literal in
      literal.value.unknownReason.map { .unknown($0) } ?? compare(literal)
    }
  }

  /// The same for a comparison that can make something of what is not known, too.
  mutating func resolveAny(_ operand: Operand, in frame: Frame, _ compare: (Literal) -> Answer) -> Answer {
    if case .literal(let literal) = operand { return compare(literal) }
    switch value(of: operand, in: frame) {
    case .failure(let reason): return .unknown(reason)
    case .success(let value):
      if value.isNull {
        return .unknown(Reason(.unresolved, "\(name(of: operand)), which it is compared with, is not set"))
      }
      if let reason = value.unknownReason, reason.kind == .notCarried { return .notCarried }
      let answer = compare(Literal(value))
      guard answer.truth == .unknown, let reason = value.unknownReason else { return answer }
      return .unknown(Reason(reason.kind, "\(name(of: operand)): \(reason.text)"))
    }
  }

  /// The same for several operands, or for the elements of the list that one stands for, which may be unknown.
  mutating func resolveEach(
    _ operands: Operands, in frame: Frame, _ combine: ([Answer]) -> Answer, _ compare: (Literal) -> Answer
  ) -> Answer {
    switch operands {
    case .listed(let operands): return combine(operands.map { resolveAny($0, in: frame, compare) })
    case .elements(let operand):
      return resolve(operand, in: frame) { literal in
        guard case .list(let elements) = literal else {
          return .unknown(
            Reason(.wrongKind, "what it is compared with is a \(literal.value.kindName), not a list"))
        }
        return combine(elements.map { compare($0) })
      }
    }
  }

  /// The value that an operand stands for, which may be null or unknown; or why there is not one.
  mutating func value(of operand: Operand, in frame: Frame) -> Result<Value, Reason> {
    switch operand {
    case .literal(let literal): return .success(literal.value)
    case .path(let path): return single(path, in: frame)
    case .argument(let index, let name):
      looksOutward = true
      return frame.arguments.indices.contains(index)
        ? frame.arguments[index] : .failure(Reason(.unresolved, "the argument \(name) is not given"))
    case .text(let parts): return text(of: parts, in: frame)
    }
  }

  private func name(of operand: Operand) -> String {
    switch operand {
    case .literal: "the value"
    case .path(let path): path.text
    case .argument(_, let name): "the argument \(name)"
    case .text: "the text"
    }
  }

  mutating func single(_ path: Path, in frame: Frame) -> Result<Value, Reason> {
    if let value = plainValue(path, of: frame.item) ?? stepped(path, in: frame)?.value {
      return .success(value)
    }
    let elements = walk(path, in: frame)
    guard elements.count <= 1 else {
      return .failure(Reason(.undecided, "\(path.text) is \(elements.count) values"))
    }
    switch elements.first {
    case nil, .nothing: return .success(.null)
    case .sure(let item):
      if case .ports(let ports) = item.content { return .success(.list(ports.texts.map { .string($0) })) }
      guard let value = item.value else {
        return .failure(Reason(.wrongKind, "\(path.text) is a node, not a value"))
      }
      return .success(value)
    case .possible(_, let reason), .choice(_, let reason), .open(let reason), .perhapsNothing(let reason):
      return .failure(reason)
    }
  }

  /// The parts one after the other; a part that is absent leaves no text, one that is not known leaves its ends known.
  private mutating func text(of parts: [Operand.TextPart], in frame: Frame) -> Result<Value, Reason> {
    var pieces = ComposedText()
    for part in parts {
      switch part {
      case .text(let piece): pieces.append(piece)
      case .path(let path):
        switch single(path, in: frame).flatMap({ spelled($0, path) }) {
        case .success(let value): pieces.append(value)
        case .failure(let reason): return .failure(reason)
        }
      }
    }
    return .success(pieces.value)
  }

  /// A value as a template spells it.
  private func spelled(_ value: Value, _ path: Path) -> Result<Value, Reason> {
    switch value.content {
    case .string, .unknown: return .success(value)
    case .number(let number): return .success(.string(number.plainText() ?? number.description))
    case .bool(let flag): return .success(.string(flag ? "true" : "false"))
    case .null: return .failure(Reason(.unresolved, "\(path.text), which it is compared with, is not set"))
    case .list, .object:
      return .failure(Reason(.wrongKind, "\(path.text) is a \(value.kindName), not a text"))
    }
  }
}
