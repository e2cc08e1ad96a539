import HCL
import Values

/// Syntax trees as text, so that a case is one line.
enum Outline {
  static func text(of expression: Expression) -> String {
    switch expression.kind {
    case .literal(let value): text(of: value)
    case .template(let template): "\"\(text(of: template))\""
    case .name(let name): name
    case .attribute(let object, let name): "\(text(of: object)).\(name)"
    case .index(let list, let key): "\(text(of: list))[\(text(of: key))]"
    case .splat(let list, let steps, let isFull):
      "\(text(of: list))\(isFull ? "[*]" : ".*")<\(steps.map { text(of: $0) }.joined())>"
    case .conditional(let condition, let then, let otherwise):
      "(\(text(of: condition)) ? \(text(of: then)) : \(text(of: otherwise)))"
    case .binary(let symbol, let left, let right): "(\(text(of: left)) \(symbol.rawValue) \(text(of: right)))"
    case .unary(let symbol, let operand): "(\(symbol.rawValue)\(text(of: operand)))"
    case .call(let call):
      "\(call.name)(\(call.arguments.map { text(of: $0) }.joined(separator: ", "))\(call.expandsLast ? "..." : ""))"
    case .tuple(let elements): "[\(elements.map { text(of: $0) }.joined(separator: ", "))]"
    case .object(let items):
      "{\(items.map { "\(text(of: $0.key)) = \(text(of: $0.value))" }.joined(separator: ", "))}"
    case .for(let loop): text(of: loop)
    case .parenthesized(let inner): "(\(text(of: inner)))"
    case .invalid: "INVALID"
    }
  }

  static func text(of template: Template) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .interpolation(let expression): "${\(self.text(of: expression))}"
      case .condition(let condition, let then, let otherwise):
        "%{if \(text(of: condition))}\(text(of: then))\(otherwise.map { "%{else}\(text(of: $0))" } ?? "")%{endif}"
      case .loop(let keyName, let valueName, let collection, let body):
        "%{for \(keyName.map { "\($0), " } ?? "")\(valueName) in \(text(of: collection))}\(text(of: body))%{endfor}"
      }
    }.joined()
  }

  private static func text(of loop: ForExpression) -> String {
    let names = loop.keyName.map { "\($0), \(loop.valueName)" } ?? loop.valueName
    let result = loop.key.map { "\(text(of: $0)) => \(text(of: loop.value))" } ?? text(of: loop.value)
    let condition = loop.condition.map { " if \(text(of: $0))" } ?? ""
    let body =
      "for \(names) in \(text(of: loop.collection)) : \(result)\(loop.groups ? "..." : "")\(condition)"
    return loop.key == nil ? "[\(body)]" : "{\(body)}"
  }

  private static func text(of step: SplatStep) -> String {
    switch step {
    case .attribute(let name, _): ".\(name)"
    case .index(let key): "[\(text(of: key))]"
    }
  }

  private static func text(of value: Value) -> String {
    switch value.content {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .list, .object, .unknown: "?"
    }
  }
}
