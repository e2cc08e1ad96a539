/// One block with what another one says instead.
///
/// An argument takes the place of one with its name, and nested blocks of one type take the place of all of them, be they
/// written or made by `dynamic`; only what `lifecycle` holds is merged itself.
enum OverriddenBlock {
  static func merged(_ base: OverrideTree, with override: OverrideTree) -> OverrideTree {
    guard case .object(let origin, let members) = base.expanded else { return base }
    let given = override.members.filter { $0.name != "//" }
    let names = Set(given.map(\.name))
    let dynamic = Set(given.filter { $0.name == "dynamic" }.flatMap { $0.value.members.map(\.name) })
    var result: [OverrideTree.Member] = []
    for member in members {
      switch member.name {
      case "lifecycle":
        guard let other = given.last(where: { $0.name == "lifecycle" }) else {
          result.append(member)
          continue
        }
        result.append(replacing(member, by: single(member.value).map { merged($0, with: other.value) }))
      case "dynamic":
        let kept = member.value.members.filter { !names.contains($0.name) && !dynamic.contains($0.name) }
        let added = given.filter { $0.name == "dynamic" }.flatMap { $0.value.members }
        result.append(replacing(member, by: object(of: member.value, kept + added)))
      default:
        if !names.contains(member.name), !dynamic.contains(member.name) { result.append(member) }
      }
    }
    let handled = Set(result.map(\.name)).intersection(["lifecycle", "dynamic"])
    return .object(origin, result + given.filter { !handled.contains($0.name) })
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
