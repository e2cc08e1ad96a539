/// Makes a template of its items: applies markers, removes indentation, and puts directives inside each other.
struct TemplateAssembly {
  private var items: [TemplateItem]

  /// A directive whose end has not come yet.
  private struct Open {
    var start: TemplateItem
    var parts: [Template.Part] = []
    /// What stood before `%{else}`.
    var thenParts: [Template.Part]?

    var isLoop: Bool {
      if case .forStart = start.kind { true } else { false }
    }
  }

  init(_ items: [TemplateItem]) { self.items = items }

  /// Removes the space that markers reach: up to the line's end, or back to its start.
  mutating func trim() {
    for index in items.indices {
      if items[index].trimsBefore, index > 0, case .text(let text) = items[index - 1].kind {
        items[index - 1].kind = .text(withoutSpaceAtEnd(text))
      }
      if items[index].trimsAfter, index + 1 < items.count, case .text(let text) = items[index + 1].kind {
        items[index + 1].kind = .text(String(text.unicodeScalars.drop { $0.properties.isWhitespace }))
      }
    }
  }

  private func withoutSpaceAtEnd(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Removes from each line what all of them begin with in spaces; lines of spaces alone do not count.
  mutating func removeIndentation() {
    var starts: [Int] = []
    var least = Int.max
    var isLineStart = true
    for (index, item) in items.enumerated() {
      guard case .text(let text) = item.kind else {
        if isLineStart { least = 0 }
        isLineStart = false
        continue
      }
      let spaces = text.prefix { $0.isWhitespace }
      if isLineStart, spaces.count < text.count || !text.hasSuffix("\n") {
        starts.append(index)
        least = min(least, spaces.count)
      }
      isLineStart = text.hasSuffix("\n")
    }
    for index in starts {
      if case .text(let text) = items[index].kind { items[index].kind = .text(String(text.dropFirst(least))) }
    }
  }

  /// The template; throws where a directive has no start or no end.
  func template() throws(SyntaxProblem) -> Template {
    var root: [Template.Part] = []
    var open: [Open] = []
    for item in items {
      guard let part = try part(of: item, &open) else { continue }
      if let last = open.indices.last {
        TemplateAssembly.append(part, to: &open[last].parts)
      } else {
        TemplateAssembly.append(part, to: &root)
      }
    }
    if let last = open.last {
      let word = last.isLoop ? "endfor" : "endif"
      throw SyntaxProblem("`%{\(word)}` is missing", at: last.start.range)
    }
    return Template(parts: root)
  }

  private static func append(_ part: Template.Part, to parts: inout [Template.Part]) {
    if case .text(let text) = part {
      if text.isEmpty { return }
      if case .text(let before)? = parts.last {
        parts[parts.count - 1] = .text(before + text)
        return
      }
    }
    parts.append(part)
  }

  /// The part that is complete with an item; `nil` where it opens or divides a directive.
  private func part(of item: TemplateItem, _ open: inout [Open]) throws(SyntaxProblem) -> Template.Part? {
    switch item.kind {
    case .text(let text): return .text(text)
    case .interpolation(let expression): return .interpolation(expression)
    case .ifStart, .forStart:
      guard open.count < SyntaxLimits.depth else {
        throw SyntaxProblem(
          "more than \(SyntaxLimits.depth) directives stand inside each other", at: item.range)
      }
      open.append(Open(start: item))
      return nil
    case .elseMark:
      guard let last = open.indices.last, !open[last].isLoop, open[last].thenParts == nil else {
        throw SyntaxProblem("`%{else}` has no `%{if}`", at: item.range)
      }
      open[last].thenParts = open[last].parts
      open[last].parts = []
      return nil
    case .ifEnd, .forEnd: return try close(item, &open)
    }
  }

  private func close(_ item: TemplateItem, _ open: inout [Open]) throws(SyntaxProblem) -> Template.Part {
    guard let directive = open.popLast() else {
      throw SyntaxProblem("the directive ends nothing that was started", at: item.range)
    }
    switch (directive.start.kind, item.kind) {
    case (.ifStart(let condition), .ifEnd):
      let parts = Template(parts: directive.parts)
      guard let then = directive.thenParts else { return .condition(condition, then: parts, otherwise: nil) }
      return .condition(condition, then: Template(parts: then), otherwise: parts)
    case (.forStart(let keyName, let valueName, let collection), .forEnd):
      return .loop(
        keyName: keyName, valueName: valueName, collection: collection, body: Template(parts: directive.parts)
      )
    default:
      throw SyntaxProblem(
        "expected `%{\(directive.isLoop ? "endfor" : "endif")}`", at: item.range,
        help: "it closes the directive that was opened last")
    }
  }
}
