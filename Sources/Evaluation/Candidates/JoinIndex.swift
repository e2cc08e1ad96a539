import Values

/// The items that a quantifier goes over, by the known texts of the attributes that a join compares.
final class JoinIndex {
  let join: Join
  private var byText: [String: [Element]] = [:]
  /// Those of which a text does not tell all.
  private var others: [Element] = []

  init(_ join: Join) { self.join = join }

  /// Adds an element with what its attributes are; `nil` for one that nobody can tell.
  func add(_ element: Element, _ values: [Value?]) {
    var texts: Set<String> = []
    for value in values {
      switch value?.content {
      case .null: continue
      case .string(let text): texts.insert(text)
      case .bool, .number, .list, .object, .unknown, nil:
        others.append(element)
        return
      }
    }
    for text in texts { byText[text, default: []].append(element) }
  }

  /// The elements that may equal a text.
  func elements(equalTo text: String) -> [Element] { (byText[text] ?? []) + others }
}
