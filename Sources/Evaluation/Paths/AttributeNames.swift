import Graph
import PolicyLanguage
import Values

/// The names of attributes that paths ask for, each with what reading it of a node takes, found once.
///
/// A class, as asking for a name changes nothing else of an evaluator; it never leaves the thread of its owner.
final class AttributeNames {
  /// One name, as an index that is the same for all paths that ask for it.
  struct Entry {
    let key: AttributeKey
    /// What derives the attribute, the most exact first.
    let derived: [ExtensionTable.Entry]
    /// Where it is marked as sensitive.
    let marked: [NodeSelection]
    /// Whether it may be something else than what a node has itself.
    var mayBeOther: Bool { !derived.isEmpty || key.name == "node" }

    /// The field that derives the attribute of a node; `nil` where none does.
    func field(of node: NodeID, in graph: ResourceGraph) -> Field? {
      if derived.isEmpty { return nil }
      return derived.first { entry in entry.selection.map { graph.contains($0, node) } ?? false }?.field
    }
  }

  /// Paths and steps that were asked for lately; a place is that of the last of those that share it.
  private struct Recent {
    var path: ObjectIdentifier?
    var step = 0
    var index = 0
  }

  private static let places = 1_024

  private let graph: ResourceGraph
  private let extensions: ExtensionTable
  private var entries: [Entry] = []
  private var byName = Lookup<String, Int>()
  private var recent = Array(repeating: Recent(), count: AttributeNames.places)

  init(_ graph: ResourceGraph, _ extensions: ExtensionTable) {
    self.graph = graph
    self.extensions = extensions
  }

  /// The name with an index.
  subscript(index: Int) -> Entry { entries[index] }

  /// The index of the name that is a step of a path.
  func index(of name: String, _ path: Path, _ step: Int) -> Int {
    let identity = ObjectIdentifier(path)
    let place = (Int(bitPattern: identity) >> 4 &+ step) & (AttributeNames.places - 1)
    if recent[place].path == identity, recent[place].step == step { return recent[place].index }
    let index = self.index(of: name)
    recent[place] = Recent(path: identity, step: step, index: index)
    return index
  }

  /// The index of a name.
  func index(of name: String) -> Int {
    if let known = byName[name] { return known }
    let index = entries.count
    entries.append(
      Entry(
        key: graph.key(of: name), derived: extensions.entries(name), marked: extensions.marked(name)))
    byName[name] = index
    return index
  }
}
