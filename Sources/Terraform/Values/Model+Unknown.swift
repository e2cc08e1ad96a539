package import JSONSyntax
package import Values

/// The short way to attributes of a plan of which nothing is known.
extension Model {
  /// An attribute that is not known as a whole: not set where no expression gives it, and else what plain references give, as
  /// most do; `nil` for all others.
  package func unknownAttribute(_ key: JSONSymbol, ofResource index: Int) -> Value? {
    guard form == .plan, source == nil, resources[index].sensitiveNames.isEmpty,
      case .block(let block) = resources[index].body.scope,
      let unknown = resources[index].body.unknown.flatMap({ document.member(key, of: $0) }),
      let shape = unknownShape(unknown, key, ofResource: index)
    else { return nil }
    guard let expression = document.member(key, of: block) else {
      return shape == .whole && key != idKey ? .null : nil
    }
    guard let constant = constantKey.flatMap({ document.member($0, of: expression) }),
      case .expression = scope(of: expression), isInsensitive(key, ofResource: index)
    else { return nil }
    let module = resources[index].module
    switch shape {
    case .whole: return computed(by: constant, inModule: module)
    case .elements(let count):
      guard document.kind(of: constant) == .array, document.count(of: constant) == count else { return nil }
      var values: [Value] = []
      for element in document.elements(of: constant) {
        guard let value = computed(by: element, inModule: module) else { return nil }
        values.append(value)
      }
      return .list(values)
    }
  }

  private enum UnknownShape: Equatable {
    case whole
    /// A list of so many elements, none of which is known.
    case elements(Int)
  }

  private func unknownShape(_ unknown: JSONNode, _ key: JSONSymbol, ofResource index: Int) -> UnknownShape? {
    switch document.kind(of: unknown) {
    case .true: return .whole
    case .array:
      let value = resources[index].body.value.flatMap { document.member(key, of: $0) }
      if let value, document.kind(of: value) != .null { return nil }
      var count = 0
      for element in document.elements(of: unknown) {
        guard document.kind(of: element) == .true else { return nil }
        count += 1
      }
      return count == 0 ? nil : .elements(count)
    case .object, .false, .null, .number, .string: return nil
    }
  }

  private func isInsensitive(_ key: JSONSymbol, ofResource index: Int) -> Bool {
    let body = resources[index].body
    guard !body.isInsideSensitive, let sensitive = body.sensitive else { return !body.isInsideSensitive }
    return !isTrue(sensitive) && !(document.member(key, of: sensitive).map { holdsTrue($0) } ?? false)
  }

  /// What a text gives that is one plain reference to what a provider computes; `nil` for others.
  private func computed(by constant: JSONNode, inModule module: Int) -> Value? {
    guard let text = document.string(constant), let plain = plainAttribute(named: text),
      let symbol = plain.symbol, let target = instance(of: plain, inModule: module),
      isTrue(resources[target].body.unknown.flatMap { document.member(symbol, of: $0) }),
      isInsensitive(symbol, ofResource: target), let block = resources[target].block,
      blocks[block].expressions.flatMap({ document.member(symbol, of: $0) }) == nil
    else { return nil }
    let unknown = Unknown(.knownAfterApply)
    return computed(Value(.unknown(unknown)), unknown, plain.attribute, ofResource: target)
  }
}
