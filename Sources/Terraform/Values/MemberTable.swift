import JSONSyntax

/// The members of an object by key, for those who ask for all of them: searched where they are few, indexed where they
/// are many, so that an object of a million members takes no square of it.
struct MemberTable {
  /// So many are found as fast by going through them.
  private static let few = 16

  /// The keys in the order of the text; a key that stands twice is there twice.
  let keys: [JSONSymbol]
  private let nodes: [JSONNode]
  private var index: [JSONSymbol: JSONNode] = [:]

  /// The members of a node; none where it is no object.
  init(_ node: JSONNode?, in document: JSONDocument) {
    let members = node.map { Array(document.members(of: $0)) } ?? []
    keys = members.map(\.key)
    nodes = members.map(\.value)
    guard members.count > MemberTable.few else { return }
    index = Dictionary(zip(keys, nodes), uniquingKeysWith: { $1 })
  }

  /// The value of a key, of several the last.
  subscript(key: JSONSymbol) -> JSONNode? {
    guard index.isEmpty else { return index[key] }
    return keys.lastIndex(of: key).map { nodes[$0] }
  }
}
