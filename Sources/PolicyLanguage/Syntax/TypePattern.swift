package import Patterns
import Values

/// Which nodes are meant: a word for a kind of node, or a name or glob for types.
package struct TypePattern: Hashable, LookupKey, Sendable {
  /// The kinds of node that a pattern can mean.
  package enum Kind: Hashable, Sendable {
    /// Managed resources whose type fits `name`.
    case resource
    /// Data sources whose type fits `name`.
    case data
    case module, output, variable, local
    /// Provider configurations; those whose provider fits `name`, where there is one.
    case provider
    /// The settings block.
    case terraform
    case resourceChange
    case document
    /// Rows of the view with this index in `PolicySet.views`.
    case view(Int)
    /// Every node (`*`).
    case any
  }

  package var kind: Kind
  /// The type that is meant, as written after `data.` or `provider.`, or alone.
  package var name: Glob?
  /// The pattern as it was written.
  package var text: String

  package init(_ kind: Kind, name: Glob? = nil, text: String) {
    self.kind = kind
    self.name = name
    self.text = text
  }
}

extension TypePattern {
  /// Whether rows of a view are meant.
  package var isView: Bool { if case .view = kind { true } else { false } }

  /// The text and the kind say all that there is; hashing the text's length is enough for the few patterns of a run.
  package static func == (left: TypePattern, right: TypePattern) -> Bool {
    left.kind == right.kind && left.text == right.text
  }

  /// What a `Lookup` finds it by.
  package var lookupHash: Int { text.utf8.count }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(text.utf8.count)
  }
}
