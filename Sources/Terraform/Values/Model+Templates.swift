package import Values

extension Model {
  /// Whether a template stands in a constant: plans made from JSON configuration keep templates as constants.
  package static func holdsTemplate(_ value: Value) -> Bool {
    switch value.content {
    case .string(let text): text.contains("${") || text.contains("%{")
    case .list(let elements): elements.contains { holdsTemplate($0) }
    case .object(let object): object.members.contains { holdsTemplate($0.value) }
    case .null, .bool, .number, .unknown: false
    }
  }
}
