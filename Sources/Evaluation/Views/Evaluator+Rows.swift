import Findings
import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// The rows of a view, in the order of its sources and of the document.
  mutating func rows(of view: Int) -> [Row] {
    if let known = views[view] { return known }
    let shared = sharedRows
    let rows = shared.rows(of: view) { makeRows(of: view) }
    views[view] = rows
    return rows
  }

  private mutating func makeRows(of view: Int) -> [Row] {
    let isExplaining = self.isExplaining
    self.isExplaining = false
    let outer = rowFacts.beginView()
    defer {
      self.isExplaining = isExplaining
      rowFacts.endView(outer)
    }
    var rows: [Row] = []
    for source in policies.views[view].sources {
      for each in source.each { rows += self.rows(of: view, source, each) }
    }
    let compared = merged(rows)
    return compared.enumerated().map { Row($1, at: $0, compared: rowFacts.fields(of: $1)) }
  }

  private mutating func rows(of view: Int, _ source: RowSource, _ each: RowSource.Each) -> [Row] {
    var rows: [Row] = []
    for start in starts(each.type) {
      for base in bases(of: start, each.path) {
        guard let base = filtered(base, by: source.filter, named: policies.views[view].name) else { continue }
        rows += expanded(base, view, source)
      }
    }
    return rows
  }

  private mutating func starts(_ type: TypePattern) -> [RowBase] {
    if case .view(let index) = type.kind {
      return rows(of: index).map { RowBase(item: Item($0), doubt: $0.doubt, isMany: $0.isMany) }
    }
    return selections.nodes([type]).map { RowBase(item: Item($0)) }
  }

  /// What rows are made of, from a node or a row.
  private mutating func bases(of start: RowBase, _ path: Path) -> [RowBase] {
    if path.isStart { return [start] }
    return walk(path, in: Frame(subject: start.item)).flatMap { RowBase.bases(of: $0, in: start) }
  }

  /// The base with the doubt whether it is meant; `nil` where it is not.
  private mutating func filtered(_ base: RowBase, by filter: Condition?, named view: String) -> RowBase? {
    guard let filter else { return base }
    let frame = Frame(subject: base.item)
    switch judge(filter, in: frame).truth {
    case .true: return base
    case .false: return nil
    case .unknown, .notCarried:
      isExplaining = true
      defer { isExplaining = false }
      let reason = judge(filter, in: frame).facts.lazy.compactMap(\.evidence.reason).first
      var base = base
      base.doubt =
        base.doubt
        ?? Reason(
          .undecided,
          "whether \(text(of: base.item)) is a row of \(view) is not known\(reason.map { ": \($0)" } ?? "")")
      return base
    }
  }

  /// A row per value of each expanded field; one row where there are none.
  private mutating func expanded(_ base: RowBase, _ view: Int, _ source: RowSource) -> [Row] {
    func row(_ expanded: Row.Expanded? = nil, doubt: Reason? = nil, isMany: Bool = false) -> Row {
      Row(
        view: view, base: base.item, source: source, expanded: expanded, doubt: base.doubt ?? doubt,
        isMany: base.isMany || isMany)
    }
    if source.expanded.isEmpty { return [row()] }
    var rows: [Row] = []
    let frame = Frame(subject: base.item)
    for field in source.expanded {
      for value in elements(of: field, in: frame).flatMap({ RowBase.bases(of: $0, in: base) }) {
        var item = value.item
        item.isWholeList = false
        let expanded = Row.Expanded(field: field, value: .sure(item))
        rows.append(row(expanded, doubt: value.doubt, isMany: value.isMany))
      }
    }
    return rows.isEmpty ? [row()] : rows
  }
}

extension Path {
  /// Whether the path ends where it starts.
  fileprivate var isStart: Bool {
    if case .current = start { steps.isEmpty } else { false }
  }
}
