package import JSONSyntax
package import Values

extension Model {
  /// The attribute `name` of an object, decoded; null where it has none.
  ///
  /// What is unknown although nobody set it is what the provider computes: for a policy it is not set. The
  /// exception is `id`, which Terraform's plugin protocol gives every resource.
  package func attribute(_ name: String, of object: MergedValue) -> Value {
    guard let key = document.symbol(for: name) else { return .null }
    return decode(member(key, named: name, of: object))
  }

  /// The text of an attribute where it is a known one, without what makes a value of it.
  package func text(_ key: JSONSymbol, of object: MergedValue) -> String? {
    guard let node = object.value.flatMap({ document.member(key, of: $0) }) else { return nil }
    let unknown = object.unknown.flatMap { document.member(key, of: $0) }
    return isTrue(unknown) ? nil : document.string(node)
  }

  /// Whether the object has the attribute, be it null.
  package func declares(_ name: String, in object: MergedValue) -> Bool {
    document.symbol(for: name).map { declares($0, in: object) } ?? false
  }

  /// The same by the symbol of the name.
  package func declares(_ key: JSONSymbol, in object: MergedValue) -> Bool {
    if let value = object.value, document.member(key, of: value) != nil { return true }
    return object.unknown.flatMap { document.member(key, of: $0) } != nil
  }

  /// Decodes all of a value.
  package func decode(_ merged: MergedValue) -> Value {
    let isSensitive = merged.isInsideSensitive || isTrue(merged.sensitive)
    if isTrue(merged.unknown) { return Value(.unknown(Unknown(.knownAfterApply)), isSensitive: isSensitive) }
    guard let node = merged.value else { return Value(unknownShape(merged), isSensitive: isSensitive) }
    switch document.kind(of: node) {
    case .object: return Value(.object(members(of: merged)), isSensitive: isSensitive)
    case .array: return Value(.list(elements(of: merged)), isSensitive: isSensitive)
    case .null: return Value(unknownShape(merged), isSensitive: isSensitive)
    default: return Value(scalar(node), isSensitive: isSensitive)
    }
  }

  /// Decodes a part of the document that has no overlays.
  package func decode(_ node: JSONNode) -> Value { decode(MergedValue(value: node)) }

  /// A null may stand for a container whose parts are unknown.
  private func unknownShape(_ merged: MergedValue) -> Value.Content {
    guard let unknown = merged.unknown else { return .null }
    switch document.kind(of: unknown) {
    case .object where document.count(of: unknown) > 0: return .object(members(of: merged))
    case .array where document.count(of: unknown) > 0: return .list(elements(of: merged))
    default: return .null
    }
  }

  private func scalar(_ node: JSONNode) -> Value.Content {
    if let text = document.string(node) { return .string(text) }
    if let flag = document.bool(node) { return .bool(flag) }
    guard let text = document.number(node) else { return .null }
    if let number = Number(parsing: text) { return .number(number) }
    return .unknown(Unknown(Reason(.wrongKind, "the number has too long an exponent")))
  }

  private func members(of merged: MergedValue) -> Object {
    let isInside = merged.isInsideSensitive || isTrue(merged.sensitive)
    if let value = merged.value, !hasMembers(merged.unknown), !hasMembers(merged.sensitive) {
      // Nearly all objects are wholly known and without marks.
      var members: [Object.Member] = []
      members.reserveCapacity(document.count(of: value))
      for (key, node) in document.members(of: value) {
        let part = decode(MergedValue(value: node, isInsideSensitive: isInside))
        members.append(Object.Member(document.name(of: key), part))
      }
      return Object(members)
    }
    if let few = fewMembers(of: merged) { return few }
    let values = MemberTable(merged.value, in: document)
    let unknowns = MemberTable(merged.unknown, in: document)
    let sensitives = MemberTable(merged.sensitive, in: document)
    let keys = values.keys + unknowns.keys.filter { values[$0] == nil }
    return Object(
      keys.map { key in
        let name = document.name(of: key)
        let part = part(
          key, named: name, of: merged, value: values[key], unknown: unknowns[key], sensitive: sensitives[key]
        )
        return Object.Member(name, decode(part))
      })
  }

