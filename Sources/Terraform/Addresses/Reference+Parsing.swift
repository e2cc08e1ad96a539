import Values

extension Reference {
  /// Reads a reference as plans write it; `nil` where it is none.
  ///
  /// <https://developer.hashicorp.com/terraform/internals/json-format#expression-representation>
  package init?(parsing text: String) {
    guard let steps = AddressScanner.steps(of: text) else { return nil }
    self.init(steps: steps, text: text)
  }

  private init?(steps: [AddressScanner.Step], text: String) {
    guard case .name(let root)? = steps.first else { return nil }
    var cursor = Cursor(steps: steps, index: 1)
    switch root {
    case "var": subject = .variable(cursor.name() ?? "")
    case "local": subject = .local(cursor.name() ?? "")
    case "module": subject = .module(cursor.name() ?? "", key: cursor.key())
    case "each": subject = .each
    case "count": subject = .count
    case "path", "terraform", "self", "ephemeral": subject = .environment
    case "data", "resource":
      let type = cursor.name() ?? ""
      let mode: ResourceMode = root == "data" ? .data : .managed
      subject = .resource(mode, type: type, name: cursor.name() ?? "", key: cursor.key())
    default:
      guard let name = cursor.name() else { return nil }
      subject = .resource(.managed, type: root, name: name, key: cursor.key())
    }
    rest = cursor.rest()
    self.text = text
  }

  /// Reads a reference that starts from the root: the calls that lead to a module, and what is meant there.
  package static func absolute(_ text: String) -> (calls: [Call], reference: Reference)? {
    guard var steps = AddressScanner.steps(of: text).map({ $0[...] }) else { return nil }
    var calls: [Call] = []
    while steps.count > 3, steps.first == .name("module"), case .name(let name) = steps[steps.startIndex + 1]
    {
      steps = steps.dropFirst(2)
      var key = InstanceKey.none
      if case .key(let found)? = steps.first {
        key = found
        steps = steps.dropFirst()
      }
      calls.append(Call(name: name, key: key))
    }
    return Reference(steps: Array(steps), text: text).map { (calls, $0) }
  }

  /// The references of a list as plans write it, in shrinking prefixes, of which the longest of each chain is meant.
  package static func longest(of texts: [String]) -> [Reference] {
    if texts.count > few { return longest(ofMany: texts) }
    var kept: [String] = []
    for text in texts where !kept.contains(where: { isPrefix(text, of: $0) }) {
      kept.removeAll { isPrefix($0, of: text) }
      kept.append(text)
    }
    return kept.compactMap { Reference(parsing: $0) }
  }

  /// So many texts are compared each with each.
  private static let few = 32

  /// The same in linear time: an expression may hold thousands of references.
  private static func longest(ofMany texts: [String]) -> [Reference] {
    var seen: Set<Substring> = []
    let distinct = texts.filter { seen.insert($0[...]).inserted }
    var prefixes: Set<Substring> = []
    for text in distinct {
      for index in text.utf8.indices
      where text.utf8[index] == UInt8(ascii: ".") || text.utf8[index] == UInt8(ascii: "[") {
        prefixes.insert(text[..<index])
      }
    }
    return distinct.filter { !prefixes.contains($0[...]) }.compactMap { Reference(parsing: $0) }
  }

  private static func isPrefix(_ short: String, of long: String) -> Bool {
    guard long.utf8.starts(with: short.utf8) else { return false }
    let next = long.utf8.dropFirst(short.utf8.count).first
    return next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
  }

  private struct Cursor {
    let steps: [AddressScanner.Step]
    var index: Int

    mutating func name() -> String? {
      guard index < steps.count, case .name(let name) = steps[index] else { return nil }
      index += 1
      return name
    }

    mutating func key() -> InstanceKey {
      guard index < steps.count, case .key(let key) = steps[index] else { return .none }
      index += 1
      return key
    }

    func rest() -> [AttributePath.Step] {
      steps[min(index, steps.count)...].map { step in
        switch step {
        case .name(let name): .name(name)
        case .key(.index(let index)): .index(index)
        case .key(.key(let key)): .name(key)
        case .key(.none): .name("")
        }
      }
    }
  }
}
