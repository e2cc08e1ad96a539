import JSONSyntax
import Terraform

/// The references of expressions, each parsed once: several policies follow the same ones.
///
/// A class, so that the walks of one `Navigator` share it; it never leaves the thread of its owner.
final class ParsedReferences {
  private let model: Model
  private var found: [JSONNode: [Reference]] = [:]

  init(_ model: Model) { self.model = model }

  /// The references of an expression, the longest of each chain.
  subscript(expression: JSONNode) -> [Reference] {
    if let known = found[expression] { return known }
    let references = model.references(of: expression)
    found[expression] = references
    return references
  }
}
