import PolicyLanguage
import Reporting

/// The parts of the policy schema that conditions and tests are made of.
enum ConditionSchema {
  static var definitions: [(name: String, node: SchemaNode)] {
    [
      ("condition", condition), ("satisfied", satisfied), ("test", test), ("value", value),
      ("reference", reference), ("text", text), ("texts", .anyOf(.ref("text"), .list(.ref("text")))),
      ("types", .anyOf(.ref("text"), .list(.anyOf(.ref("text"), .ref("reference"))), .ref("reference"))),
      ("path", SchemaNode.string.described("A path from the current item, as in ingress[*].cidr_blocks[*].")),
    ]
  }

  /// A scalar, as it is spelt.
  private static var text: SchemaNode {
    SchemaNode([("type", .array(["string", "number", "boolean"].map { .string($0) }))])
  }

  private static var value: SchemaNode {
    SchemaNode([("type", .array(["string", "number", "boolean", "array", "object"].map { .string($0) }))])
  }

  /// `{ parameter: NAME }`, `{ path: PATH }` and the like.
  private static var reference: SchemaNode {
    .mapping(
      Vocabulary.reference.map { ($0, .ref("text")) },
      [("minProperties", .number(1)), ("maxProperties", .number(1))])
  }

  // MARK: - Conditions

  private static var condition: SchemaNode {
    let words = Vocabulary.condition.map { (name: $0.name, node: node(for: $0.takes)) }
    return .anyOf(
      .list(.ref("condition")),
      .mapping(words, others: .ref("test"), [("minProperties", .number(1)), ("allOf", .array(rules))]))
  }

  /// A quantifier's keys stand beside one, and nothing else does.
  private static var rules: [JSONWriter.Element] {
    let beside = Vocabulary.quantifiers.map { quantifier -> JSONWriter.Element in
      .object([
        ("if", required(quantifier.name)),
        (
          "then",
          .object([("propertyNames", SchemaNode.choice([quantifier.name] + quantifier.beside).element)])
        ),
      ])
    }
    let dependent = ["where", "is", "if_none", "distinct"].map { word -> JSONWriter.Element in
      .object([
        ("if", required(word)),
        ("then", .object([("anyOf", .array(Vocabulary.quantifiers.map { required($0.name) }))])),
      ])
    }
    let both = ["is", "satisfies"].map { JSONWriter.Element.string($0) }
    return beside + dependent + [.object([("not", .object([("required", .array(both))]))])]
  }

  private static func required(_ key: String) -> JSONWriter.Element {
    .object([("required", .array([.string(key)]))])
  }

  private static var satisfied: SchemaNode {
    .anyOf(
      SchemaNode.string.described("The name of a definition."), .list(.ref("satisfied")), .ref("condition"),
      SchemaNode([
        ("type", .string("object")), ("maxProperties", .number(1)),
        ("additionalProperties", SchemaNode.type("object").element),
        ("description", .string("A definition with its arguments: { NAME: { ARGUMENT: VALUE } }.")),
      ]))
  }

  // MARK: - Tests

  private static var test: SchemaNode {
    let operators = Vocabulary.operators.map { (name: $0.name, node: node(for: $0.takes)) }
    return .anyOf(
      .ref("text"), .list(.ref("value"), atLeast: 0), .ref("reference"),
      .mapping(operators, [("minProperties", .number(1))]))
  }

  /// What stands under a key; a value may stand elsewhere, too.
  private static func node(for shape: OperandShape) -> SchemaNode {
    switch shape {
    case .flag: .anyOf(.boolean, .ref("reference"))
    case .number: .anyOf(.number, .ref("reference"))
    case .text, .pattern, .type: .anyOf(.ref("text"), .ref("reference"))
    case .path: .ref("path")
    case .value: .ref("value")
    case .values: .anyOf(.list(.ref("value"), atLeast: 0), .ref("reference"))
    case .bounds: .anyOf(.list(.anyOf(.number, .ref("reference")), atLeast: 2), .ref("reference"))
    case .ranges: .anyOf(.ref("texts"), .list(.anyOf(.ref("text"), .ref("reference"))), .ref("reference"))
    case .test: .ref("test")
    case .tests: .list(.ref("test"))
    case .condition: .ref("condition")
    case .conditions: .list(.ref("condition"))
    case .satisfied: .ref("satisfied")
    case .ifNone: .choice(Vocabulary.ifNone)
    case .distinct: SchemaNode([("enum", .array([.bool(true), .bool(false), .string("symbolic")]))])
    }
  }
}
