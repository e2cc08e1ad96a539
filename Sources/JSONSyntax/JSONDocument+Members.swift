extension JSONDocument {
  /// The children of a container, in the order of the text.
  package struct Elements: Sequence, IteratorProtocol {
    fileprivate let document: JSONDocument
    fileprivate var index: UInt32
    fileprivate let end: UInt32

    package mutating func next() -> JSONNode? {
      guard index < end else { return nil }
      defer { index = document.tape[index].next(after: index) }
      return JSONNode(index: index)
    }
  }

  /// The members of an object, in the order of the text, repeated keys included.
  package struct Members: Sequence, IteratorProtocol {
    fileprivate var values: Elements

    package mutating func next() -> (key: JSONSymbol, value: JSONNode)? {
      guard let value = values.next() else { return nil }
      return (JSONSymbol(id: values.document.tape[value.index].key), value)
    }
  }

  /// The elements of an array, or the values of an object; none for other values.
  package func elements(of node: JSONNode) -> Elements {
    let record = tape[node.index]
    let end = record.isContainer ? record.extent : 0
    return Elements(document: self, index: node.index + 1, end: end)
  }

  /// Whether a value is no container, or an empty one.
  package func isChildless(_ node: JSONNode) -> Bool {
    let record = tape[node.index]
    return !record.isContainer || record.extent == node.index + 1
  }

  /// The members of an object; none for other values.
  package func members(of node: JSONNode) -> Members {
    let isObject = tape[node.index].kind == .object
    return Members(values: isObject ? elements(of: node) : Elements(document: self, index: 0, end: 0))
  }

  /// The member with this key; the last one, should there be more. `nil` also where the value is no object.
  package func member(_ name: String, of node: JSONNode) -> JSONNode? {
    symbol(for: name).flatMap { member($0, of: node) }
  }

  /// The member with this key; the last one, should there be more. `nil` also where the value is no object.
  package func member(_ key: JSONSymbol, of node: JSONNode) -> JSONNode? {
    let object = tape[node.index]
    guard object.kind == .object else { return nil }
    var found: JSONNode?
    var index = node.index + 1
    // The descendants of a record of this tape are records of this tape.
    let records = tape.records
    while index < object.extent {
      let record = records[Int(index)]
      if record.key == key.id {
        found = JSONNode(index: index)
        if !object.isMarked { break }
      }
      index = record.next(after: index)
    }
    return found
  }

  /// Whether an object has values that are not null for some keys, which stand in it in their order; `false` also where a key
  /// stands in it twice.
  package func holdsValues(of keys: [JSONSymbol], in node: JSONNode) -> Bool {
    let object = tape[node.index]
    guard object.kind == .object, !object.isMarked else { return false }
    var found = 0
    var index = node.index + 1
    // The descendants of a record of this tape are records of this tape.
    let records = tape.records
    while index < object.extent, found < keys.count {
      let record = records[Int(index)]
      if record.key == keys[found].id {
        if record.kind == .null { return false }
        found += 1
      }
      index = record.next(after: index)
    }
    return found == keys.count
  }

  /// The key of a member; `nil` for elements and for the root.
  package func key(of node: JSONNode) -> JSONSymbol? {
    let key = tape[node.index].key
    return key == JSONSymbol.none ? nil : JSONSymbol(id: key)
  }

  /// The symbol of a key; `nil` where no object of the document has it.
  package func symbol(for name: String) -> JSONSymbol? { symbols.find(name).map(JSONSymbol.init) }

  /// The key that a symbol stands for.
  package func name(of symbol: JSONSymbol) -> String { names[Int(symbol.id)] }
}
