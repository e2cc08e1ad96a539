package import Diagnostics

/// A scalar, a sequence or a mapping, and where it stands.
package struct YAMLNode: Sendable {
  /// The index of a node in its document.
  package struct ID: Hashable, Sendable {
    let index: Int
  }

  /// One key of a mapping and its value.
  package struct Entry: Hashable, Sendable {
    package let key: ID
    package let value: ID
  }

  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([ID])
    /// The entries in the order of the text; every key is a scalar.
    case mapping([Entry])
  }

  package var content: Content
  /// The tag as libyaml resolves it, as in `tag:yaml.org,2002:str`; `nil` where none is written.
  package var tag: String?
  /// The first point, that of an anchor or a tag where there is one.
  package var start: Position
  /// The point after the last character: of a block collection, after its last node.
  package var end: Position
  /// Whether the node stands between brackets or braces, where `,`, `[`, `]`, `{` and `}` end a plain scalar.
  package var isInFlow: Bool
}
