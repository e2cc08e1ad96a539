/// The members of a map or an object, sorted by name.
package struct Object: Hashable, Sendable {
  /// One name and its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The members, sorted by name, each name once.
  package private(set) var members: [Member]

  /// Takes the members in any order; of two with one name the later wins, as in Terraform's JSON.
  package init(_ members: [Member] = []) {
    // Terraform writes objects sorted.
    self.members = Object.isSorted(members) ? members : Object.sorted(members)
  }

  /// So many members are compared one by one, which takes less than halving them.
  private static let few = 12

  private static func isSorted(_ members: [Member]) -> Bool {
    for index in members.indices.dropFirst() where members[index - 1].name >= members[index].name {
      return false
    }
    return true
  }

  private static func sorted(_ members: [Member]) -> [Member] {
    let order = members.indices.sorted { left, right in
      let (first, second) = (members[left].name, members[right].name)
      return first == second ? left < right : first < second
    }
    var sorted: [Member] = []
    sorted.reserveCapacity(members.count)
    for index in order {
      if sorted.last?.name == members[index].name { sorted.removeLast() }
      sorted.append(members[index])
    }
    return sorted
  }

  private static func index(of name: String, in members: [Member]) -> Int {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The value of `name`; setting it adds, replaces or (with `nil`) removes the member.
  package subscript(name: String) -> Value? {
    get {
      if members.count <= Object.few {
        for member in members where member.name == name { return member.value }
        return nil
      }
      let index = Object.index(of: name, in: members)
      guard index < members.count, members[index].name == name else { return nil }
      return members[index].value
    }
    set {
      let index = Object.index(of: name, in: members)
      let exists = index < members.count && members[index].name == name
      switch (newValue, exists) {
      case (let value?, true): members[index].value = value
      case (let value?, false): members.insert(Member(name, value), at: index)
      case (nil, true): members.remove(at: index)
      case (nil, false): break
      }
    }
  }
}

extension Object {
  /// Whether each of some names, which are sorted, has a value that is not null.
  package func hasValues(of names: [String]) -> Bool {
    var index = 0
    for name in names {
      while index < members.count, members[index].name != name { index += 1 }
      guard index < members.count, !members[index].value.isNull else { return false }
    }
    return true
  }

  /// The members of both; where both have a name, the other's.
  package func merging(_ other: Object) -> Object {
    if members.isEmpty || other.hasNames(of: self) { return other }
    if other.members.isEmpty { return self }
    var merged: [Member] = []
    merged.reserveCapacity(members.count + other.members.count)
    var rest = members[...]
    for member in other.members {
      while let first = rest.first, first.name < member.name {
        merged.append(first)
        rest.removeFirst()
      }
      if let first = rest.first, first.name == member.name { rest.removeFirst() }
      merged.append(member)
    }
    return Object(sorted: merged + rest)
  }

  /// Whether it has all names that another one has.
  package func hasNames(of other: Object) -> Bool {
    var index = 0
    for member in other.members {
      while index < members.count, members[index].name != member.name { index += 1 }
      if index == members.count { return false }
    }
    return true
  }

  /// The same names with other values.
  package func mapValues(_ transform: (Value) -> Value) -> Object {
    Object(sorted: members.map { Member($0.name, transform($0.value)) })
  }

  private init(sorted members: [Member]) { self.members = members }
}

extension Object: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements.map { Member($0.0, $0.1) })
  }
}
