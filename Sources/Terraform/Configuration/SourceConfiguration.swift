package import JSONSyntax
import Values

/// The configuration beside a plan, joined to it: it knows what a plan leaves out.
package struct SourceConfiguration: Sendable {
  /// The number of the first node of it in the document that both are read as.
  var first: UInt32
  /// Its blocks and calls by those of the plan: by their entry, and by their expressions.
  var blocks: Lookup<JSONNode, JSONNode>

  /// What is written of a block, a call or a declaration of the plan; `nil` where the configuration lacks it.
  package func block(of planned: JSONNode) -> JSONNode? { blocks[planned] }
}

extension JSONNode: LookupKey {
  /// What a `Lookup` finds it by.
  package var lookupHash: Int { hashValue }
}
