package import JSONSyntax

extension JSONDocument {
  /// The blocks that a value is: an object is one, a list holds some, also inside of each other.
  ///
  /// <https://developer.hashicorp.com/terraform/language/syntax/json#nested-block-mapping>
  func bodies(_ node: JSONNode) -> [JSONNode] {
    switch kind(of: node) {
    case .object: [node]
    case .array: elements(of: node).flatMap { bodies($0) }
    case .null, .true, .false, .number, .string: []
    }
  }

  /// The blocks under a key; of a list, as the files of a module are one, those of all elements.
  func bodies(_ key: String, of node: JSONNode) -> [JSONNode] {
    bodies(node).flatMap { body in member(key, of: body).map { bodies($0) } ?? [] }
  }

  /// The members of an object without comments (`"//"`).
  package func contents(of node: JSONNode) -> [(name: String, value: JSONNode)] {
    members(of: node).map { (name(of: $0.key), $0.value) }.filter { $0.0 != "//" }
  }
}
