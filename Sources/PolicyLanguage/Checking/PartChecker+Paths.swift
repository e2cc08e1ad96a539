import Diagnostics
import Patterns
import YAMLSyntax

extension PartChecker {
  /// What a path leads to, with all that it names on its way.
  mutating func type(at path: Path, _ scope: PathScope) -> ItemType {
    var leaves = false
    return type(at: path, scope, leaves: &leaves)
  }

  /// The same; `leaves` is set where a field leads out of what it is an attribute of.
  mutating func type(at path: Path, _ scope: PathScope, leaves: inout Bool) -> ItemType {
    var type: ItemType
    switch path.start {
    case .current: type = scope.item
    case .subject: type = scope.subject
    case .outer: type = scope.outer
    case .holder: type = holder(in: scope)
    case .nodes(let pattern): type = reach(pattern, at: path.place)
    case .decoded(_, let inner):
      _ = self.type(at: inner, scope, leaves: &leaves)
      type = .value
    }
    for (index, step) in path.steps.enumerated() {
      switch step {
      case .name(let name): type = self.type(named: name, of: type, path, index, leaves: &leaves)
      case .index: if case .nodes = type { type = .value }
      case .elements: break
      case .values: if case .blocks = type { type = .value }
      case .forward(let pattern, let attributes), .closure(let pattern, let attributes):
        checkAttributes(attributes, of: pattern, path)
        type = reach(pattern, at: path.place)
      case .backward(let pattern, let attributes):
        check(attributes, of: pattern, path)
        type = reach(pattern, at: path.place)
      }
    }
    return type
  }

  private func holder(in scope: PathScope) -> ItemType {
    if let holder = scope.holder { return holder }
    guard case .nodes(let types) = scope.item else { return .anything }
    return .nodes(holders(of: types))
  }

  /// The types themselves, and for a view the types of what holds its rows.
  func holders(of types: [TypePattern]) -> [TypePattern] {
    types.flatMap { type in
      if case .view(let view) = type.kind { table.holders(ofView: view) } else { [type] }
    }
  }

  private mutating func reach(_ pattern: TypePattern, at place: Place) -> ItemType {
    if case .view(let view) = pattern.kind { use(.view(view), at: place) }
    return .nodes([pattern])
  }

  /// What an attribute of a name leads to.
  private mutating func type(
    named name: String, of type: ItemType, _ path: Path, _ step: Int, leaves: inout Bool
  ) -> ItemType {
    switch type {
    case .value: return .value
    case .blocks(let blocks): return attribute(name, of: blocks, path, step)
    case .facts: return name == "provider" ? .nodes([TypePattern(.provider, text: "provider")]) : .value
    case .anything:
      for derived in table.derived(named: name) { use(.field(derived.index), at: path.place) }
      return .anything
    case .nodes(let patterns):
      if name == "node" { return .facts }
      let fields = patterns.flatMap { self.fields(named: name, of: $0, at: path.place) }
      if fields.isEmpty { reportUnknownField(name, of: patterns, path, step) }
      leaves = leaves || fields.contains { $0.source.leavesItem }
      return fields.isEmpty ? attribute(name, of: patterns, path, step) : .anything
    }
  }

  private mutating func fields(named name: String, of type: TypePattern, at place: Place) -> [Field] {
    let derived = table.derived(named: name, of: type)
    for found in derived { use(.field(found.index), at: place) }
    guard case .view(let view) = type.kind else { return derived.map(\.field) }
    return table.fields(named: name, ofView: view) + derived.map(\.field)
  }

  /// Only of rows is it known what they have.
  private mutating func reportUnknownField(
    _ name: String, of patterns: [TypePattern], _ path: Path, _ step: Int
  ) {
    var known: [String] = []
    for pattern in patterns {
      guard case .view(let view) = pattern.kind else { return }
      known += table.names(ofView: view)
    }
    // A view whose fields are wrong was reported already.
    guard !known.isEmpty else { return }
    let earlier = path.steps.prefix(step).count { if case .name(name) = $0 { true } else { false } }
    reportUnknownField(name, patterns, known, at: path.place(ofName: name, after: earlier))
  }

  private mutating func reportUnknownField(
    _ name: String, _ patterns: [TypePattern], _ known: [String], at place: Place
  ) {
    let views = patterns.map { "`\($0.text)`" }.joined(separator: ", ")
    report(
      "policy-unknown-field", "a row of \(views) has no field `\(name)`", at: place,
      help: didYouMean(name, known) ?? "known are \(known.joined(separator: ", "))")
  }

  /// The fields in the parentheses after a view.
  private mutating func check(_ attributes: AttributeFilter, of pattern: TypePattern, _ path: Path) {
    guard case .view(let view) = pattern.kind else { return checkAttributes(attributes, of: pattern, path) }
    let known = table.names(ofView: view)
    guard !known.isEmpty else { return }
    for glob in attributes.globs where !known.contains(where: { glob.matches($0) }) {
      reportUnknownField(glob.text, [pattern], known, at: path.place(ofName: glob.text, after: 0))
    }
  }
}

extension Path {
  /// Where a name stands in the path, the one after so many of the same; all of the path where that cannot be told.
  func place(ofName name: String, after earlier: Int) -> Place {
    guard let line = place.line, place.start.line == place.end.line else { return place }
    let scalars = Array(line.unicodeScalars)
    let wanted = Array(name.unicodeScalars)
    var left = earlier
    var index = place.start.column - 1
    let end = min(scalars.count, place.end.column - 1)
    while index + wanted.count <= end {
      let isWord =
        scalars[index..<(index + wanted.count)].elementsEqual(wanted)
        && !Path.isPart(scalars, index - 1) && !Path.isPart(scalars, index + wanted.count)
      if isWord, left == 0 { return place(scalars[..<index].utf8Count, wanted, index) }
      if isWord { left -= 1 }
      index += 1
    }
    return place
  }

  private func place(_ offset: Int, _ word: [Unicode.Scalar], _ column: Int) -> Place {
    var part = place
    let before = offset - (place.line?.unicodeScalars.prefix(place.start.column - 1).utf8Count ?? 0)
    part.start.offset += before
    part.start.column = column + 1
    part.end = part.start
    part.end.offset += word.utf8Count
    part.end.column += word.count
    return part
  }

  private static func isPart(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars.indices.contains(index) && isPartOfPattern(scalars[index])
  }
}

extension Sequence<Unicode.Scalar> {
  /// How many bytes they take.
  fileprivate var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}
