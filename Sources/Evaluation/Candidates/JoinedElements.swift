import Values

/// The items that a quantifier goes over, by the known texts of the attributes that a join compares.
struct JoinedElements {
  private var byText: [String: [Element]] = [:]
  /// Those of which a text does not tell all.
  private var others: [Element] = []

  /// Adds an element with what its attributes are; `nil` for one that nobody can tell.
  mutating func add(_ element: Element, _ values: [Value?]) {
    var texts: [String] = []
    for value in values {
      switch value?.content {
      case .null: continue
      case .string(let text): if !texts.contains(text) { texts.append(text) }
      case .bool, .number, .list, .object, .unknown, nil:
        others.append(element)
        return
      }
    }
    for text in texts { byText[text, default: []].append(element) }
  }

  /// The elements that may equal a text.
  func equal(to text: String) -> [Element] { (byText[text] ?? []) + others }
}
