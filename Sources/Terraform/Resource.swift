package import JSONSyntax

/// One instance of a managed resource or a data source.
package struct Resource: Sendable {
  package var mode: ResourceMode
  /// The type in `Model.types`.
  package var type: Int32
  package var name: String
  /// The instance in `Model.moduleInstances` that holds it.
  package var module: Int
  package var key: InstanceKey
  /// Its block in `Model.blocks`; `nil` where the document has no configuration for it.
  package var block: Int?
  /// Its attributes.
  package var body: MergedValue
  /// As in `registry.terraform.io/hashicorp/aws`, where the document says so.
  package var providerName: String?
  /// The addresses that a state says it depends on.
  package var dependencies: JSONNode?
  /// The attributes that a state file marks as sensitive.
  package var sensitiveNames: Set<String> = []
}
