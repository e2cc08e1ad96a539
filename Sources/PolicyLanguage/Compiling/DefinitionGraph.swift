import Diagnostics

/// Which definitions name which, to find those that hold only if they hold.
struct DefinitionGraph {
  /// How many definitions may rest on each other in a row.
  private static let deepest = 64

  private enum State { case open, done(height: Int) }

  private struct Visit {
    var index: Int
    var next = 0
    var height = 1
  }

  private let definitions: [Int: Definition]
  private let uses: [Int: [CompiledParts.Use]]
  private var states: [Int: State] = [:]
  private var found: [Diagnostic] = []

  init(_ definitions: [Int: Definition], uses: [Int: [CompiledParts.Use]]) {
    self.definitions = definitions
    self.uses = uses
  }

  /// One error for each cycle, and for a chain that is too long.
  consuming func diagnostics() -> [Diagnostic] {
    for index in uses.keys.sorted() where states[index] == nil { visit(index) }
    return found
  }

  /// Depth first, with a stack of its own: a chain may be as long as the files are large.
  private mutating func visit(_ start: Int) {
    var stack = [Visit(index: start)]
    states[start] = .open
    while var visit = stack.popLast() {
      let uses = uses[visit.index] ?? []
      guard visit.next < uses.count else {
        close(visit, in: &stack)
        continue
      }
      let use = uses[visit.next]
      visit.next += 1
      switch states[use.index] {
      case .done(let height): visit.height = max(visit.height, height + 1)
      case .open: reportCycle(stack + [visit], use)
      case nil: break
      }
      let isNew = states[use.index] == nil
      stack.append(visit)
      guard isNew else { continue }
      states[use.index] = .open
      stack.append(Visit(index: use.index))
    }
  }

  private mutating func close(_ visit: Visit, in stack: inout [Visit]) {
    states[visit.index] = .done(height: visit.height)
    if let last = stack.indices.last { stack[last].height = max(stack[last].height, visit.height + 1) }
    guard visit.height == DefinitionGraph.deepest + 1, let definition = definitions[visit.index] else {
      return
    }
    found.append(
      Diagnostic(
        .error, "policy-definitions-too-deep",
        "more than \(DefinitionGraph.deepest) definitions rest on each other", at: definition.place))
  }

  private mutating func reportCycle(_ stack: [Visit], _ closing: CompiledParts.Use) {
    guard let start = stack.firstIndex(where: { $0.index == closing.index }) else { return }
    let names = (stack[start...].map(\.index) + [closing.index]).map { "`\(definitions[$0]?.name ?? "?")`" }
    let notes = stack[start...].dropLast().enumerated().map { step, visit in
      let use = uses[visit.index]?[visit.next - 1]
      return Diagnostic.Note("\(names[step]) rests on \(names[step + 1])", at: use?.place)
    }
    let way = names.joined(separator: " → ")
    found.append(
      Diagnostic(
        .error, "policy-definition-cycle", "a definition rests on itself: \(way)", at: closing.place,
        help: "break the cycle", notes: notes))
  }
}
