import Graph
import Values

/// A type of node and the name of an attribute that it may have.
struct DeclaredKey: Hashable, LookupKey {
  var kind: NodeKind
  var type: String
  var attribute: String
}