  /// The members of an object of which each is found as fast as by a table; `nil` of larger ones.
  private func fewMembers(of merged: MergedValue) -> Object? {
    guard let value = merged.value, document.kind(of: value) == .object,
      [value, merged.unknown, merged.sensitive].allSatisfy({
        $0.map { document.count(of: $0) <= Model.few } ?? true
      })
    else { return nil }
    var members: [Object.Member] = []
    for (key, node) in document.members(of: value) {
      let name = document.name(of: key)
      let unknown = merged.unknown.flatMap { document.member(key, of: $0) }
      let sensitive = merged.sensitive.flatMap { document.member(key, of: $0) }
      let part = part(key, named: name, of: merged, value: node, unknown: unknown, sensitive: sensitive)
      members.append(Object.Member(name, decode(part)))
    }
    guard let unknowns = merged.unknown else { return Object(members) }
    for (key, unknown) in document.members(of: unknowns) where document.member(key, of: value) == nil {
      let name = document.name(of: key)
      let sensitive = merged.sensitive.flatMap { document.member(key, of: $0) }
      let part = part(key, named: name, of: merged, value: nil, unknown: unknown, sensitive: sensitive)
      members.append(Object.Member(name, decode(part)))
    }
    return Object(members)
  }

  /// So many members are found one by one.
  private static let few = 24

  private func hasMembers(_ node: JSONNode?) -> Bool {
    node.map { document.kind(of: $0) == .object && !document.isChildless($0) } ?? false
  }

  private func elements(of merged: MergedValue) -> [Value] {
    if merged.unknown == nil, merged.sensitive == nil, let value = merged.value {
      let isInside = merged.isInsideSensitive
      return document.elements(of: value).map { decode(MergedValue(value: $0, isInsideSensitive: isInside)) }
    }
    let values = children(of: merged.value)
    let unknowns = children(of: merged.unknown)
    let sensitives = children(of: merged.sensitive)
    return (0..<max(values.count, unknowns.count)).map { index in
      let value = index < values.count ? values[index] : nil
      // An overlay without any `true` says nothing, and spares looking for the element's block.
      let unknown = index < unknowns.count && holdsTrue(unknowns[index]) ? unknowns[index] : nil
      return decode(
        MergedValue(
          value: value, unknown: unknown, sensitive: index < sensitives.count ? sensitives[index] : nil,
          scope: unknown == nil ? .unavailable : scope(ofElement: index, value: value, in: merged.scope),
          isInsideSensitive: merged.isInsideSensitive || isTrue(merged.sensitive)))
    }
  }

  private func children(of node: JSONNode?) -> [JSONNode] {
    guard let node, document.kind(of: node) == .array else { return [] }
    return Array(document.elements(of: node))
  }

  private func member(_ key: JSONSymbol, named name: String, of merged: MergedValue) -> MergedValue {
    part(
      key, named: name, of: merged, value: merged.value.flatMap { document.member(key, of: $0) },
      unknown: merged.unknown.flatMap { document.member(key, of: $0) },
      sensitive: merged.sensitive.flatMap { document.member(key, of: $0) })
  }

  private func part(
    _ key: JSONSymbol, named name: String, of merged: MergedValue, value: JSONNode?, unknown: JSONNode?,
    sensitive: JSONNode?
  ) -> MergedValue {
    // The configuration is asked only of what is not wholly known.
    let expression = unknown == nil ? nil : expression(key, named: name, in: merged.scope)
    if merged.scope.isBlock, expression == nil, isTrue(unknown), name != "id" {
      return MergedValue(value: nil)
    }
    return MergedValue(
      value: value, unknown: unknown, sensitive: sensitive, scope: scope(of: expression),
      isInsideSensitive: merged.isInsideSensitive || isTrue(merged.sensitive))
  }

  private func expression(_ key: JSONSymbol, named name: String, in scope: ExpressionScope) -> JSONNode? {
    guard case .block(let block) = scope else { return nil }
    let expression = document.member(key, of: block) ?? (source == nil ? nil : dynamicBlock(name, of: block))
    return expression.flatMap { isWrittenNull($0) ? nil : $0 }
  }

  /// Whether `null` stands there, which sets nothing.
  private func isWrittenNull(_ expression: JSONNode) -> Bool {
    let constant = constantKey.flatMap { document.member($0, of: expression) } ?? expression
    return document.kind(of: constant) == .null
  }

  func isTrue(_ node: JSONNode?) -> Bool { node.flatMap { document.bool($0) } == true }

  func holdsTrue(_ node: JSONNode) -> Bool {
    if document.isChildless(node) { return document.bool(node) == true }
    return switch document.kind(of: node) {
    case .true: true
    case .array, .object: document.elements(of: node).contains { holdsTrue($0) }
    case .false, .null, .number, .string: false
    }
  }
}
