package import Terraform

/// A reference of a configuration to something that it does not declare.
package struct UndeclaredReference: Sendable {
  package var from: NodeID
  /// The attribute of `from` that refers to it.
  package var attribute: String
  package var reference: Reference
}
