import JSONSyntax

/// A value that is put together from values of several files, down to what is the same as in one of them.
indirect enum OverrideTree {
  /// Where a value stands.
  struct Origin {
    var document: JSONDocument
    var node: JSONNode
  }

  /// A member of an object; its key is that of a member of a file.
  struct Member {
    var name: String
    var key: Origin
    var value: OverrideTree
  }

  /// A value as a file has it.
  case source(Origin)
  /// An object with other members than that of a file whose brackets it has.
  case object(Origin, [Member])
  /// A list with other elements than that of a file whose brackets it has.
  case array(Origin, [OverrideTree])

  /// What becomes of a value.
  enum Change {
    case replaced(OverrideTree)
    case removed
  }

  init(_ document: JSONDocument) { self = .source(Origin(document: document, node: document.root)) }

  /// The same, its members or elements one by one.
  var expanded: OverrideTree {
    guard case .source(let origin) = self else { return self }
    let document = origin.document
    switch document.kind(of: origin.node) {
    case .object:
      return .object(
        origin,
        document.members(of: origin.node).map { key, node in
          let member = Origin(document: document, node: node)
          return Member(name: document.name(of: key), key: member, value: .source(member))
        })
    case .array:
      return .array(
        origin, document.elements(of: origin.node).map { .source(Origin(document: document, node: $0)) })
    case .null, .true, .false, .number, .string: return self
    }
  }

  /// The members of an object, or those of all objects of a list.
  var members: [Member] {
    switch expanded {
    case .object(_, let members): members
    case .array(_, let elements): elements.flatMap(\.members)
    case .source: []
    }
  }

  /// The text that the value is.
  var text: String? {
    if case .source(let origin) = self { origin.document.string(origin.node) } else { nil }
  }

  /// The change of the first value below these names for which there is one; `nil` where there is none.
  ///
  /// Where blocks are looked for, a list holds some of them.
  func changed(
    at names: ArraySlice<String>, isBlock: Bool, _ change: (OverrideTree) -> Change?
  ) -> Change? {
    if names.isEmpty, !isBlock { return change(self) }
    switch expanded {
    case .source: return nil
    case .array(let origin, var elements):
      for index in elements.indices {
        switch elements[index].changed(at: names, isBlock: isBlock, change) {
        case .none: continue
        case .removed: elements.remove(at: index)
        case .replaced(let tree): elements[index] = tree
        }
        return .replaced(.array(origin, elements))
      }
      return nil
    case .object(let origin, var members):
      guard let name = names.first else { return change(self) }
      for index in members.indices where members[index].name == name {
        switch members[index].value.changed(at: names.dropFirst(), isBlock: isBlock, change) {
        case .none: continue
        case .removed: members.remove(at: index)
        case .replaced(let tree): members[index].value = tree
        }
        return .replaced(.object(origin, members))
      }
      return nil
    }
  }

  /// Writes the value.
  func write(to pieces: inout JSONPieces) {
    switch self {
    case .source(let origin): pieces.append(origin.node, of: origin.document)
    case .array(let origin, let elements):
      pieces.appendStart(of: origin.node, of: origin.document)
      for (index, element) in elements.enumerated() {
        if index > 0 { pieces.append(",") }
        element.write(to: &pieces)
      }
      pieces.appendEnd(of: origin.node, of: origin.document)
    case .object(let origin, let members):
      pieces.appendStart(of: origin.node, of: origin.document)
      for (index, member) in members.enumerated() {
        if index > 0 { pieces.append(",") }
        member.write(to: &pieces)
      }
      pieces.appendEnd(of: origin.node, of: origin.document)
    }
  }
}

extension OverrideTree.Member {
  fileprivate func write(to pieces: inout JSONPieces) {
    // As a file has it the key is written with the value.
    if case .source(let origin) = value, origin.document === key.document, origin.node == key.node {
      return value.write(to: &pieces)
    }
    pieces.appendKey(of: key.node, of: key.document)
    value.write(to: &pieces)
  }
}
