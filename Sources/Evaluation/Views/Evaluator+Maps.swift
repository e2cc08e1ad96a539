import PolicyLanguage
import Values

extension Evaluator {
  /// One map of several: later ones win, and what is absent is passed over.
  ///
  /// Of a map that is not known nobody can say which keys it has, so that only those of later maps stay known.
  mutating func merge(_ paths: [Path], in frame: Frame) -> Value {
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
}
