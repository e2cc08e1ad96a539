import JSONSyntax
import Values

extension PlanReader {
  /// Reads `resource_changes`: what will be there becomes a resource, and each entry a change.
  mutating func readResourceChanges() {
    guard let changes = document.member("resource_changes", of: root) else { return }
    for node in document.elements(of: changes) {
      guard let change = document.member("change", of: node) else { continue }
      model.mentionedResources += 1
      model.changes.append(Change(node: node, change: change, address: string("address", of: node) ?? ""))
      guard document.member("deposed", of: node) == nil, willExist(change) else { continue }
      let after = MergedValue(
        value: document.member("after", of: change), unknown: document.member("after_unknown", of: change),
        sensitive: document.member("after_sensitive", of: change))
      addResource(node, moduleAddress: string("module_address", of: node) ?? "", body: after)
    }
  }

  /// Reads what `planned_values` holds beyond the changes: all of it in a plan that has no changes.
  mutating func readPlannedValues() {
    guard let planned = document.member("planned_values", of: root) else { return }
    readModule(document.member("root_module", of: planned), only: nil)
  }

  /// Reads the data sources that were read during planning: they stand in `prior_state` alone.
  mutating func readPriorState() {
    guard let state = document.member("prior_state", of: root),
      let values = document.member("values", of: state)
    else { return }
    readModule(document.member("root_module", of: values), only: .data)
  }

  private mutating func readModule(_ module: JSONNode?, only mode: ResourceMode?) {
    guard let module else { return }
    let address = string("address", of: module) ?? ""
    if let resources = document.member("resources", of: module) {
      for node in document.elements(of: resources) {
        model.mentionedResources += 1
        guard mode == nil || string("mode", of: node) == mode?.rawValue else { continue }
        let body = MergedValue(
          value: document.member("values", of: node), sensitive: document.member("sensitive_values", of: node)
        )
        addResource(node, moduleAddress: address, body: body)
      }
    }
    if let children = document.member("child_modules", of: module) {
      for child in document.elements(of: children) { readModule(child, only: mode) }
    }
  }

  private func willExist(_ change: JSONNode) -> Bool {
    guard let actions = document.member("actions", of: change) else { return true }
    let names = document.elements(of: actions).compactMap { document.string($0) }
    return names != ["delete"] && names != ["forget"]
  }

  private mutating func addResource(_ node: JSONNode, moduleAddress: String, body: MergedValue) {
    guard let type = string("type", of: node), let name = string("name", of: node) else { return }
    let mode = ResourceMode(rawValue: string("mode", of: node) ?? "") ?? .managed
    let instance = moduleInstance(moduleAddress)
    let key = ResourceKey(
      module: instance, mode: mode, type: model.types.intern(type), name: name, key: instanceKey(of: node))
    guard seen[key] == nil else { return }
    seen[key] = true
    let block = model.moduleInstances[instance].module.flatMap {
      model.blockIndex[Model.BlockName(module: $0, mode: mode, type: key.type, name: name)]
    }
    var body = body
    if let block { body.scope = model.blocks[block].expressions.map { .block($0) } ?? .emptyBlock }
    model.resources.append(
      Resource(
        mode: mode, type: key.type, name: name, module: instance, key: key.key, block: block, body: body,
        providerName: string("provider_name", of: node)))
  }

  private func instanceKey(of node: JSONNode) -> InstanceKey {
    guard let index = document.member("index", of: node) else { return .none }
    if let text = document.string(index) { return .key(text) }
    return document.number(index).flatMap { Int($0) }.map { .index($0) } ?? .none
  }
}
