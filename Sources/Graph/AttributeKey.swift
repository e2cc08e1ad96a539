import JSONSyntax

/// The name of an attribute, with what finding it in one document takes; made once and asked of many nodes.
package struct AttributeKey: Sendable {
  package let name: String
  /// `nil` where no object of the document has such a key.
  let symbol: JSONSymbol?
  /// Whether the name is one that Terraform itself reads in a block, of which a plan keeps other parts.
  let isMeta: Bool

  init(_ name: String, _ document: JSONDocument) {
    self.name = name
    symbol = document.symbol(for: name)
    isMeta = ["lifecycle", "depends_on", "provisioners"].contains(name)
  }
}
