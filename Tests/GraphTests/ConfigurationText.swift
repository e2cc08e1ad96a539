import Diagnostics
import Graph
import JSONSyntax
import Schemas
import Terraform
import Testing
import Values

/// The graph of a configuration.
func configurationGraph(
  _ json: String, schemas: [ProviderSchema] = []
) throws -> ResourceGraph {
  let document = try #require(JSONDocument.read(JSONBytes(copying: json.utf8), file: "cdk.tf.json").document)
  let (model, diagnostics) = ConfigurationReader.read(document)
  #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [])
  return ResourceGraph(model, schemas: schemas)
}

/// The graph of a configuration with modules: the root's text, and those of folders by the source that calls them.
func configurationGraph(_ root: String, modules: [String: String]) throws -> ResourceGraph {
  let names = modules.keys.sorted()
  let texts = [("root.tf.json", root)] + names.map { ("\($0)/main.tf.json", modules[$0] ?? "") }
  let (found, problems) = JSONDocument.read(
    joining: texts.map { [JSONText($0.0, JSONBytes(copying: $0.1.utf8))] })
  #expect(problems.map(\.message) == [])
  let document = try #require(found)
  let targets = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, ModuleSources.Target.folder($0 + 1)) })
  let folders = document.elements(of: document.root).map { ModuleSources.Folder(body: $0, targets: targets) }
  let sources = ModuleSources(folders: folders, roots: [ModuleSources.Root(folder: 0)])
  return ResourceGraph(ConfigurationReader.read(document, sources: sources).model)
}

extension ResourceGraph {
  /// The node with an address.
  func node(_ address: String) throws -> NodeID {
    try #require(allNodes.first { self.address(of: $0) == address }, "\(address)")
  }
}

/// A value in words: texts in quotes, the reason of an unknown one in parentheses.
func words(_ value: Value) -> String {
  let mark = value.isSensitive ? "secret " : ""
  switch value.content {
  case .null: return "\(mark)null"
  case .bool(let flag): return "\(mark)\(flag)"
  case .number(let number): return "\(mark)\(number)"
  case .string(let text): return "\(mark)'\(text)'"
  case .list(let elements): return "\(mark)[\(elements.map { words($0) }.joined(separator: ", "))]"
  case .object(let object):
    return "\(mark){\(object.members.map { "\($0.name): \(words($0.value))" }.joined(separator: ", "))}"
  case .unknown(let unknown): return "\(mark)(\(unknown.reason.text))"
  }
}
