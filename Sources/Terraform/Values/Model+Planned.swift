import HCL
import JSONSyntax
import Values

/// What a plan says of values that its configuration's expressions ask for.
extension Model {
  /// The value of a root variable of a plan; `nil` where the plan does not say.
  func plannedVariable(_ name: String) -> Value? {
    guard form == .plan, let variables = document.member("variables", of: root) else { return nil }
    let entry = document.member(name, of: variables).flatMap { document.member("value", of: $0) }
    return entry.map { decode($0) }
  }

  /// The keys of the instances that a plan has of a block in a module instance.
  func plannedKeys(ofBlock block: Int, in module: Int) -> [InstanceKey]? {
    let found = instances.resources(ofBlock: block, in: module, of: self)
    return found.isEmpty ? nil : found.map { resources[$0].key }
  }

  func plannedInstance(_ handle: ResourceHandle) -> Int? {
    instances.resources(ofBlock: handle.block, in: handle.module, of: self).first {
      resources[$0].key == handle.key
    }
  }

  /// An attribute of a resource as planned; of what is unknown, with what the expressions tell all the same.
  ///
  /// What nobody set and the provider computes is not set for a policy; for a reference it is what will be there.
  func plannedAttribute(
    _ name: String, ofResource index: Int, in scope: ConfigurationScope, asReferred: Bool = false
  ) -> Value {
    var body = resources[index].body
    if asReferred { body.scope = .unavailable }
    let planned = attribute(name, of: body)
    guard planned.anyUnknownReason != nil, let block = resources[index].block else { return planned }
    return scope.once(blocks[block].node, named: asReferred ? ".\(name)" : name, in: scope) {
      told(planned, name, ofResource: index, in: $0)
    }
  }

  private func told(
    _ planned: Value, _ name: String, ofResource index: Int, in scope: ConfigurationScope
  ) -> Value {
    let expressions = resources[index].block.flatMap { blocks[$0].expressions }
    let expression = expressions.flatMap { document.member(name, of: $0) ?? dynamicBlock(name, of: $0) }
    guard let expression else {
      guard case .unknown(let unknown) = planned.content, unknown.expression == nil else { return planned }
      // What the provider computes is the same wherever it is referred to.
      return Value(
        .unknown(Unknown(unknown.reason, expression: "\(address(ofResource: index)).\(name)")),
        isSensitive: planned.isSensitive)
    }
    // References alone do not tell what is made of them.
    guard isConfiguration(expression) || holdsTemplate(expression) else { return planned }
    return refined(planned, by: expression, in: scope)
  }

  /// What is known of a planned value by its expression: the ends of a text, what it encodes, what will give it.
  private func refined(_ planned: Value, by expression: JSONNode, in scope: ConfigurationScope) -> Value {
    switch planned.content {
    case .unknown(let unknown): return refined(unknown, planned.isSensitive, by: expression, in: scope)
    case .list(let elements):
      let parts = self.parts(of: expression, count: elements.count, in: scope)
      return parts.map { parts in
        Value(
          .list(zip(elements, parts).map { $0.anyUnknownReason == nil ? $0 : refined($0, with: $1) }),
          isSensitive: planned.isSensitive, collection: planned.collection)
      } ?? planned
    case .object where !isBlocks(expression):
      return refined(planned, with: evaluated(expression, in: scope))
    default: return planned
    }
  }

  private func isBlocks(_ expression: JSONNode) -> Bool {
    if case .blocks = scope(of: expression) { true } else { false }
  }

  private func refined(
    _ unknown: Unknown, _ isSensitive: Bool, by expression: JSONNode, in scope: ConfigurationScope
  ) -> Value {
    // A constant of a plan that is unknown when planned can only be a template.
    let value = evaluated(expression, in: scope)
    return refined(Value(.unknown(unknown), isSensitive: isSensitive), with: value)
  }

  /// The values of the elements of an expression, where it has as many.
  private func parts(of expression: JSONNode, count: Int, in scope: ConfigurationScope) -> [Value]? {
    guard case .list(let elements) = evaluated(expression, in: scope).content, elements.count == count else {
      return nil
    }
    return elements
  }

  /// A planned value with what an evaluated one tells of its unknown parts: what is planned is never doubted.
  private func refined(_ planned: Value, with value: Value) -> Value {
    let isSensitive = planned.isSensitive || value.isSensitive
    switch (planned.content, value.content) {
    case (.unknown(let unknown), .unknown(var found)):
      found.reason = unknown.reason
      return Value(.unknown(found), isSensitive: isSensitive)
    case (.unknown, .list), (.unknown, .object):
      return value.anyUnknownReason == nil ? planned : value.marked(sensitive: isSensitive)
    case (.object(let members), .object(let found)):
      return Value(
        .object(
          Object(
            members.members.map { member in
              Object.Member(
                member.name, found[member.name].map { refined(member.value, with: $0) } ?? member.value)
            })), isSensitive: isSensitive, collection: planned.collection)
    default: return planned
    }
  }

  private func address(ofResource index: Int) -> String {
    let resource = resources[index]
    let module = moduleInstances[resource.module].address
    let mode = resource.mode == .data ? "data." : ""
    return
      "\(module.isEmpty ? "" : "\(module).")\(mode)\(types[resource.type]).\(resource.name)\(resource.key)"
  }
}
