import Diagnostics
import Findings
import Graph
import JSONSyntax
import Schemas
import Terraform
import Values

extension Integrity {
  static func undefinedTypes(in graph: ResourceGraph) -> [Finding] {
    graph.blockRepresentatives.compactMap { node in
      let (own, type) = (graph.schema(of: node), graph.typeName(of: node))
      guard let schema = own ?? graph.namesakeSchema(of: node), schema.attributes(ofType: type) == nil
      else { return nil }
      let nearest = nearestWord(to: type, among: schema.typeNames).map { ": did you mean \($0)?" } ?? ""
      let address = graph.address(of: node)
      var finding = IntegrityRule.undefinedType.finding(
        at: address, attribute: nil, "the provider has no type \(type)\(nearest)",
        evidence: [Evidence(address: address, value: type, expected: "a type of the provider")],
        location: graph.place(of: node), constructPath: graph.constructPath(of: node))
      if own == nil {
        finding.verdict = .unknown
        finding.evidence[0].reason =
          "the types of the provider with this source are not known, but of \(schema.sources[0])"
      }
      return finding
    }
  }

  static func undefinedAttributes(in graph: ResourceGraph) -> [Finding] {
    graph.blockRepresentatives.flatMap { node -> [Finding] in
      let own = schemaProblems(of: node, graph)
      return own + referenceProblems(of: node, graph)
    }
  }

  private static func schemaProblems(of node: NodeID, _ graph: ResourceGraph) -> [Finding] {
    guard let schema = graph.schema(of: node), let attributes = graph.schemaAttributes(of: node),
      let block = graph.configuredNode(of: node)
    else { return [] }
    var check = AttributeCheck(model: graph.model, schema: schema)
    check.check(block, attributes, AttributePath())
    return check.unknown.map { unknown in
      finding(
        at: node, graph, unknown.path.description, unknown.name, "\(graph.typeName(of: node))", unknown.known,
        graph.place(of: node, attribute: unknown.path) ?? graph.model.document.placeOfKey(of: unknown.node))
    }
  }

  /// Attributes that references take of resources.
  private static func referenceProblems(of node: NodeID, _ graph: ResourceGraph) -> [Finding] {
    // A variable of a module has the references of the call, which is looked at itself.
    if graph.kind(of: node) == .variable { return [] }
    return graph.references(of: node).compactMap { attribute, reference in
      guard case .resource(let mode, let type, let name, _) = reference.subject,
        case .name(let taken)? = reference.rest.first,
        let target = graph.resourceNode(mode, type: type, name: name, near: node),
        let attributes = graph.schemaAttributes(of: target), attributes[taken] == nil
      else { return nil }
      return finding(
        at: node, graph, attribute, taken, graph.typeName(of: target), attributes.keys.sorted(),
        graph.place(of: node, attribute: AttributePath(beginningOf: attribute)) ?? graph.place(of: node))
    }
  }

  private static func finding(
    at node: NodeID, _ graph: ResourceGraph, _ path: String, _ name: String, _ type: String,
    _ known: [String], _ place: Place?
  ) -> Finding {
    let address = graph.address(of: node)
    let nearest = nearestWord(to: name, among: known).map { ": did you mean \($0)?" } ?? ""
    return IntegrityRule.undefinedAttribute.finding(
      at: address, attribute: path, "\(type) has no attribute \(name)\(nearest)",
      evidence: [
        Evidence(address: address, attribute: path, value: name, expected: "an attribute of \(type)")
      ],
      location: place, constructPath: graph.constructPath(of: node))
  }
}

/// Compares what a block sets with what its type has, nested blocks too.
private struct AttributeCheck {
  struct Unknown {
    var path: AttributePath
    var name: String
    var known: [String]
    var node: JSONNode
  }

  let model: Model
  let schema: ProviderSchema
  private(set) var unknown: [Unknown] = []

  init(model: Model, schema: ProviderSchema) {
    self.model = model
    self.schema = schema
  }

  mutating func check(_ block: JSONNode, _ attributes: [String: SchemaAttribute], _ path: AttributePath) {
    for (name, node) in model.arguments(of: block) {
      let inner = path.appending(.name(name))
      guard let attribute = attributes[name] else {
        unknown.append(Unknown(path: inner, name: name, known: attributes.keys.sorted(), node: node))
        continue
      }
      guard attribute.isNested else { continue }
      let nested = schema.attributes(inside: attribute)
      for body in model.bodies(of: node) { check(body, nested, inner) }
    }
  }
}
