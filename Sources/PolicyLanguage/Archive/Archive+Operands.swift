import Values

extension ArchiveWriter {
  mutating func write(_ operand: Operand) {
    switch operand {
    case .literal(let literal):
      write(tag: ArchiveTag.Operand.literal)
      write(literal)
    case .path(let path):
      write(tag: ArchiveTag.Operand.path)
      write(path)
    case .text(let parts):
      write(tag: ArchiveTag.Operand.text)
      write(list: parts) { $0.write($1) }
    case .argument(let index, let name):
      write(tag: ArchiveTag.Operand.argument)
      write(index)
      write(name)
    }
  }

  private mutating func write(_ part: Operand.TextPart) {
    switch part {
    case .text(let text):
      write(tag: ArchiveTag.TextPart.text)
      write(text)
    case .path(let path):
      write(tag: ArchiveTag.TextPart.path)
      write(path)
    }
  }

  mutating func write(_ operands: Operands) {
    switch operands {
    case .listed(let operands):
      write(tag: ArchiveTag.Operands.listed)
      write(list: operands) { $0.write($1) }
    case .elements(let operand):
      write(tag: ArchiveTag.Operands.elements)
      write(operand)
    }
  }

  mutating func write(_ literal: Literal) {
    switch literal {
    case .scalar(let value, let spelling, let isPlain): write(value, spelling, isPlain: isPlain)
    case .list(let elements):
      write(tag: ArchiveTag.Literal.list)
      write(list: elements) { $0.write($1) }
    case .map(let pairs):
      write(tag: ArchiveTag.Literal.map)
      write(list: pairs) {
        $0.write($1.key)
        $0.write($1.value)
      }
    }
  }

  private mutating func write(_ value: Value, _ spelling: String, isPlain: Bool) {
    switch value.content {
    case .string(let text) where text == spelling: write(tag: ArchiveTag.Literal.spelling)
    case .string(let text):
      write(tag: ArchiveTag.Literal.text)
      write(text)
    case .number(let number) where number.integer != nil:
      write(tag: ArchiveTag.Literal.integer)
      write(number.integer ?? 0)
    case .number(let number):
      write(tag: ArchiveTag.Literal.number)
      write(number.description)
    case .bool(let flag): write(tag: flag ? ArchiveTag.Literal.yes : .no)
    case .null, .list, .object, .unknown: preconditionFailure("no value of a scalar: \(spelling)")
    }
    write(spelling)
    write(isPlain)
  }
}

extension ArchiveReader {
  mutating func operand() -> Operand {
    switch tag(ArchiveTag.Operand.self) {
    case .literal: return .literal(literal())
    case .path: return .path(path())
    case .text: return .text(list { $0.textPart() })
    case .argument:
      let index = number()
      return .argument(index, name: string())
    }
  }

  private mutating func textPart() -> Operand.TextPart {
    switch tag(ArchiveTag.TextPart.self) {
    case .text: .text(string())
    case .path: .path(path())
    }
  }

  mutating func operands() -> Operands {
    switch tag(ArchiveTag.Operands.self) {
    case .listed: .listed(list { $0.operand() })
    case .elements: .elements(of: operand())
    }
  }

  mutating func literal() -> Literal {
    switch tag(ArchiveTag.Literal.self) {
    case .spelling:
      let spelling = string()
      return .scalar(.string(spelling), spelling: spelling, isPlain: flag())
    case .text: return scalar(.string(string()))
    case .integer: return scalar(.number(Number(number())))
    case .number: return scalar(.number(decimal()))
    case .yes: return scalar(.bool(true))
    case .no: return scalar(.bool(false))
    case .list: return .list(list { $0.literal() })
    case .map:
      return .map(
        list {
          let key = $0.string()
          return Literal.Pair(key, $0.literal())
        })
    }
  }

  private mutating func scalar(_ value: Value) -> Literal {
    let spelling = string()
    return .scalar(value, spelling: spelling, isPlain: flag())
  }

  private mutating func decimal() -> Number {
    let text = string()
    guard let number = Number(parsing: text) else { preconditionFailure("no number: \(text)") }
    return number
  }
}
