import Diagnostics
import Findings
import Graph
import JSONSyntax
import Terraform
import Values

extension Integrity {
  /// Attributes that are named after one type, and are given the identity of another: a security group's id as the name
  /// of a subnet group.
  ///
  /// Only plain references are judged, and only where a type of that very name exists; types that are variants of it, by
  /// their names, are all right.
  static func referenceKinds(in graph: ResourceGraph) -> [Finding] {
    graph.blockRepresentatives.filter { graph.isResource($0) }.flatMap { node in
      graph.plainReferences(of: node, where: { AttributeKind.kind(of: $0) != nil }).compactMap { reference in
        let owner = graph.bareTypeName(of: node)
        let isType = { (type: String) in graph.hasType(type, near: node) }
        guard let wanted = AttributeKind(reference.path.names, of: owner, isType: isType)?.type,
          let target = graph.resourceNode(
            reference.mode, type: reference.type, name: reference.name, near: node),
          let given = AttributeKind(of: reference, isType: isType)?.type,
          !AttributeKind.mayStand(given, for: wanted)
        else { return nil }
        return finding(of: reference, wanted, node, graph.address(of: target), graph)
      }
    }
  }

  private static func finding(
    of reference: PlainReference, _ wanted: String, _ node: NodeID, _ target: String, _ graph: ResourceGraph
  ) -> Finding {
    let (address, path) = (graph.address(of: node), reference.path.description)
    return IntegrityRule.referenceKind.finding(
      at: address, attribute: path,
      "\(path) of \(address) takes \(wanted), and is given \(target).\(reference.attribute)",
      evidence: [
        Evidence(
          address: address, attribute: path, value: "\(target).\(reference.attribute)",
          expected: "a reference to \(wanted)")
      ], location: graph.place(of: node), constructPath: graph.constructPath(of: node))
  }
}

/// The type that an attribute is named after: `aws_subnet` of `subnet_ids`.
struct AttributeKind {
  let type: String

  private init(type: String) { self.type = type }

  /// `nil` where there is no type of such a name; `names` is the attribute's path, of which the last name counts.
  ///
  /// Words before the name of a type say which of several is meant: `peer_vpc_id` takes a VPC.
  init?(_ names: String, of owner: String, isType: (String) -> Bool) {
    guard let provider = owner.split(separator: "_").first, let name = names.split(separator: ".").last,
      let kind = AttributeKind.kind(of: String(name))
    else { return nil }
    var words = kind.split(separator: "_")[...]
    while !words.isEmpty {
      let type = "\(provider)_\(words.joined(separator: "_"))"
      if isType(type) {
        self.type = type
        return
      }
      words = words.dropFirst()
    }
    return nil
  }

  /// What a reference takes: the resource itself by its identity, else what the attribute is named after.
  init?(of reference: PlainReference, isType: (String) -> Bool) {
    guard !["id", "arn", "name"].contains(reference.attribute) else {
      self = AttributeKind(type: reference.type)
      return
    }
    self.init(reference.attribute, of: reference.type, isType: isType)
  }

  /// The name without what says that it is an identity; `nil` where nothing does.
  static func kind(of name: String) -> String? {
    for suffix in ["_ids", "_id", "_arns", "_arn"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    // Names are identities of groups only: most others are texts.
    return name.hasSuffix("_group_name") ? String(name.dropLast("_name".count)) : nil
  }

  /// Whether a type may stand where another is named: a variant of it, or one of the same service.
  static func mayStand(_ type: String, for wanted: String) -> Bool {
    let words = wanted.split(separator: "_").dropFirst()
    let name = words.joined(separator: "_")
    guard let service = words.first, type.split(separator: "_").first == wanted.split(separator: "_").first
    else {
      return true
    }
    let given = type.split(separator: "_").dropFirst()
    // A type that makes resources of any kind.
    if given.last == "resource" { return true }
    return given.joined(separator: "_").contains(name) || (words.count > 1 && given.first == service)
  }
}
