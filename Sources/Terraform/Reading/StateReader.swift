package import Diagnostics
package import JSONSyntax

/// Reads states: what `terraform show -json` prints of one, and raw `.tfstate` files of version 4.
///
/// <https://developer.hashicorp.com/terraform/internals/json-format#state-representation>
package struct StateReader {
  private var model: Model
  private var moduleInstances: [String: Int] = ["": 0]

  private init(_ document: JSONDocument, formatVersion: String) {
    model = Model(form: .state, document: document, formatVersion: formatVersion)
    model.modules = [Module(name: "", parent: nil, call: nil, body: nil)]
    model.moduleInstances = [ModuleInstance(module: 0, parent: nil, name: "", key: .none, address: "")]
    model.terraformVersion = string("terraform_version", of: document.root)
  }

  /// Reads the output of `terraform show -json`; the model is `nil` where the format is of a major version that is not
  /// known.
  package static func read(_ document: JSONDocument) -> (model: Model?, diagnostics: [Diagnostic]) {
    let version = document.member("format_version", of: document.root).flatMap { document.string($0) } ?? ""
    guard let major = version.split(separator: ".").first.flatMap({ Int($0) }), major <= 1 else {
      return (nil, [unknownFormat("format version \"\(version)\"", document)])
    }
    var reader = StateReader(document, formatVersion: version)
    if let values = document.member("values", of: document.root) {
      reader.addOutputs(of: values)
      if let root = document.member("root_module", of: values) { reader.addModule(root) }
    }
    return (reader.model, [])
  }

  /// Reads a `.tfstate` file; the model is `nil` where its version is not 4, as of Terraform before 0.12.
  package static func readFile(_ document: JSONDocument) -> (model: Model?, diagnostics: [Diagnostic]) {
    let version = document.member("version", of: document.root).flatMap { document.number($0) } ?? "none"
    guard version == "4" else { return (nil, [unknownFormat("version \(version)", document)]) }
    var reader = StateReader(document, formatVersion: version)
    reader.addOutputs(of: document.root)
    for entry in reader.elements("resources", of: document.root) { reader.addInstances(of: entry) }
    return (reader.model, [])
  }

  private static func unknownFormat(_ version: String, _ document: JSONDocument) -> Diagnostic {
    let place = document.place(of: document.root)
    return Diagnostic(
      .error, "state-format", "the state has \(version)",
      at: Place(file: place.file, start: place.start, end: place.start),
      help: "what terraform show -json prints of a state can be read, and *.tfstate of version 4")
  }

  private var document: JSONDocument { model.document }
}

// MARK: - As terraform show prints it

extension StateReader {
  private mutating func addOutputs(of node: JSONNode) {
    guard let outputs = document.member("outputs", of: node) else { return }
    model.modules[0].outputs = document.members(of: outputs).map {
      Module.Declaration(name: document.name(of: $0.key), node: $0.value)
    }
    model.modules[0].indexNames()
  }

  private mutating func addModule(_ module: JSONNode) {
    let instance = moduleInstance(string("address", of: module) ?? "")
    for entry in elements("resources", of: module) {
      let body = MergedValue(
        value: document.member("values", of: entry), sensitive: document.member("sensitive_values", of: entry)
      )
      add(
        entry, instance, document.member("index", of: entry), body, dependencies: "depends_on", of: entry,
        provider: string("provider_name", of: entry))
    }
    for child in elements("child_modules", of: module) { addModule(child) }
  }

  // MARK: - As a file holds it

  private mutating func addInstances(of entry: JSONNode) {
    let module = moduleInstance(string("module", of: entry) ?? "")
    // provider["registry.terraform.io/hashicorp/aws"].west
    let provider = string("provider", of: entry)?.split(separator: "\"").dropFirst().first.map(String.init)
    for instance in elements("instances", of: entry)
    where document.kind(of: instance) == .object && document.member("deposed", of: instance) == nil {
      let body = MergedValue(value: document.member("attributes", of: instance))
      add(
        entry, module, document.member("index_key", of: instance), body, dependencies: "dependencies",
        of: instance, provider: provider)
      model.resources[model.resources.count - 1].sensitiveNames = sensitiveNames(of: instance)
    }
  }

  /// The attributes that hold something sensitive: each as a whole, however deep the mark is.
  private func sensitiveNames(of instance: JSONNode) -> Set<String> {
    let paths = elements("sensitive_attributes", of: instance)
    return Set(paths.compactMap { firstName(in: $0) })
  }

  private func firstName(in path: JSONNode) -> String? {
    switch document.kind(of: path) {
    case .array: document.elements(of: path).lazy.compactMap { firstName(in: $0) }.first
    case .object: string("value", of: path)
    default: nil
    }
  }

  // MARK: - Parts

  private mutating func add(
    _ entry: JSONNode, _ module: Int, _ key: JSONNode?, _ body: MergedValue, dependencies name: String,
    of holder: JSONNode, provider: String?
  ) {
    guard let type = string("type", of: entry), let resource = string("name", of: entry) else { return }
    model.mentionedResources += 1
    var record = Resource(
      mode: ResourceMode(rawValue: string("mode", of: entry) ?? "") ?? .managed,
      type: model.types.intern(type), name: resource, module: module,
      key: key.map { instanceKey($0) } ?? .none, block: nil, body: body, providerName: provider)
    record.dependencies = document.member(name, of: holder)
    model.resources.append(record)
  }

  private func instanceKey(_ node: JSONNode) -> InstanceKey {
    if let text = document.string(node) { return .key(text) }
    return document.number(node).flatMap { Int($0) }.map { .index($0) } ?? .none
  }

  /// The instance with this address, which is added with its parents where it is new.
  private mutating func moduleInstance(_ address: String) -> Int {
    if let index = moduleInstances[address] { return index }
    var parent = 0
    var prefix = ""
    for call in ModuleAddress.calls(of: address) {
      prefix += "\(prefix.isEmpty ? "" : ".")module.\(call.name)\(call.key)"
      if let index = moduleInstances[prefix] {
        parent = index
        continue
      }
      model.moduleInstances.append(
        ModuleInstance(module: nil, parent: parent, name: call.name, key: call.key, address: prefix))
      parent = model.moduleInstances.count - 1
      moduleInstances[prefix] = parent
    }
    return parent
  }

  private func string(_ name: String, of node: JSONNode) -> String? {
    document.member(name, of: node).flatMap { document.string($0) }
  }

  private func elements(_ name: String, of node: JSONNode) -> [JSONNode] {
    guard let list = document.member(name, of: node), document.kind(of: list) == .array else { return [] }
    return Array(document.elements(of: list))
  }
}
