import HCL
import JSONSyntax
import Values

/// What names mean at one place of a configuration, be it alone or that of a plan.
struct ConfigurationScope: EvaluationScope {
  /// How many values may stand for each other in a row.
  private static let deepest = 64

  let model: Model
  /// The instance of the module whose names are meant.
  private(set) var module = 0
  /// The block whose `count` and `each` are meant, and the key of the instance.
  private(set) var block: JSONNode?
  private(set) var key = InstanceKey.none
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
  var outside: ConfigurationScope { inside(module) }

  /// The scope of a module instance, outside of all blocks.
  func inside(_ module: Int) -> ConfigurationScope {
    var scope = self
    scope.module = module
    scope.block = nil
    scope.key = .none
    return scope
  }

  /// The module whose instance this is; `nil` where the document has none of that name.
  var declared: Module? { model.moduleInstances[module].module.map { model.modules[$0] } }

  var files: ModuleFiles? { declared?.files }

  /// A name of this module as it is unique in the document.
  func unique(_ name: String) -> String {
    let address = model.moduleInstances[module].address
    let local = address.isEmpty ? name : "\(address).\(name)"
    return model.roots.count < 2 ? local : "\(rootName)/\(local)"
  }

  private var rootName: String {
    var instance = model.moduleInstances[module]
    while let parent = instance.parent { instance = model.moduleInstances[parent] }
    return instance.module.map { model.modules[$0].name } ?? ""
  }

  /// The value of a name, found once; unknown where it leads back to itself.
  func once(
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

  /// A value that nothing tells, and that is the same wherever the name stands.
  func unknown(_ text: String, named name: String? = nil, _ kind: Reason.Kind = .unresolved) -> Value {
    Value(.unknown(Unknown(Reason(kind, text), expression: name.map { unique($0) })))
  }
}

// MARK: - Names

extension ConfigurationScope {
  func value(of traversal: Traversal) -> (value: Value, steps: Int)? {
    switch traversal.root {
    case "var": return named(traversal) { variable($0) }
    case "local": return named(traversal) { local($0) }
    case "each": return named(traversal) { each($0) }
    case "count": return named(traversal) { _ in count }
    case "path": return named(traversal) { path($0) }
    case "terraform": return named(traversal) { terraform($0) }
    case "self": return own(traversal)
    case "ephemeral":
      return (unknown("what is ephemeral stands in no document"), traversal.steps.count)
    case "module": return output(traversal)
    case "data": return resource(.data, traversal, from: 0)
    case "resource": return resource(.managed, traversal, from: 0)
    default: return resource(.managed, traversal, from: -1)
    }
  }

  private func named(_ traversal: Traversal, _ value: (String) -> Value) -> (value: Value, steps: Int)? {
    guard let name = traversal.name(0) else { return nil }
    return (value(name), 1)
  }

  private func terraform(_ name: String) -> Value {
    if name == "workspace", let workspace = model.workspace { return .string(workspace) }
    return unknown("terraform.\(name) is known only where Terraform runs", named: "terraform.\(name)")
  }

  /// The folders of modules as Terraform names them, from the folder in which it runs.
  private func path(_ name: String) -> Value {
    switch name {
    case "root": return .string(".")
    case "module" where model.moduleInstances[module].parent == nil: return .string(".")
    case "module":
      return declared?.path.map { .string($0) } ?? unknown("the folder of the module is not known")
    default: return unknown("path.\(name) is known only where Terraform runs", named: "path.\(name)")
    }
  }
}

extension Traversal {
  func name(_ index: Int) -> String? {
    guard steps.indices.contains(index) else { return nil }
    switch steps[index] {
    case .attribute(let name), .key(let name): return name
    case .index: return nil
    }
  }

  func key(_ index: Int) -> InstanceKey? {
    guard steps.indices.contains(index) else { return nil }
    switch steps[index] {
    case .attribute: return nil
    case .key(let name): return .key(name)
    case .index(let index): return .index(index)
    }
  }
}
