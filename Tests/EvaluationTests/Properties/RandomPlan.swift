/// A plan of a few resources of the types `s_s`, `t_t` and `u_u`, all of which exist already, so that everything is known.
struct RandomPlan {
  struct Resource {
    var type: String
    var name: String
    var attributes: [RandomValue.Member]
    /// The references of each attribute that has an expression.
    var references: [String: [String]]
  }

  var resources: [Resource] = []
  var hasConfiguration = true

  init(_ generator: inout Generator) {
    for type in ["s_s", "t_t", "u_u"] {
      // Every reference leads to the first or the second.
      for index in 0..<(2 + generator.below(2)) {
        resources.append(RandomPlan.resource(type, "n\(index)", &generator))
      }
    }
  }

  private static func resource(_ type: String, _ name: String, _ generator: inout Generator) -> Resource {
    var resource = Resource(
      type: type, name: name,
      attributes: [RandomValue.Member(name: "id", value: .scalar("\"\(type)-\(name)\""))], references: [:])
    let makers: [(String, (inout Generator) -> RandomValue)] = [
      ("a", number), ("b", text), ("c", texts), ("d", blocks), ("e", map), ("n", network),
    ]
    for (name, make) in makers where !generator.happens(onceIn: 6) {
      let value = generator.happens(onceIn: 8) ? .null : make(&generator)
      resource.attributes.append(RandomValue.Member(name: name, value: value))
      resource.references[name] = ["z_z.src.out", "z_z.src"]
    }
    for attribute in ["f", "g"] { add(attribute, to: &resource, &generator) }
    return resource
  }

  /// An attribute that holds the id of another resource, or several.
  private static func add(_ attribute: String, to resource: inout Resource, _ generator: inout Generator) {
    let type = resource.type == "s_s" ? "t_t" : "u_u"
    let targets = (0..<(attribute == "f" ? 1 : 1 + generator.below(2))).map { _ in "n\(generator.below(2))" }
    let values = targets.map { RandomValue.scalar("\"\(type)-\($0)\"") }
    let value = attribute == "f" ? values[0] : .list(values)
    resource.attributes.append(RandomValue.Member(name: attribute, value: value))
    resource.references[attribute] = targets.flatMap { ["\(type).\($0).id", "\(type).\($0)"] }
  }

  private static func number(_ generator: inout Generator) -> RandomValue { .scalar("\(generator.below(4))") }

  private static func text(_ generator: inout Generator) -> RandomValue {
    .scalar(generator.pick(["\"x\"", "\"xy\"", "\"\"", "\"2\"", "\"1.2.3\"", "\"03:00-04:00\""]))
  }

  private static func texts(_ generator: inout Generator) -> RandomValue {
    .list((0..<generator.below(4)).map { _ in text(&generator) })
  }

  private static func map(_ generator: inout Generator) -> RandomValue {
    .object(
      ["k", "l"].compactMap {
        generator.happens(onceIn: 3) ? nil : RandomValue.Member(name: $0, value: text(&generator))
      })
  }

  private static func blocks(_ generator: inout Generator) -> RandomValue {
    .list(
      (0..<generator.below(3)).map { _ in
        .object([
          RandomValue.Member(name: "k", value: text(&generator)),
          RandomValue.Member(name: "v", value: generator.happens(onceIn: 4) ? .null : number(&generator)),
        ])
      })
  }

  private static func network(_ generator: inout Generator) -> RandomValue {
    .scalar(generator.pick(["\"10.0.0.0/8\"", "\"10.1.0.0/16\"", "\"0.0.0.0/0\"", "\"fd00::/8\""]))
  }
}

extension RandomPlan {
  /// The plan as Terraform writes it.
  var json: String {
    let changes = resources.map { resource in
      let after = RandomValue.object(resource.attributes)
      return """
        {"address":"\(resource.type).\(resource.name)","mode":"managed","type":"\(resource.type)","name":"\(resource.name)",
        "change":{"actions":["update"],"after":\(after.json),"after_unknown":\(after.unknownJSON)}}
        """
    }
    let source = """
      {"address":"z_z.src","mode":"managed","type":"z_z","name":"src",
      "change":{"actions":["update"],"after":{"id":"z-src","out":"?"},"after_unknown":{}}}
      """
    let blocks = resources.map { resource in
      let expressions = resource.references.sorted { $0.key < $1.key }.map { name, references in
        let list =
          references.isEmpty
          ? "{}" : "{\"references\":[\(references.map { "\"\($0)\"" }.joined(separator: ","))]}"
        return "\"\(name)\":\(list)"
      }
      return """
        {"address":"\(resource.type).\(resource.name)","mode":"managed","type":"\(resource.type)","name":"\(resource.name)",
        "expressions":{\(expressions.joined(separator: ","))}}
        """
    }
    let sourceBlock = "{\"address\":\"z_z.src\",\"mode\":\"managed\",\"type\":\"z_z\",\"name\":\"src\"}"
    let configuration =
      hasConfiguration
      ? ",\"configuration\":{\"root_module\":{\"resources\":[\((blocks + [sourceBlock]).joined(separator: ","))]}}"
      : ""
    return """
      {"format_version":"1.2","resource_changes":[\((changes + [source]).joined(separator: ","))]\(configuration)}
      """
  }

  /// The same plan with one value, that is known and not null, not known.
  func withOneUnknown(_ generator: inout Generator) -> RandomPlan {
    var plan = self
    let index = generator.below(resources.count)
    let attribute = generator.below(resources[index].attributes.count)
    let places = resources[index].attributes[attribute].value.places
    guard !places.isEmpty else { return self }
    plan.resources[index].attributes[attribute].value = generator.pick(places)(.unknown)
    return plan
  }

  /// The same plan where one expression has lost its references, or all have.
  func withoutReferences(_ generator: inout Generator) -> RandomPlan {
    var plan = self
    if generator.happens(onceIn: 4) {
      plan.hasConfiguration = false
      return plan
    }
    let index = generator.below(resources.count)
    let names = resources[index].references.keys.sorted()
    guard !names.isEmpty else { return self }
    plan.resources[index].references[generator.pick(names)] = []
    return plan
  }
}
