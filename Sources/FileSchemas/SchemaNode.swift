import Reporting

/// A piece of a JSON Schema.
///
/// <https://json-schema.org/draft/2020-12/json-schema-core>
struct SchemaNode {
  let element: JSONWriter.Element

  init(_ members: [(String, JSONWriter.Element)]) { element = .object(members) }

  /// Anything.
  static let any = SchemaNode([])
  static let string = SchemaNode.type("string")
  static let boolean = SchemaNode.type("boolean")
  static let number = SchemaNode.type("number")

  static func type(_ name: String) -> SchemaNode { SchemaNode([("type", .string(name))]) }

  /// What is described elsewhere, under `$defs`.
  static func ref(_ name: String) -> SchemaNode { SchemaNode([("$ref", .string("#/$defs/\(name)"))]) }

  static func choice(_ words: [String]) -> SchemaNode {
    SchemaNode([("enum", .array(words.map { .string($0) }))])
  }

  static func anyOf(_ nodes: SchemaNode...) -> SchemaNode {
    SchemaNode([("anyOf", .array(nodes.map(\.element)))])
  }

  /// A list, with at least so many elements.
  static func list(_ node: SchemaNode, atLeast count: Int = 1) -> SchemaNode {
    SchemaNode(
      [("type", .string("array")), ("items", node.element)]
        + (count > 0 ? [("minItems", .number(count))] : []))
  }

  /// Names of the user's own, with a value each.
  static func map(_ node: SchemaNode) -> SchemaNode {
    SchemaNode([("type", .string("object")), ("additionalProperties", node.element)])
  }

  /// A mapping with these keys; others only where `others` describes them.
  static func mapping(
    _ properties: [(name: String, node: SchemaNode)], required: [String] = [], others: SchemaNode? = nil,
    _ more: [(String, JSONWriter.Element)] = []
  ) -> SchemaNode {
    SchemaNode(
      [
        ("type", .string("object")),
        ("properties", .object(properties.map { ($0.name, $0.node.element) })),
        ("additionalProperties", others?.element ?? .bool(false)),
      ] + (required.isEmpty ? [] : [("required", .array(required.map { .string($0) }))]) + more)
  }

  /// The same with a sentence that editors show.
  func described(_ text: String) -> SchemaNode {
    guard case .object(let members) = element else { return self }
    return SchemaNode(members + [("description", .string(text))])
  }

  /// A whole schema as text.
  func document(title: String, definitions: [(name: String, node: SchemaNode)]) -> String {
    guard case .object(let members) = element else { return "" }
    let head: [(String, JSONWriter.Element)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title)),
    ]
    let tail: [(String, JSONWriter.Element)] =
      definitions.isEmpty ? [] : [("$defs", .object(definitions.map { ($0.name, $0.node.element) }))]
    return JSONWriter.write(.object(head + members + tail))
  }
}
