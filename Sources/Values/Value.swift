/// A value of Terraform's language: null to object, unknown with its reason, sensitive as a mark.
///
/// The model is that of go-cty: unknown is a value, and a mark survives every operation.
package struct Value: Hashable, Sendable {
  /// What the value is.
  package enum Content: Hashable, Sendable {
    /// Null, and in policies the same as absent.
    case null
    case bool(Bool)
    case number(Number)
    case string(String)
    /// A list, a set or a tuple, in the order of the input.
    case list([Value])
    /// A map or an object.
    case object(Object)
    /// Not known yet, and why.
    indirect case unknown(Unknown)
  }

  package var content: Content
  /// Whether Terraform or a schema marks the value as sensitive; a part inherits it from the whole.
  package var isSensitive: Bool
  /// What kind of collection a list or an object is; `structural` for what is read from JSON and for all else.
  package var collection: CollectionKind

  package init(
    _ content: Content, isSensitive: Bool = false, collection: CollectionKind = .structural
  ) {
    self.content = content
    self.isSensitive = isSensitive
    self.collection = collection
  }

  /// Null, or absent.
  package static let null = Value(.null)

  package static func bool(_ value: Bool) -> Value { Value(.bool(value)) }
  package static func number(_ value: Number) -> Value { Value(.number(value)) }
  package static func string(_ value: String) -> Value { Value(.string(value)) }
  package static func list(_ elements: [Value]) -> Value { Value(.list(elements)) }
  package static func object(_ members: Object) -> Value { Value(.object(members)) }
  package static func unknown(_ reason: Reason) -> Value { Value(.unknown(Unknown(reason))) }

  /// The same value with the mark set where `isSensitive` holds; a mark that is there stays.
  package func marked(sensitive isSensitive: Bool) -> Value {
    guard isSensitive, !self.isSensitive else { return self }
    return Value(content, isSensitive: true, collection: collection)
  }
}

extension Value {
  /// Equal are values of one content and one mark: what kind of collection they are is for expressions to ask.
  package static func == (left: Value, right: Value) -> Bool {
    left.isSensitive == right.isSensitive && left.content == right.content
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(content)
    hasher.combine(isSensitive)
  }
}

extension Value {
  /// Whether the value is null, which a policy reads as absent.
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// Why the value is unknown, or `nil` where it is known (parts of it may still be unknown).
  package var unknownReason: Reason? {
    if case .unknown(let unknown) = content { unknown.reason } else { nil }
  }

  /// The value's kind as messages name it: `null`, `bool`, `number`, `string`, `list`, `object`, `unknown`.
  package var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .list: "list"
    case .object: "object"
    case .unknown: "unknown"
    }
  }
}
