import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// One map of several: later ones win, and what is absent is passed over.
  ///
  /// Of a map that is not known nobody can say which keys it has, so that only those of later maps stay known.
  mutating func merge(_ paths: [Path], in frame: Frame) -> Value {
    if let whole = whole(of: paths, frame.item) { return whole }
    var members = Object()
    var unknown: Reason?
    var isSensitive = false
    var hasMap = false
    for path in paths {
      let value: Value
      switch single(path, in: frame) {
      case .success(let found): value = found
      case .failure(let reason): value = .unknown(reason)
      }
      isSensitive = isSensitive || value.isSensitive
      switch value.content {
      case .null: continue
      case .object(let object):
        members = members.merging(
          value.isSensitive ? object.mapValues { $0.marked(sensitive: true) } : object)
      case .unknown(let content):
        members = Object()
        unknown = content.reason
      case .bool, .number, .string, .list:
        members = Object()
        unknown = Reason(.wrongKind, "\(path.text) is a \(value.kindName), not a map")
      }
      hasMap = true
    }
    if !hasMap { return .null }
    let content: Value.Content =
      unknown.map { .unknown(Unknown($0, members: members)) } ?? .object(members)
    return Value(content, isSensitive: isSensitive)
  }

  /// The last map where it has all keys of those before, as what a plan makes of them has; then nothing else of them counts.
  /// `nil` where it has not, or where one of them is not known or sensitive.
  private mutating func whole(of paths: [Path], _ item: Item) -> Value? {
    guard !isExplaining, item.isBareNode, paths.count > 1, let last = paths.last,
      let value = plainValue(last, of: item), !value.isSensitive, case .object(let whole) = value.content
    else { return nil }
    for path in paths.dropLast() where !isPart(path, of: whole, item) { return nil }
    return value
  }

  private mutating func isPart(_ path: Path, of whole: Object, _ item: Item) -> Bool {
    if let name = path.plainName {
      let index = names.index(of: name, path, 0)
      guard !names.entries[index].mayBeOther, !names.entries[index].isMarked else { return false }
      if graph.holdsKnown(names.entries[index].key, of: item.holder, within: whole) { return true }
    }
    guard let value = plainValue(path, of: item), !value.isSensitive else { return false }
    switch value.content {
    case .null: return true
    case .object(let object): return whole.hasNames(of: object)
    case .bool, .number, .string, .list, .unknown: return false
    }
  }
}
