/// The managed resource that an expression takes the id of, as `module.a["x"].aws_vpc.main[0].id`.
struct ResourceIdentity {
  /// The address of the resource with the keys of all instances.
  let address: Substring
  let type: Substring

  /// Reads an expression that is nothing but such a reference; `nil` for any other, and for data sources, of which two may
  /// find the same.
  init?(id expression: String) {
    guard expression.hasSuffix(".id"), let steps = ResourceIdentity.steps(expression.dropLast(3)) else {
      return nil
    }
    var names = steps[...]
    while names.first == "module", names.count > 2 { names = names.dropFirst(2) }
    guard names.count == 2, let type = names.first, type.contains("_") else { return nil }
    self.type = type
    address = expression.dropLast(3)
  }

  /// The names between dots, without the keys in brackets; `nil` where anything else stands there.
  private static func steps(_ text: Substring) -> [Substring]? {
    var steps: [Substring] = []
    var rest = text
    while true {
      let name = rest.prefix { $0 != "." && $0 != "[" }
      guard isIdentifier(String(name)) else { return nil }
      steps.append(name)
      rest = rest[name.endIndex...]
      if rest.first == "[" {
        guard let key = key(rest) else { return nil }
        rest = rest[key...]
      }
      if rest.isEmpty { return steps }
      guard rest.first == "." else { return nil }
      rest.removeFirst()
    }
  }

  /// Where the key in brackets ends that the text starts with; one with an escape is not read.
  private static func key(_ text: Substring) -> Substring.Index? {
    let body = text.dropFirst()
    guard body.first == "\"" else {
      let digits = body.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, text[digits.endIndex...].first == "]" else { return nil }
      return text.index(after: digits.endIndex)
    }
    let name = body.dropFirst().prefix { $0 != "\"" && $0 != "\\" && $0 != "$" && $0 != "%" }
    guard text[name.endIndex...].hasPrefix("\"]") else { return nil }
    return text.index(name.endIndex, offsetBy: 2)
  }
}
