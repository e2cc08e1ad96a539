import Values
import YAMLSyntax

extension FileCompiler {
  /// What an operator takes.
  enum OperandKind { case any, number, text }

  /// A value that is written out, or a mapping that names where it is found.
  mutating func operand(_ node: YAMLNode.ID, _ kind: OperandKind) -> Operand? {
    switch reference(node) {
    case .value(let value): return following(value, from: node) { $0.written($1, kind).map { .literal($0) } }
    case .operand(let operand): return operand
    case .nothing: return nil
    case nil: return isMisspelt(node, kind) ? nil : written(node, kind).map { .literal($0) }
    }
  }

  private mutating func written(_ node: YAMLNode.ID, _ kind: OperandKind) -> Literal? {
    switch kind {
    case .any: literal(node)
    case .number: number(node)
    case .text: textLiteral(node)
    }
  }

  /// Several operands, or one that stands for a list.
  mutating func operands(_ node: YAMLNode.ID, _ kind: OperandKind, of what: String) -> Operands? {
    switch reference(node) {
    case .value(let value):
      return following(value, from: node) { $0.writtenOperands($1, kind, of: what) }
    case .operand(let operand): return .elements(of: operand)
    case .nothing: return nil
    case nil: return writtenOperands(node, kind, of: what)
    }
  }

  private mutating func writtenOperands(_ node: YAMLNode.ID, _ kind: OperandKind, of what: String)
    -> Operands?
  {
    values(node, of: what).map { .listed($0.compactMap { operand($0, kind) }) }
  }

  /// The elements of a list that is not empty; a value that stands elsewhere may be, as a parameter that asks for nothing.
  mutating func values(_ node: YAMLNode.ID, of what: String) -> [YAMLNode.ID]? {
    if isFollowing, case .sequence(let elements) = yaml[node].content, elements.isEmpty { return [] }
    return list(node, of: what)
  }

  /// Reports a mapping with one entry that is meant to name where a value is found, but does not.
  private mutating func isMisspelt(_ node: YAMLNode.ID, _ kind: OperandKind) -> Bool {
    guard let entries = yaml.entries(node), entries.count == 1, let entry = entries.first,
      let key = yaml.scalar(entry.key)?.text
    else { return false }
    let nearest = didYouMean(key, kind == .any ? ["path", "parameter", "argument"] : referenceWords)
    guard kind != .any || nearest != nil else { return false }
    report(
      "policy-invalid-operand", "there is no operand `{ \(key): … }`", at: entry.key,
      help: nearest ?? "write a value, or `{ path: PATH }`")
    return true
  }

  /// A number that is written without quotes.
  mutating func number(_ node: YAMLNode.ID) -> Literal? {
    if let scalar = yaml.scalar(node), case .number = scalar.value { return literal(node) }
    let isQuoted = yaml.scalar(node).map { !$0.isPlain && Number(parsing: $0.text) != nil } ?? false
    report(
      "policy-invalid-operand", "expected a number, found \(found(node))", at: node,
      help: isQuoted ? "write it without quotes" : "write a number, or `{ path: PATH }`")
    return nil
  }

  /// A text as it is spelt: `1.10` without quotes is the text "1.10" here.
  private mutating func textLiteral(_ node: YAMLNode.ID) -> Literal? {
    guard let scalar = yaml.scalar(node), scalar.value != .null else {
      report(
        "policy-invalid-operand", "expected a text, found \(found(node))", at: node,
        help: "write a text, or `{ path: PATH }`")
      return nil
    }
    return .scalar(.string(scalar.text), spelling: scalar.text, isPlain: scalar.isPlain)
  }

  /// A value that is written out; null is none, for there is nothing that equals what is absent.
  mutating func literal(_ node: YAMLNode.ID) -> Literal? {
    switch yaml[node].content {
    case .scalar(let scalar): return literal(scalar, node)
    case .sequence(let elements): return .list(elements.compactMap { literal($0) })
    case .mapping(let entries):
      switch reference(node) {
      case .value(let value): return following(value, from: node) { $0.literal($1) }
      case .operand:
        report(
          "policy-invalid-operand", "a path cannot stand inside of a value", at: entries[0].key,
          help: "write the value out; `equals`, `one_of` and `contains_all` take paths")
        return nil
      case .nothing: return nil
      case nil: break
      }
      return .map(
        entries.compactMap { entry in
          let key = yaml.scalar(entry.key)?.text ?? ""
          return literal(entry.value).map { Literal.Pair(key, $0) }
        })
    }
  }

  private mutating func literal(_ scalar: YAMLScalar, _ node: YAMLNode.ID) -> Literal? {
    let isPlain = scalar.isPlain && yaml[node].tag == nil
    switch scalar.value {
    case .null:
      report(
        "policy-invalid-operand", "expected a value, found nothing", at: node,
        help: "`exists: false` holds where nothing is set, `exists: true` where something is")
    case .notFinite:
      report(
        "policy-invalid-operand", "`\(scalar.text)` is no number", at: node, help: "quote it if it is a text")
    case .bool(let value): return .scalar(.bool(value), spelling: scalar.text, isPlain: isPlain)
    case .string(let text): return .scalar(.string(text), spelling: scalar.text, isPlain: isPlain)
    case .number(let digits):
      if let number = Number(parsing: digits) {
        return .scalar(.number(number), spelling: scalar.text, isPlain: isPlain)
      }
      report("policy-invalid-operand", "the number `\(scalar.text)` is too large or too long", at: node)
    }
    return nil
  }
}
