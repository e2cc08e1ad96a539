import Diagnostics
import HCL
import JSONSyntax

/// Looks for templates that cannot be read: their values are unknown, and the rest is judged nevertheless.
enum ConfigurationTemplates {
  static func diagnostics(of model: Model) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    collect(model.document.root, model, &diagnostics)
    return diagnostics
  }

  private static func collect(_ node: JSONNode, _ model: Model, _ diagnostics: inout [Diagnostic]) {
    let document = model.document
    switch document.kind(of: node) {
    case .object:
      for (_, value) in document.contents(of: node) { collect(value, model, &diagnostics) }
    case .array:
      for element in document.elements(of: node) { collect(element, model, &diagnostics) }
    case .string:
      guard let text = document.string(node), Template.isTemplate(text) else { return }
      for problem in Template.parse(text).problems {
        diagnostics.append(
          Diagnostic(
            .warning, "terraform-unparsable-expression", problem.message, at: document.place(of: node),
            help: problem.help))
      }
    case .null, .true, .false, .number: break
    }
  }
}
