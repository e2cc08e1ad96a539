import JSONSyntax
import Terraform

/// The references of expressions, each parsed once: several policies follow the same ones.
///
/// A class, so that the walks of one `Navigator` share it; it never leaves the thread of its owner.
final class ParsedReferences {
  private let model: Model
  private var found: [JSONNode: [Reference]] = [:]
  /// The same of a plan by how the expression is written there: plans repeat a module's configuration for every call.
  private var written: [String: [Reference]] = [:]

  init(_ model: Model) { self.model = model }

  /// The references of an expression, the longest of each chain.
  subscript(expression: JSONNode) -> [Reference] {
    if let known = found[expression] { return known }
    let references =
      model.isConfiguration(expression) ? model.references(of: expression) : planned(expression)
    found[expression] = references
    return references
  }

  private func planned(_ expression: JSONNode) -> [Reference] {
    let text = model.document.text(of: expression)
    if let known = written[text] { return known }
    let references = model.references(of: expression)
    written[text] = references
    return references
  }
}
