import HCL
import JSONSyntax
import Values

/// What names mean at one place of a configuration.
struct ConfigurationScope: EvaluationScope {
  /// How many values may stand for each other in a row.
  private static let deepest = 64

  let model: Model
  /// The instance of the module whose names are meant.
  private var module = 0
  /// The block whose `count` and `each` are meant, and the key of the instance.
  private var block: JSONNode?
  private var key = InstanceKey.none
  /// The names whose values are being found, of which none may lead back to itself.
  private var pending: [ValueCache.Key] = []

  /// The scope of the names of one module instance.
  init(_ model: Model, module: Int = 0) {
    self.model = model
    self.module = module
  }

  /// The scope inside of an instance of a block.
  func inside(_ block: JSONNode, _ key: InstanceKey) -> ConfigurationScope {
    var scope = self
    scope.block = block
    scope.key = key
    return scope
  }

  /// The scope of what is no resource.
  private var outside: ConfigurationScope { inside(module) }

  /// The scope of a module instance, outside of all blocks.
  private func inside(_ module: Int) -> ConfigurationScope {
    var scope = self
    scope.module = module
    scope.block = nil
    scope.key = .none
    return scope
  }

  /// The module whose instance this is; `nil` where the document has none of that name.
  private var declared: Module? { model.moduleInstances[module].module.map { model.modules[$0] } }

  /// The value of a name, found once; unknown where it leads back to itself.
  private func once(
    _ node: JSONNode, named name: String = "", in scope: ConfigurationScope,
    _ find: (ConfigurationScope) -> Value
  ) -> Value {
    let key = ValueCache.Key(node: node, name: name, module: scope.module, key: scope.key)
    if let known = model.values[key] { return known }
    guard !pending.contains(key), pending.count < ConfigurationScope.deepest else {
      return .unknown(Reason(.unresolved, "the references go in a circle"))
    }
    var scope = scope
    scope.pending = pending + [key]
    let value = find(scope)
    model.values[key] = value
    return value
  }

  func value(of traversal: Traversal) -> (value: Value, steps: Int)? {
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
  /// The value of a variable: as given from outside or by the call of the module, or its default.
  func variable(_ name: String) -> Value {
    guard let node = declared?.variable(name) else {
      return .unknown(Reason(.unresolved, "var.\(name) is not declared"))
    }
    return once(node, in: outside) { $0.variable(name, node) }
  }

  private func variable(_ name: String, _ node: JSONNode) -> Value {
    let type = model.document.member("type", of: node).flatMap { model.document.string($0) }
    let fallback = model.document.member("default", of: node).map {
      ConfigurationScope.converted(model.decode($0), type)
    }
    let isSensitive = flag("sensitive", of: node) ?? false
    let given = given(name, type: type)
    // A null is a value of its own unless the variable cannot be null.
    let isLeftOut = given?.isNull ?? true && (given == nil || flag("nullable", of: node) == false)
    let value = isLeftOut ? fallback : given
    return (value ?? .unknown(Reason(.unresolved, "var.\(name) has no default, and no value was given")))
      .marked(sensitive: isSensitive)
  }

  /// What a variable is set to; `nil` where it is left out.
  private func given(_ name: String, type: String?) -> Value? {
    let instance = model.moduleInstances[module]
    guard let parent = instance.parent, let call = declared?.call else {
      return declared?.inputs[name].map { ConfigurationScope.value(of: $0, type: type) }
    }
    guard let argument = model.document.member(name, of: call) else { return nil }
    let value = model.configured(argument, in: inside(parent).inside(call, instance.key))
    return ConfigurationScope.converted(value, type)
  }

  private func flag(_ name: String, of node: JSONNode) -> Bool? {
    model.document.member(name, of: node).flatMap { model.document.bool($0) }
  }

  private func local(_ name: String) -> Value {
    guard let node = declared?.local(name) else {
      return .unknown(Reason(.unresolved, "local.\(name) is not declared"))
    }
    return once(node, in: outside) { model.configured(node, in: $0) }
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
    func unknown(_ text: String) -> (value: Value, steps: Int) {
      (.unknown(Reason(.unresolved, text)), traversal.steps.count)
    }
    guard let index = declared?.children[name] else { return unknown("module.\(name) is not declared") }
    if let why = model.modules[index].unread { return unknown("module.\(name) is not read: \(why)") }
    let isRepeated = model.modules[index].isRepeated(in: model.document)
    let key = isRepeated ? traversal.key(1) : InstanceKey.none
    let steps = isRepeated ? 2 : 1
    guard let key, let output = traversal.name(steps) else {
      return unknown("module.\(name) as a whole is meant")
    }
    let call = Model.CallKey(parent: module, name: name)
    guard let instance = model.calledInstances[call]?.first(where: { model.moduleInstances[$0].key == key })
    else {
      return unknown("which instances module.\(name) has is not known")
    }
    guard let node = model.modules[index].output(output) else {
      return unknown("module.\(name) has no output \(output)")
    }
    return (inside(instance).output(node), steps + 1)
  }

  /// The value of an output of the module.
  func output(_ node: JSONNode) -> Value {
    guard let expression = model.document.member("value", of: node) else { return .null }
    let value = once(expression, in: outside) { model.configured(expression, in: $0) }
    return value.marked(sensitive: flag("sensitive", of: node) ?? false)
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
      let declared = model.moduleInstances[module].module,
      let index = model.blockIndex[Model.BlockName(module: declared, mode: mode, type: type, name: name)]
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
    let value = once(block, named: attribute, in: outside.inside(block, key)) {
      model.configuredAttribute(attribute, of: block, in: $0) ?? .null
    }
    // What nobody set is what the provider computes.
    if value.isNull { return (.unknown(.knownAfterApply), traversal.steps.count) }
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
