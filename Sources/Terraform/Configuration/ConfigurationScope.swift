import HCL
import JSONSyntax
import Values

/// What names mean at one place of a configuration.
struct ConfigurationScope: EvaluationScope {
  /// How many values may stand for each other in a row.
  private static let deepest = 64

  let model: Model
  /// The block whose `count` and `each` are meant, and the key of the instance.
  private var block: JSONNode?
  private var key = InstanceKey.none
  private var depth = 0

  init(_ model: Model) { self.model = model }

  /// The scope inside of an instance of a block.
  func inside(_ block: JSONNode, _ key: InstanceKey) -> ConfigurationScope {
    var scope = self
    scope.block = block
    scope.key = key
    return scope
  }

  /// The scope of what is no resource, one step deeper.
  private var outside: ConfigurationScope {
    var scope = self
    scope.block = nil
    scope.key = .none
    scope.depth += 1
    return scope
  }

  func value(of traversal: Traversal) -> (value: Value, steps: Int)? {
    guard depth < ConfigurationScope.deepest else {
      return (.unknown(Reason(.unresolved, "the references go in a circle")), traversal.steps.count)
    }
    switch traversal.root {
    case "var": return named(traversal) { variable($0) }
    case "local": return named(traversal) { local($0) }
    case "each": return named(traversal) { each($0) }
    case "count": return named(traversal) { _ in count }
    case "module": return output(traversal)
    case "path", "terraform", "self":
      return (
        .unknown(Reason(.unresolved, "\(traversal.root) is known only where Terraform runs")),
        traversal.steps.count
      )
    case "data": return resource(.data, traversal, from: 0)
    case "resource": return resource(.managed, traversal, from: 0)
    default: return resource(.managed, traversal, from: -1)
    }
  }

  private func named(_ traversal: Traversal, _ value: (String) -> Value) -> (value: Value, steps: Int)? {
    guard let name = traversal.name(0) else { return nil }
    return (value(name), 1)
  }
}

// MARK: - Names of a module

extension ConfigurationScope {
  /// The value of a variable of the root module: as given, or its default.
  func variable(_ name: String) -> Value {
    guard let node = model.modules[0].variable(name) else {
      return .unknown(Reason(.unresolved, "var.\(name) is not declared"))
    }
    let isSensitive =
      model.document.member("sensitive", of: node).flatMap { model.document.bool($0) } ?? false
    let type = model.document.member("type", of: node).flatMap { model.document.string($0) }
    let value =
      model.inputs[name].map { ConfigurationScope.value(of: $0, type: type) }
      ?? model.document.member("default", of: node).map { model.decode($0) }
      ?? .unknown(Reason(.unresolved, "var.\(name) has no default, and no value was given"))
    return value.marked(sensitive: isSensitive)
  }

  private func local(_ name: String) -> Value {
    guard let node = model.modules[0].local(name) else {
      return .unknown(Reason(.unresolved, "local.\(name) is not declared"))
    }
    return model.configured(node, in: outside)
  }

  private func each(_ name: String) -> Value {
    guard let block, let node = model.document.member("for_each", of: block) else {
      return .unknown(Reason(.unresolved, "each.\(name) stands outside of a for_each"))
    }
    guard case .key(let key) = key else {
      return .unknown(Reason(.unresolved, "what for_each goes over is not known"))
    }
    if name == "key" { return .string(key) }
    let collection = model.configured(node, in: outside)
    switch collection.content {
    case .object(let object): return (object[key] ?? .null).marked(sensitive: collection.isSensitive)
    case .list: return .string(key).marked(sensitive: collection.isSensitive)
    default: return collection
    }
  }

  private var count: Value {
    if case .index(let index) = key { return .number(Number(index)) }
    return .unknown(Reason(.unresolved, "how many instances there are is not known"))
  }

  private func output(_ traversal: Traversal) -> (value: Value, steps: Int)? {
    guard let name = traversal.name(0) else { return nil }
    let reason = Reason(.unresolved, "the content of module.\(name) is not read")
    return (.unknown(reason), traversal.steps.count)
  }
}

// MARK: - Resources

extension ConfigurationScope {
  /// The keys of the instances that a block makes; `nil` where they are not known.
  func keys(of block: JSONNode) -> [InstanceKey]? {
    if let node = model.document.member("count", of: block) {
      let count = model.configured(node, in: outside)
      guard case .number(let number) = count.content, let count = number.integer,
        (0...100_000).contains(count)
      else {
        return nil
      }
      return (0..<count).map { .index($0) }
    }
    guard let node = model.document.member("for_each", of: block) else { return [.none] }
    switch model.configured(node, in: outside).content {
    case .object(let object): return object.members.map { .key($0.name) }
    case .list(let elements):
      let names = elements.compactMap { element in
        if case .string(let name) = element.content { name } else { nil }
      }
      return names.count == elements.count ? Set(names).sorted().map { .key($0) } : nil
    default: return nil
    }
  }

  private func resource(_ mode: ResourceMode, _ traversal: Traversal, from: Int) -> (
    value: Value, steps: Int
  )? {
    let typeName = from < 0 ? traversal.root : traversal.name(0)
    guard let typeName, let name = traversal.name(from + 1) else { return nil }
    let address = "\(mode == .data ? "data." : "")\(typeName).\(name)"
    guard let type = model.types.index(of: typeName),
      let index = model.blockIndex[Model.BlockName(mode: mode, type: type, name: name)]
    else { return (.unknown(Reason(.unresolved, "\(address) is not declared")), traversal.steps.count) }
    let block = model.blocks[index].node
    let steps = from + 2
    let isRepeated = ["count", "for_each"].contains { model.document.member($0, of: block) != nil }
    guard isRepeated else { return instance(block, .none, address, traversal, steps) }
    guard let key = traversal.key(steps) else {
      return (.unknown(Reason(.unresolved, "all instances of \(address) are meant")), traversal.steps.count)
    }
    return instance(block, key, address, traversal, steps + 1)
  }

  /// An attribute of one instance; the instance as a whole holds what is known after the apply only.
  private func instance(
    _ block: JSONNode, _ key: InstanceKey, _ address: String, _ traversal: Traversal, _ steps: Int
  ) -> (value: Value, steps: Int)? {
    guard let attribute = traversal.name(steps) else {
      return (
        .unknown(Reason(.afterApply, "\(address) as a whole is known after apply")), traversal.steps.count
      )
    }
    let value = model.configuredAttribute(attribute, of: block, in: outside.inside(block, key))
    // What nobody set is what the provider computes.
    guard let value, !value.isNull else { return (.unknown(.knownAfterApply), traversal.steps.count) }
    return (value, steps + 1)
  }
}

extension Traversal {
  fileprivate func name(_ index: Int) -> String? {
    guard steps.indices.contains(index) else { return nil }
    switch steps[index] {
    case .attribute(let name), .key(let name): return name
    case .index: return nil
    }
  }

  fileprivate func key(_ index: Int) -> InstanceKey? {
    guard steps.indices.contains(index) else { return nil }
    switch steps[index] {
    case .attribute: return nil
    case .key(let name): return .key(name)
    case .index(let index): return .index(index)
    }
  }
}
