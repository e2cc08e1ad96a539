import JSONSyntax
import Schemas
import Terraform
import Values

extension ResourceGraph {
  /// The provider configuration that a resource uses; `nil` where the document does not say.
  package func provider(of node: NodeID) -> NodeID? {
    let record = nodes[Int(node.index)]
    guard record.kind == .resource || record.kind == .data,
      let block = model.resources[Int(record.index)].block, let index = model.blocks[block].provider
    else { return nil }
    return providerNode(index)
  }

  /// The `terraform` blocks of the module that a module instance is one of.
  func settings(ofInstance instance: Int) -> [JSONNode] {
    model.moduleInstances[instance].module.map { model.modules[$0].settings } ?? []
  }

  /// The `terraform` blocks of the module that holds a provider configuration.
  func settings(of provider: ProviderConfiguration) -> [JSONNode] {
    provider.module.map { model.modules[$0].settings } ?? []
  }

  /// The first instance of the module that holds a provider configuration; those of a module with several may not differ.
  func instance(of provider: ProviderConfiguration) -> Int {
    model.moduleInstances.firstIndex { $0.module == provider.module } ?? 0
  }

  /// What `required_providers` says of a provider; a text alone is its version.
  func requirement(_ name: String, of provider: String, in settings: [JSONNode]) -> Value {
    guard let found = requirement(of: provider, in: settings) else { return .null }
    if model.document.kind(of: found) == .string { return name == "version" ? model.decode(found) : .null }
    guard let value = model.document.member(name, of: found).map({ model.decode($0) }) else { return .null }
    guard name == "source", case .string(let source) = value.content else { return value }
    return .string(fullSource(source))
  }

  private func requirement(of provider: String, in settings: [JSONNode]) -> JSONNode? {
    let requirements = settings.compactMap { model.document.member("required_providers", of: $0) }
    return requirements.lazy.compactMap { self.model.document.member(provider, of: $0) }.first
  }

  /// The full source of a provider by its local name; what nothing says is one of HashiCorp's.
  func providerSource(_ name: String, in settings: [JSONNode]) -> String {
    let document = model.document
    let written = requirement(of: name, in: settings).flatMap { document.member("source", of: $0) }
    return fullSource(written.flatMap { document.string($0) } ?? name)
  }

  /// A short source is that of the public registry, of HashiCorp where it is one word.
  ///
  /// <https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses>
  private func fullSource(_ source: String) -> String {
    switch source.split(separator: "/").count {
    case 1: "registry.terraform.io/hashicorp/\(source)"
    case 2: "registry.terraform.io/\(source)"
    default: source
    }
  }
}
