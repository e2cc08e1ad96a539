import Values
import YAMLSyntax

/// The keys of operands that this version does not know yet.
let notYetOperands = ["parameter", "argument", "text"]

extension FileCompiler {
  /// What an operator takes.
  enum OperandKind { case any, number, text }

  /// A value that is written out, or `{ path: PATH }`.
  mutating func operand(_ node: YAMLNode.ID, _ kind: OperandKind) -> Operand? {
    if let reference = reference(node, kind) { return reference.operand }
    switch kind {
    case .any: return literal(node).map { .literal($0) }
    case .number: return number(node).map { .literal($0) }
    case .text: return textLiteral(node).map { .literal($0) }
    }
  }

  /// What came of a mapping with one entry that names where a value is found; `nil` where the node is none.
  private mutating func reference(_ node: YAMLNode.ID, _ kind: OperandKind) -> (operand: Operand?, Void)? {
    guard let entries = yaml.entries(node), entries.count == 1, let entry = entries.first,
      let key = yaml.scalar(entry.key)?.text
    else { return nil }
    if key == "path" {
      let path = singlePath(entry.value, help: "an operand is one value")
      return (path.map { .path($0) }, ())
    }
    if notYetOperands.contains(key) {
      reportNotSupported("`{ \(key): … }`", at: entry.key)
      return (nil, ())
    }
    guard kind != .any || didYouMean(key, ["path", "parameter", "argument"]) != nil else { return nil }
    report(
      "policy-invalid-operand", "there is no operand `{ \(key): … }`", at: entry.key,
      help: "write a value, or `{ path: PATH }`")
    return (nil, ())
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
      if entries.count == 1, let entry = entries.first, yaml.scalar(entry.key)?.text == "path" {
        report(
          "policy-invalid-operand", "a path cannot stand inside of a value", at: entry.key,
          help: "write the value out; `equals`, `one_of` and `contains_all` take paths")
        return nil
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
