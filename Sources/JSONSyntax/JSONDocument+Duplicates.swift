import Diagnostics

extension JSONDocument {
  /// The errors for members that repeat a key; `count` is the number of all of them.
  func diagnostics(forDuplicates members: [JSONNode], of count: Int) -> [Diagnostic] {
    var diagnostics = members.sorted { $0.index < $1.index }.map(duplicateKey)
    if count > members.count, let last = diagnostics.last {
      let message = "\(count - members.count) more keys stand in their objects twice"
      diagnostics.append(Diagnostic(.error, "json-duplicate-key", message, at: last.place))
    }
    return diagnostics
  }

  private func duplicateKey(_ member: JSONNode) -> Diagnostic {
    let name = tape[member.index].key
    let first = firstMember(named: name, before: member)
    return Diagnostic(
      .error, "json-duplicate-key", "the key \(shown(names[Int(name)])) stands in one object twice",
      at: placeOfKey(of: member),
      help: "remove one of the two: programs differ in which one they read",
      notes: [Diagnostic.Note("first used here", at: placeOfKey(of: first))])
  }

  /// The first member of the object that `member` belongs to.
  private func firstMember(named key: UInt32, before member: JSONNode) -> JSONNode {
    // Members have no link to their object: the nearest record before it whose descendants include it is its
    // object.
    var object = member.index
    repeat { object -= 1 } while object > 0 && tape[object].next(after: object) <= member.index
    return members(of: JSONNode(index: object)).first { $0.key.id == key }?.value ?? member
  }

  /// A key in quotes, short and without control characters.
  private func shown(_ name: String) -> String {
    let scalars = name.unicodeScalars
    var text = ""
    for scalar in scalars.prefix(80) {
      let isPrintable =
        scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
      text += isPrintable ? String(scalar) : "\u{FFFD}"
    }
    return "`\(text)\(scalars.count > 80 ? "…" : "")`"
  }
}
