import Patterns

/// The fields of all views and extensions, for what is checked of paths.
struct FieldTable {
  /// A field of an extension.
  struct Derived {
    var index: Int
    var subjects: [TypePattern]
    var field: Field
  }

  let views: [Int: View]
  /// In the order of the files.
  let derived: [Derived]
  private let byName: [String: [Derived]]

  init(views: [Int: View], extensions: [Extension]) {
    self.views = views
    var derived: [Derived] = []
    for part in extensions {
      for field in part.fields {
        derived.append(Derived(index: derived.count, subjects: part.subjects, field: field))
      }
    }
    self.derived = derived
    byName = Dictionary(grouping: derived, by: \.field.name)
  }

  var isEmpty: Bool { views.isEmpty && derived.isEmpty }

  /// The fields that derive an attribute of a name, whatever of.
  func derived(named name: String) -> [Derived] { byName[name] ?? [] }

  /// The fields that may derive an attribute of nodes of a type.
  func derived(named name: String, of type: TypePattern) -> [Derived] {
    derived(named: name).filter { $0.subjects.contains { $0.overlaps(type) } }
  }

  /// The fields of a view's rows with a name, one a source that has it.
  func fields(named name: String, ofView view: Int) -> [Field] {
    (views[view]?.sources ?? []).compactMap { $0.field(name) }
  }

  /// The names of all that rows of a view have.
  func names(ofView view: Int) -> [String] {
    let own = views[view]?.fieldNames ?? []
    let more = derived.filter { $0.subjects.contains { $0.kind == .view(view) } }.map(\.field.name)
    return own + more
  }

  /// The types of what holds the rows of a view.
  func holders(ofView view: Int, depth: Int = 0) -> [TypePattern] {
    guard depth < 16 else { return [] }
    return (views[view]?.sources ?? []).flatMap(\.each).flatMap { each in
      if case .view(let inner) = each.type.kind {
        holders(ofView: inner, depth: depth + 1)
      } else {
        [each.type]
      }
    }
  }
}

extension TypePattern {
  /// Whether one node may fit both; of two globs that is not known, and taken for so.
  func overlaps(_ other: TypePattern) -> Bool {
    if kind == .any || other.kind == .any {
      if case .view = kind { return false }
      if case .view = other.kind { return false }
      return true
    }
    guard kind == other.kind else { return false }
    guard let name, let second = other.name else { return true }
    switch (name.isLiteral, second.isLiteral) {
    case (true, true): return name.text == second.text
    case (true, false): return second.matches(name.text)
    case (false, true): return name.matches(second.text)
    case (false, false): return true
    }
  }
}
