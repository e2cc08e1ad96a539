extension AttributePath {
  /// The path that a text begins with, as in `ingress[0].cidr_blocks[*] -> aws_security_group`, of which it is
  /// `ingress[0].cidr_blocks`: up to an arrow or to an index that is none. Empty where the text begins otherwise.
  package init(beginningOf text: String) {
    self.init()
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first == "[" {
        guard let step = AttributePath.bracket(&rest) else { return }
        self = appending(step)
        continue
      }
      if first == ".", !isEmpty { rest.removeFirst() } else if !isEmpty { return }
      let name = rest.prefix { isIdentifier($0, first: false) }
      guard isIdentifier(String(name)) else { return }
      self = appending(.name(String(name)))
      rest = rest.dropFirst(name.count)
    }
  }

  /// `[3]` or `["key"]`, in which backslashes escape.
  private static func bracket(_ rest: inout Substring.UnicodeScalarView) -> Step? {
    rest.removeFirst()
    guard rest.first == "\"" else {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      guard rest.popFirst() == "]" else { return nil }
      return Int(String(digits)).map { .index($0) }
    }
    rest.removeFirst()
    var key = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "\"" {
      key.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
    }
    return rest.popFirst() == "]" ? .name(String(key)) : nil
  }
}
