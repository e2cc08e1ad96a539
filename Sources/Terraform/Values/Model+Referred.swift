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
    guard let plain = plainAttribute(named: text),
      let index = instance(of: plain, inModule: module)
    else { return nil }
    return ownAttribute(plain.attribute, ofResource: index)
  }

  /// What a text names that is one plain reference to an attribute of a resource; `nil` for others.
  func plainAttribute(named text: String) -> PlainAttribute? {
    templates.plainAttribute(named: text) {
      guard let reference = plainReference(in: text),
        case .resource(let mode, let typeName, let name, .none) = reference.subject,
        reference.rest.count == 1, case .name(let attribute) = reference.rest[0],
        let type = types.index(of: typeName)
      else { return nil }
      return PlainAttribute(
        mode: mode, type: type, name: name, attribute: attribute, symbol: document.symbol(for: attribute))
    }
  }

  /// The one resource that a reference means in a module instance; `nil` where there are several, or none.
  func instance(of plain: PlainAttribute, inModule module: Int) -> Int? {
    guard let declared = moduleInstances[module].module,
      let block = blockIndex[
        BlockName(module: declared, mode: plain.mode, type: plain.type, name: plain.name)],
      !isRepeated(blocks[block].node)
    else { return nil }
    return instances.resource(ofBlock: block, in: module, .none, of: self)
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
    var expression = address(ofResource: index)
    expression += "."
    expression += name
    var computed = Unknown(unknown.reason, expression: expression)
    computed.origin = Unknown.Origin(resource: index, attribute: name)
    return Value(.unknown(computed), isSensitive: planned.isSensitive)
  }
}
