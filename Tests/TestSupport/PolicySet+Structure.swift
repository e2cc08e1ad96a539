package import PolicyLanguage
import Patterns

extension PolicySet {
  /// All that policies, extensions and parameters are made of, whatever order definitions and views have: a definition is
  /// written where it is named, and a view by its name, once for each that is named.
  package var structure: [String] {
    var views: Set<Int> = []
    var open: [Int] = []
    let structure = Structure(set: self) { if views.insert($0).inserted { open.append($0) } }
    var lines = (policies as [Any] + extensions + parameters).map { structure.of($0) }
    while let view = open.popLast() { lines.append(structure.of(self.views[view])) }
    return lines.sorted()
  }
}

extension Structure {
  fileprivate init(set: PolicySet, noting: @escaping (Int) -> Void) {
    self.init { value in
      switch value {
      case let source as SourcePlace: return Structure().of(source.place)
      case let expression as RegularExpression: return "\(expression.pattern) \(expression.ignoresCase)"
      case let kind as TypePattern.Kind:
        guard case .view(let index) = kind else { return nil }
        noting(index)
        return "view \(set.views[index].name)"
      case let kind as Condition.Kind:
        guard case .definition(let index, let arguments) = kind else { return nil }
        let inner = Structure(set: set, noting: noting)
        return "\(inner.of(set.definitions[index])) of \(inner.of(arguments))"
      default: return nil
      }
    }
  }
}
