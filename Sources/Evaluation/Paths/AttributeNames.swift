import Graph
import PolicyLanguage
import Values

/// The names of attributes that paths ask for, each with what reading it of a node takes, found once.
struct AttributeNames {
  /// One name, as an index that is the same for all paths that ask for it.
  struct Entry {
    let key: AttributeKey
    /// What derives the attribute, the most exact first.
    let derived: [ExtensionTable.Entry]
    /// Where it is marked as sensitive.
    let marked: [NodeSelection]
    /// Whether it may be something else than what a node has itself.
    let mayBeOther: Bool
    /// Whether it is marked anywhere.
    let isMarked: Bool

    init(_ key: AttributeKey, derived: [ExtensionTable.Entry], marked: [NodeSelection]) {
      self.key = key
      self.derived = derived
      self.marked = marked
      mayBeOther = !derived.isEmpty || key.name == "node"
      isMarked = !marked.isEmpty
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
  /// The names by their indices.
  private(set) var entries: [Entry] = []
  /// What derives each name of nodes of a class, as a place in `derived`; none where nothing does.
  private var fields: [ClassTable<Int?>] = []
  /// The name of the map that has all keys of each name's map; none where that is not told.
  private var maps: [ClassTable<Int?>] = []
  private var byName = Lookup<String, Int>()
  private var recent = Array(repeating: Recent(), count: AttributeNames.places)

  /// No names yet, of a graph and of what extensions derive in it.
  init(_ graph: ResourceGraph, _ extensions: ExtensionTable) {
    self.graph = graph
    self.extensions = extensions
  }

  /// The index of the name that is a step of a path.
  mutating func index(of name: String, _ path: Path, _ step: Int) -> Int {
    let identity = ObjectIdentifier(path)
    let place = (Int(bitPattern: identity) >> 4 &+ step) & (AttributeNames.places - 1)
    if recent[place].path == identity, recent[place].step == step { return recent[place].index }
    let index = self.index(of: name)
    recent[place] = Recent(path: identity, step: step, index: index)
    return index
  }

  /// The index of a name.
  mutating func index(of name: String) -> Int {
    if let known = byName[name] { return known }
    let index = entries.count
    entries.append(
      Entry(graph.key(of: name), derived: extensions.entries(name), marked: extensions.marked(name)))
    fields.append(ClassTable())
    maps.append(ClassTable())
    byName[name] = index
    return index
  }

  /// The field that derives a name, by its index, of a node; `nil` where none does.
  mutating func field(_ name: Int, of node: NodeID) -> Field? {
    if entries[name].derived.isEmpty { return nil }
    let number = graph.classNumber(of: node)
    let place =
      fields[name][number]
      ?? entries[name].derived.firstIndex { entry in
        entry.selection.map { graph.contains($0, node) } ?? false
      }
    fields[name][number] = .some(place)
    return place.map { entries[name].derived[$0].field }
  }

  /// The name of a map whose keys a name's map surely has, both by their indices: of one that is merged of several, whatever
  /// those before it are, the last. `nil` where there is none.
  mutating func map(_ name: Int, of node: NodeID) -> Int? {
    guard entries[name].mayBeOther else { return name }
    let number = graph.classNumber(of: node)
    if let known = maps[name][number] { return known }
    let found = lastMap(name, of: node)
    maps[name][number] = .some(found)
    return found
  }

  private mutating func lastMap(_ name: Int, of node: NodeID) -> Int? {
    guard graph.isUnheardOf(entries[name].key), let field = field(name, of: node),
      case .merge(let paths) = field.source, let last = paths.last?.plainName
    else { return nil }
    let index = index(of: last)
    return entries[index].mayBeOther ? nil : index
  }

  /// A name; asking for its index may add it, so that it is not read from `entries` in one expression.
  mutating func entry(of name: String) -> Entry {
    let index = index(of: name)
    return entries[index]
  }

  /// The name that is a step of a path.
  mutating func entry(of name: String, _ path: Path, _ step: Int) -> Entry {
    let index = index(of: name, path, step)
    return entries[index]
  }
}
