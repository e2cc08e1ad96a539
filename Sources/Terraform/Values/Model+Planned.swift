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
    instances.resource(ofBlock: handle.block, in: handle.module, handle.key, of: self)
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
    guard planned.anyUnknownReason != nil, let block = resources[index].block,
      mayTell(planned, name, blocks[block])
    else { return planned }
    return scope.once(blocks[block].node, named: asReferred ? ".\(name)" : name, in: scope) {
      let value = told(planned, name, ofResource: index, in: $0)
      if !asReferred, case .unknown = value.content, isGivenNothing(name, ofResource: index, in: $0) {
        return Value(.null, isSensitive: planned.isSensitive)
      }
      return value
    }
  }

  /// An attribute of which expressions tell no more than the plan does, or which plain references give; `nil` for others.
  func shortlyPlannedAttribute(_ name: String, ofResource index: Int) -> Value? {
    let planned = attribute(name, of: resources[index].body)
    guard planned.anyUnknownReason != nil, let block = resources[index].block else { return planned }
    guard mayTell(planned, name, blocks[block]) else { return planned }
    let expression = blocks[block].expressions.flatMap { document.member(name, of: $0) }
    guard source == nil, let expression,
      let constant = constantKey.flatMap({ document.member($0, of: expression) }),
      case .expression = scope(of: expression),
      let value = referred(by: constant, inModule: resources[index].module)
    else { return nil }
    // What was given null nobody set, and the provider computes it.
    if case .unknown = planned.content, value.isNull { return Value(.null, isSensitive: planned.isSensitive) }
    return refined(planned, with: value)
  }

  /// Whether a block says more of a planned value, as `told` would find; mostly references are all that it has.
  private func mayTell(_ planned: Value, _ name: String, _ block: ResourceBlock) -> Bool {
    if source != nil { return true }
    if let expression = block.expressions.flatMap({ document.member(name, of: $0) }) {
      if holdsTemplate(expression) { return true }
      guard case .unknown = planned.content, beginsWithVariable(expression) else { return false }
      return loneVariable(in: expression) != nil
    }
    guard case .unknown(let unknown) = planned.content else { return false }
    return unknown.expression == nil
  }

  /// Whether an unknown attribute was given null: then nobody set it, and the provider computes it.
  ///
  /// Where a plan lists references only, the one variable that is null, or another null, stands there: what else is made of
  /// a variable is known, unless a function as `timestamp` has a part in it.
  private func isGivenNothing(_ name: String, ofResource index: Int, in scope: ConfigurationScope) -> Bool {
    let expressions = resources[index].block.flatMap { blocks[$0].expressions }
    guard let expression = expressions.flatMap({ document.member(name, of: $0) }) else { return false }
    if holdsTemplate(expression) { return evaluated(expression, in: scope).isNull }
    return loneVariable(in: expression).map { scope.restsOnNull($0) } ?? false
  }

  /// Whether the first of a plan's references is one to a variable, as that of a lone variable is.
  private func beginsWithVariable(_ expression: JSONNode) -> Bool {
    let first = referenceList(of: expression).flatMap { document.elements(of: $0).first { _ in true } }
    return first.map { document.isString($0, startingWith: "var.") } ?? false
  }

  /// The variable that an expression refers to, and to nothing else.
  func loneVariable(in expression: JSONNode) -> String? {
    let references = references(of: expression)
    guard references.count == 1, references[0].rest.isEmpty, case .variable(let name) = references[0].subject
    else { return nil }
    return name
  }

  private func told(
    _ planned: Value, _ name: String, ofResource index: Int, in scope: ConfigurationScope
  ) -> Value {
    guard let block = resources[index].block.map({ blocks[$0] }) else { return planned }
    if let written = source?.blocks[block.node], let value = configuredAttribute(name, of: written, in: scope)
    {
      return refined(planned, with: value)
    }
    if let expression = block.expressions.flatMap({ document.member(name, of: $0) }) {
      // References alone do not tell what is made of them. A constant that is unknown when planned is a template.
      return holdsTemplate(expression) ? refined(planned, with: evaluated(expression, in: scope)) : planned
    }
    guard case .unknown(let unknown) = planned.content, unknown.expression == nil else { return planned }
    return computed(planned, unknown, name, ofResource: index)
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
    case (.list(let elements), .list(let found)):
      // Sets are reordered in a plan: elements belong together only where all that is known of them is the same.
      guard elements.count == found.count, zip(elements, found).allSatisfy({ mayBe($0, $1) }) else {
        return planned
      }
      return Value(
        .list(zip(elements, found).map { refined($0, with: $1) }), isSensitive: isSensitive,
        collection: planned.collection)
    case (.object(let members), .object(let found)):
      let told = members.members.map { member in
        Object.Member(member.name, found[member.name].map { refined(member.value, with: $0) } ?? member.value)
      }
      return Value(.object(Object(told)), isSensitive: isSensitive, collection: planned.collection)
    default: return planned
    }
  }

  /// Whether an evaluated value does not contradict a planned one.
  private func mayBe(_ planned: Value, _ value: Value) -> Bool {
    switch (planned.content, value.content) {
    case (.unknown, _): return value.anyUnknownReason != nil
    case (_, .unknown), (_, .null), (.null, _): return true
    case (.list, .list): return true
    case (.object(let members), .object(let found)):
      return members.members.allSatisfy { member in found[member.name].map { mayBe(member.value, $0) } ?? true
      }
    default: return planned.unmarked == value.unmarked
    }
  }

  func address(ofResource index: Int) -> String {
    var address = moduleInstances[resources[index].module].address
    if !address.isEmpty { address += "." }
    if resources[index].mode == .data { address += "data." }
    address += types[resources[index].type]
    address += "."
    address += resources[index].name
    if resources[index].key != .none { address += resources[index].key.description }
    return address
  }
}
