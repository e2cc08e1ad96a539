package import Diagnostics
package import YAMLSyntax

/// A value that is given for a parameter from outside of the policies.
package struct ParameterSetting: Sendable {
  private enum Content {
    case node(BoundValue)
    case text(String, source: String)
  }

  package let name: String
  private let content: Content
  /// Where the name stands; `nil` where it stands in no file.
  let place: Place?

  /// The value of an entry in a configuration file; `place` is that of its name.
  package init(name: String, value: YAMLNode.ID, in document: YAMLDocument, place: Place) {
    self.name = name
    self.place = place
    content = .node(BoundValue(document: document, node: value))
  }

  /// A value of a command line: a text as it stands for a parameter that is a string, else YAML, as `30`,
  /// `[Owner, Stage]` or `{ Stage: prod }`.
  ///
  /// `source` names it in what is said about it, as `--parameter retention`.
  package init(name: String, text: String, source: String) {
    self.name = name
    place = nil
    content = .text(text, source: source)
  }

  /// The value for a parameter of a type; `nil` where it cannot be read.
  func value(for type: ParameterType) -> (value: BoundValue?, diagnostics: [Diagnostic]) {
    switch content {
    case .node(let value): return (value, [])
    case .text(let text, let source):
      let yaml = type == .string ? quoted(text) : text
      let (document, diagnostics) = YAMLDocument.read(Array(yaml.utf8), file: source)
      guard let document, diagnostics.isEmpty else { return (nil, diagnostics) }
      return (BoundValue(document: document, node: document.root), [])
    }
  }

  /// The text as a scalar in double quotes.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
