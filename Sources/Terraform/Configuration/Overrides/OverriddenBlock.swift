import JSONSyntax

/// One block with what another one says instead.
///
/// An argument takes the place of one with its name, and nested blocks of one type take the place of all of them, be they
/// written or made by `dynamic`; only what `lifecycle` holds is merged itself. An override without any block of a type takes
/// the place of none: what it writes then, an empty list or null, could be an argument only.
enum OverriddenBlock {
  static func merged(_ base: OverrideTree, with override: OverrideTree) -> OverrideTree {
    guard case .object(let origin, let members) = base.expanded else { return base }
    let blocks = Blocks(of: members)
    let given = override.members.filter { $0.name != "//" && !blocks.outlast($0) }
    let names = Set(given.map(\.name))
    let dynamic = Set(given.filter { $0.name == "dynamic" }.flatMap { madeBlocks(of: $0).map(\.name) })
    var result: [OverrideTree.Member] = []
    for member in members {
      switch member.name {
      case "lifecycle":
        guard let other = given.last(where: { $0.name == "lifecycle" }) else {
          result.append(member)
          continue
        }
        result.append(replacing(member, by: single(member.value).map { lifecycle($0, with: other.value) }))
      case "dynamic":
        let kept = member.value.members.filter { !names.contains($0.name) && !dynamic.contains($0.name) }
        let added = given.filter { $0.name == "dynamic" }.flatMap { madeBlocks(of: $0) }
        result.append(replacing(member, by: object(of: member.value, kept + added)))
      default:
        if !names.contains(member.name), !dynamic.contains(member.name) { result.append(member) }
      }
    }
    let handled = Set(result.map(\.name)).intersection(["lifecycle", "dynamic"])
    return .object(origin, result + given.filter { !handled.contains($0.name) })
  }

  /// Of `lifecycle` an empty list says nothing.
  private static func lifecycle(_ base: OverrideTree, with override: OverrideTree) -> OverrideTree {
    guard case .object(let origin, let members) = override.expanded else {
      return merged(base, with: override)
    }
    return merged(base, with: .object(origin, members.filter { !$0.value.isEmptyList }))
  }

  /// What `dynamic` makes blocks by, but for what has no body.
  private static func madeBlocks(of dynamic: OverrideTree.Member) -> [OverrideTree.Member] {
    dynamic.value.members.filter { !$0.value.isEmptyList && !$0.value.isNull }
  }

  /// The types of blocks that a block has, as far as their form tells.
  private struct Blocks {
    /// A list of objects is one of blocks; so is what `dynamic` makes.
    private var sure: Set<String> = []
    /// One object is a block, or a map.
    private var possible: Set<String> = []

    init(of members: [OverrideTree.Member]) {
      for member in members where member.name != "lifecycle" {
        switch member.value.expanded {
        case .object where member.name == "dynamic": sure.formUnion(member.value.members.map(\.name))
        case .object: possible.insert(member.name)
        case .array(_, let elements) where elements.contains(where: \.isObject): sure.insert(member.name)
        case .array, .source: break
        }
      }
    }

    /// Whether the blocks of a type stay, since what an override writes is none. A map can be overridden with null.
    func outlast(_ member: OverrideTree.Member) -> Bool {
      if member.value.isEmptyList { return sure.contains(member.name) || possible.contains(member.name) }
      return member.value.isNull && sure.contains(member.name)
    }
  }

  private static func replacing(
    _ member: OverrideTree.Member, by value: OverrideTree?
  ) -> OverrideTree.Member {
    OverrideTree.Member(name: member.name, key: member.key, value: value ?? member.value)
  }

  /// The block that a value is, or the only one of a list.
  private static func single(_ value: OverrideTree) -> OverrideTree? {
    guard case .array(_, let elements) = value.expanded else { return value }
    return elements.count == 1 ? elements[0] : nil
  }

  /// An object with the brackets of a value.
  private static func object(of value: OverrideTree, _ members: [OverrideTree.Member]) -> OverrideTree? {
    switch value.expanded {
    case .object(let origin, _): .object(origin, members)
    case .array(_, let elements): elements.first.flatMap { object(of: $0, members) }
    case .source: nil
    }
  }
}

extension OverrideTree {
  fileprivate var isEmptyList: Bool {
    if case .array(_, let elements) = expanded { elements.isEmpty } else { false }
  }

  fileprivate var isObject: Bool { if case .object = expanded { true } else { false } }

  fileprivate var isNull: Bool {
    if case .source(let origin) = self { origin.document.kind(of: origin.node) == .null } else { false }
  }
}
