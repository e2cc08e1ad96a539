import Diagnostics
import Graph
import JSONSyntax
import Schemas
import Terraform
import Testing

/// The graph of a configuration.
func configurationGraph(
  _ json: String, schemas: [ProviderSchema] = []
) throws -> ResourceGraph {
  let document = try #require(JSONDocument.read(JSONBytes(copying: json.utf8), file: "cdk.tf.json").document)
  let (model, diagnostics) = ConfigurationReader.read(document)
  #expect(diagnostics.map(\.message) == [])
  return ResourceGraph(try #require(model), schemas: schemas)
}

extension ResourceGraph {
  /// The node with an address.
  func node(_ address: String) throws -> NodeID {
    try #require(allNodes.first { self.address(of: $0) == address }, "\(address)")
  }
}
