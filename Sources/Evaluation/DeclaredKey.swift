import Graph

/// A type of node and the name of an attribute that it may have.
struct DeclaredKey: Hashable {
  var kind: NodeKind
  var type: String
  var attribute: String
}
