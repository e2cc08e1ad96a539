import Graph
import Patterns
import PolicyLanguage

/// The extensions of a set of policies by the names of what they derive or mark.
///
/// Nearly all attributes have no such name, which is all that they pay for.
struct ExtensionTable {
  /// A derived attribute, and what has it.
  struct Entry {
    var selection: NodeSelection?
    var view: Int?
    var field: Field
    /// How much the type says: of several that fit, the most exact counts.
    var weight: Int
  }

  private var derived: [String: [Entry]] = [:]
  private var sensitive: [String: [NodeSelection]] = [:]

  init(_ extensions: [Extension], selections: inout Selections) {
    for part in extensions {
      for pattern in part.subjects { add(part, pattern, selections.selection(pattern)) }
    }
    for name in derived.keys { derived[name]?.sort { $0.weight > $1.weight } }
  }

  private mutating func add(_ part: Extension, _ pattern: TypePattern, _ selection: NodeSelection?) {
    let view: Int? = if case .view(let index) = pattern.kind { index } else { nil }
    guard selection != nil || view != nil else { return }
    for field in part.fields {
      let entry = Entry(selection: selection, view: view, field: field, weight: pattern.weight)
      derived[field.name, default: []].append(entry)
    }
    guard let selection else { return }
    for name in part.sensitive { sensitive[name, default: []].append(selection) }
  }

  /// What derives attributes of a name, the most exact first.
  func entries(_ name: String) -> [Entry] { derived[name] ?? [] }

  /// The field that derives an attribute of the rows of a view.
  func field(_ name: String, ofView view: Int) -> Field? {
    derived[name]?.first { $0.view == view }?.field
  }

  /// The nodes whose attributes of a name are marked as sensitive.
  func marked(_ name: String) -> [NodeSelection] { sensitive[name] ?? [] }
}

extension TypePattern {
  /// A name says more than a glob, and a long glob more than a short one.
  fileprivate var weight: Int {
    guard let name else { return 0 }
    return name.isLiteral ? Int.max : name.text.utf8.count { $0 != UInt8(ascii: "*") }
  }
}
