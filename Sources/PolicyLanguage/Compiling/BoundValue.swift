import YAMLSyntax

/// A value that stands elsewhere: where a name for it is used, it is compiled as if it stood there.
struct BoundValue: Sendable {
  var document: YAMLDocument
  var node: YAMLNode.ID
}
