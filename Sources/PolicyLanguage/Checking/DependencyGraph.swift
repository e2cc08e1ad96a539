import Diagnostics

/// Which definitions, views and derived attributes name which, to find those that rest on themselves.
struct DependencyGraph {
  /// A part's name, and where it stands.
  struct Named {
    var name: String
    var place: Place
  }

  /// How many may rest on each other in a row.
  private static let deepest = 64

  private enum State { case open, done(height: Int) }

  private struct Visit {
    var part: Part
    var next = 0
    var height = 1
  }

  private let names: [Part: Named]
  private let uses: [Part: [PartUse]]
  private var states: [Part: State] = [:]
  private var found: [Diagnostic] = []

  init(_ names: [Part: Named], uses: [Part: [PartUse]]) {
    self.names = names
    self.uses = uses
  }

  /// One error for each cycle, and for a chain that is too long.
  consuming func diagnostics() -> [Diagnostic] {
    for part in uses.keys.sorted() where states[part] == nil { visit(part) }
    return found
  }

  /// Depth first, with a stack of its own: a chain may be as long as the files are large.
  private mutating func visit(_ start: Part) {
    var stack = [Visit(part: start)]
    states[start] = .open
    while var visit = stack.popLast() {
      let uses = uses[visit.part] ?? []
      guard visit.next < uses.count else {
        close(visit, in: &stack)
        continue
      }
      let use = uses[visit.next]
      visit.next += 1
      switch states[use.part] {
      case .done(let height): visit.height = max(visit.height, height + 1)
      case .open: reportCycle(stack + [visit], use)
      case nil: break
      }
      let isNew = states[use.part] == nil
      stack.append(visit)
      guard isNew else { continue }
      states[use.part] = .open
      stack.append(Visit(part: use.part))
    }
  }

  private mutating func close(_ visit: Visit, in stack: inout [Visit]) {
    states[visit.part] = .done(height: visit.height)
    if let last = stack.indices.last { stack[last].height = max(stack[last].height, visit.height + 1) }
    guard visit.height == DependencyGraph.deepest + 1, let named = names[visit.part] else {
      return
    }
    found.append(
      Diagnostic(
        .error, "policy-definitions-too-deep",
        "more than \(DependencyGraph.deepest) definitions rest on each other", at: named.place))
  }

  private mutating func reportCycle(_ stack: [Visit], _ closing: PartUse) {
    guard let start = stack.firstIndex(where: { $0.part == closing.part }) else { return }
    let parts = stack[start...].map(\.part)
    let words = (parts + [closing.part]).map { "`\(names[$0]?.name ?? "?")`" }
    let notes = stack[start...].dropLast().enumerated().map { step, visit in
      let use = uses[visit.part]?[visit.next - 1]
      return Diagnostic.Note("\(words[step]) rests on \(words[step + 1])", at: use?.place)
    }
    found.append(
      Diagnostic(
        .error, "policy-\(DependencyGraph.id(of: parts))-cycle",
        "\(DependencyGraph.kind(of: parts)) rests on itself: \(words.joined(separator: " → "))",
        at: closing.place, help: "break the cycle", notes: notes))
  }

  private static func id(of parts: [Part]) -> String {
    switch parts.max() {
    case .view: "view"
    case .field: "extension"
    case .definition, nil: "definition"
    }
  }

  private static func kind(of parts: [Part]) -> String {
    switch parts.max() {
    case .view: "a view"
    case .field: "a derived attribute"
    case .definition, nil: "a definition"
    }
  }
}
