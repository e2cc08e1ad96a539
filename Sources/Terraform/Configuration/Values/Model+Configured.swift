import HCL
import JSONSyntax
import Values

extension Model {
  /// The keys of a block that Terraform reads itself, where texts are no templates.
  static let metaArguments: Set<String> = [
    "count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection", "dynamic", "//",
  ]

  /// The value of a part of a configuration, its templates evaluated.
  func configured(_ node: JSONNode, in scope: ConfigurationScope) -> Value {
    configured(node, by: ExpressionEvaluator(scope: scope))
  }

  private func configured(_ node: JSONNode, by evaluator: ExpressionEvaluator<ConfigurationScope>) -> Value {
    switch document.kind(of: node) {
    case .string:
      guard let text = document.string(node), Template.isTemplate(text) else { return decode(node) }
      return evaluator.value(of: templates.template(of: text))
    case .array: return .list(document.elements(of: node).map { configured($0, by: evaluator) })
    case .object: return object(node, by: evaluator)
    case .null, .true, .false, .number: return decode(node)
    }
  }

  private func object(_ node: JSONNode, by evaluator: ExpressionEvaluator<ConfigurationScope>) -> Value {
    var members: [Object.Member] = []
    var isSensitive = false
    for (name, value) in document.contents(of: node) where name != "dynamic" {
      var name = name
      if Template.isTemplate(name) {
        let key = evaluator.value(of: templates.template(of: name))
        guard case .string(let text) = key.content else {
          return .unknown(key.unknownReason ?? Reason(.wrongKind, "a key of the map is no text"))
        }
        isSensitive = isSensitive || key.isSensitive
        name = text
      }
      members.append(Object.Member(name, configured(value, by: evaluator)))
    }
    for (name, value) in dynamicBlocks(of: node, by: evaluator) { members.append(Object.Member(name, value)) }
    return Value(.object(Object(members)), isSensitive: isSensitive)
  }

  /// The value of an attribute or of blocks of a block; `nil` where nothing sets it.
  func configuredAttribute(
    _ name: String, of block: JSONNode, in scope: ConfigurationScope
  ) -> Value? {
    if Model.metaArguments.contains(name) { return document.member(name, of: block).map { decode($0) } }
    if let node = document.member(name, of: block) { return configured(node, in: scope) }
    let evaluator = ExpressionEvaluator(scope: scope)
    return dynamicBlocks(of: block, by: evaluator).first { $0.name == name }?.value
  }

  /// The blocks that `dynamic` makes, a list for each name; unknown where what it goes over is.
  ///
  /// <https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks>
  private func dynamicBlocks(
    of block: JSONNode, by evaluator: ExpressionEvaluator<ConfigurationScope>
  ) -> [(name: String, value: Value)] {
    document.bodies("dynamic", of: block).flatMap { document.contents(of: $0) }.flatMap { name, node in
      document.bodies(node).map { (name, dynamicBlock(name, $0, by: evaluator)) }
    }
  }

  private func dynamicBlock(
    _ name: String, _ node: JSONNode, by evaluator: ExpressionEvaluator<ConfigurationScope>
  ) -> Value {
    guard let collection = document.member("for_each", of: node).map({ configured($0, by: evaluator) }),
      let content = document.bodies("content", of: node).first
    else { return .unknown(Reason(.unresolved, "the dynamic block \(name) has no for_each or no content")) }
    let iterator = document.member("iterator", of: node).flatMap { document.string($0) } ?? name
    let pairs: [(Value, Value)]
    switch collection.content {
    case .list(let elements): pairs = elements.enumerated().map { (.number(Number($0)), $1) }
    case .object(let object): pairs = object.members.map { (.string($0.name), $0.value) }
    default:
      return collection.unknownReason.map { .unknown($0) }
        ?? .unknown(Reason(.wrongKind, "the dynamic block \(name) goes over no collection"))
    }
    return .list(
      pairs.map { key, value in
        let iterator = [iterator: Value.object(["key": key, "value": value])]
        return configured(content, by: evaluator.binding(iterator))
      })
  }
}

extension Model {
  /// Whether a block of a configuration sets an attribute, be it to null.
  package func configures(_ name: String, in body: MergedValue) -> Bool {
    body.value.map { block in arguments(of: block).contains { $0.name == name } } ?? false
  }
}
