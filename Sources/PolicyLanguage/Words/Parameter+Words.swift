import Values

extension Parameter {
  /// As in `retention (number) = 7, set to 30: how many days`.
  package var words: String {
    let changed = value == defaultValue ? "" : ", set to \(value.words)"
    return "\(name) (\(type)) = \(defaultValue.words)\(changed)\(description.map { ": \($0)" } ?? "")"
  }
}

extension Literal {
  /// As YAML writes it on one line.
  package var words: String {
    switch self {
    case .scalar(_, let spelling, let isPlain): isPlain ? spelling : "\"\(spelling)\""
    case .list(let elements): "[\(elements.map(\.words).joined(separator: ", "))]"
    case .map(let pairs): "{ \(pairs.map { "\($0.key): \($0.value.words)" }.joined(separator: ", ")) }"
    }
  }
}
