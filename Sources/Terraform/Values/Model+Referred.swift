import HCL
import JSONSyntax
import Values

/// The short way to values that plain references give, which most unknown values of plans of JSON configurations are.
extension Model {
  /// What a text like `"${aws_vpc.main.id}"`, or what holds such texts and no others with templates, gives in a module instance
  /// of a plan; `nil` for everything else, which an evaluator finds.
  func referred(by constant: JSONNode, inModule module: Int) -> Value? {
    switch document.kind(of: constant) {
    case .string:
      guard let text = document.string(constant) else { return nil }
      return Template.isTemplate(text) ? referred(by: text, inModule: module) : .string(text)
    case .array:
      var values: [Value] = []
      for element in document.elements(of: constant) {
        guard let value = referred(by: element, inModule: module) else { return nil }
        values.append(value)
      }
      return .list(values)
    case .object:
      var members: [Object.Member] = []
      for (key, node) in document.members(of: constant) {
        let name = document.name(of: key)
        guard name != "dynamic", !Template.isTemplate(name),
          let value = referred(by: node, inModule: module)
        else { return nil }
        members.append(Object.Member(name, value))
      }
      return .object(Object(members))
    case .null, .true, .false, .number: return decode(constant)
    }
  }

  private func referred(by text: String, inModule module: Int) -> Value? {
    let plain = templates.plainReference(inText: text) { plainReference(in: text) }
    guard let plain, case .resource(let mode, let typeName, let name, .none) = plain.subject,
      plain.rest.count == 1, case .name(let attribute) = plain.rest[0],
      let type = types.index(of: typeName), let declared = moduleInstances[module].module,
      let block = blockIndex[BlockName(module: declared, mode: mode, type: type, name: name)],
      !isRepeated(blocks[block].node),
      let index = instances.resource(ofBlock: block, in: module, .none, of: self)
    else { return nil }
    return ownAttribute(attribute, ofResource: index)
  }

  /// What will be there for a reference, where no other expression gives it; `nil` where one does.
  private func ownAttribute(_ name: String, ofResource index: Int) -> Value? {
    var body = resources[index].body
    body.scope = .unavailable
    let planned = attribute(name, of: body)
    guard planned.anyUnknownReason != nil else { return planned }
    guard let block = resources[index].block, case .unknown(let unknown) = planned.content,
      unknown.expression == nil,
      blocks[block].expressions.flatMap({ document.member(name, of: $0) }) == nil
    else { return nil }
    return computed(planned, unknown, name, ofResource: index)
  }

  /// What the provider computes is the same wherever it is referred to.
  func computed(_ planned: Value, _ unknown: Unknown, _ name: String, ofResource index: Int) -> Value {
    var computed = Unknown(unknown.reason, expression: "\(address(ofResource: index)).\(name)")
    computed.origin = Unknown.Origin(resource: index, attribute: name)
    return Value(.unknown(computed), isSensitive: planned.isSensitive)
  }
}
