import JSONSyntax
import Terraform
import Values

/// Follows references through a graph, in both directions; keeps the indices that it needed on the way.
package struct Navigator {
  package let graph: ResourceGraph
  private let references: ParsedReferences
  private let shared: SharedIndices
  private var identifiers: IdentifierIndex?
  private var names = Lookup<NodeSelection, NameIndex>()
  private var referrers = Lookup<ReferrerIndex.Key, ReferrerIndex>()
  private var mentions: MentionIndex?
  /// Which names an attribute filter allows, by the filter's key.
  private var allowed: [String: [String: Bool]] = [:]
  /// The same of the names of the mentions, by their numbers.
  private var allowedMentions: [String: [Bool?]] = [:]

  /// A navigator that shares indices with others of the same graph.
  package init(_ graph: ResourceGraph, sharing indices: SharedIndices = SharedIndices()) {
    self.graph = graph
    shared = indices
    references = ParsedReferences(graph.model)
  }

  /// The nodes of `wanted` that the sources come from, through those of their attributes that `through` allows.
  ///
  /// The sources are values of one list, or one value. Known identifiers are looked up; for the rest the
  /// references of the expression are followed, through variables, outputs and attributes that are set by
  /// expressions themselves. Nothing disappears: each source leaves at least one result.
  package mutating func origins(
    of sources: [Source], wanted: NodeSelection, through: (String) -> Bool = { _ in true }
  ) -> [Reached] {
    if graph.model.form == .configuration, sources.count > 1 {
      // In a configuration each element of a list has an expression of its own.
      return sources.flatMap { origins(of: [$0], wanted: wanted, through: through) }
    }
    var results: [Reached] = []
    var pending: [Source] = []
    var targets: [Reached]??
    let walk = ReferenceWalk(graph: graph, wanted: wanted, references: references)
    for source in sources {
      if source.value.isEmptyText {
        results.append(.nothing)
        continue
      }
      if case .unknown(let unknown) = source.value.content,
        let found = walk.targets(of: unknown, through: through)
      {
        results += found
        continue
      }
      let entries = identifiers(of: source.value)
      if entries.count > 1 {
        // Of many that share an identifier the expression tells which is meant.
        let found = targets ?? walk.targets(of: source, through: through)
        targets = .some(found)
        let meant = (found ?? []).filter { $0.isNode(in: graph, holding: source.value) }
        if meant.count == 1 {
          results.append(meant[0])
          continue
        }
      }
      if let found = identified(entries, wanted: wanted, through: through) {
        results.append(found)
      } else {
        pending.append(source)
      }
    }
    guard let first = pending.first else { return results }
    switch targets ?? walk.targets(of: first, through: through) {
    case .none: results += pending.map { unreferenced($0, wanted: wanted) }
    case .some(let targets):
      results += assign(targets.filter { !results.contains($0) }, to: pending, wanted: wanted)
    }
    return results
  }

  /// The nodes of `wanted` that refer to `node` by one of their attributes that `attributes` allows.
  ///
  /// `key` stands for the attributes in the index that is kept; `names` are the only ones that can be allowed, where
  /// they are known. Of a variable all that mention it count, whatever
  /// they make of it: a secret stays one in every template and function.
  package mutating func referrers(
    to node: NodeID, wanted: NodeSelection, key: String, names: [String]? = nil, attributes: (String) -> Bool
  ) -> [Reached] {
    if graph.kind(of: node) == .variable {
      return mentioning(node, wanted: wanted, key: key, allows: attributes)
    }
    let target = graph.selection(like: node)
    let indexKey = ReferrerIndex.Key(target: target, wanted: wanted, attributes: key)
    if let index = referrers[indexKey] { return index.referrers(to: node) }
    var answers = allowed.removeValue(forKey: key) ?? [:]
    func allows(_ name: String) -> Bool {
      if let answer = answers[name] { return answer }
      let answer = attributes(name)
      answers[name] = answer
      return answer
    }
    defer { allowed[key] = answers }
    let index = shared.referrers(indexKey) {
      ReferrerIndex(target: target, wanted: wanted, names: names, attributes: allows, navigator: &self)
    }
    referrers[indexKey] = index
    return index.referrers(to: node)
  }

  private mutating func mentioning(
    _ node: NodeID, wanted: NodeSelection, key: String, allows: (String) -> Bool
  ) -> [Reached] {
    let index = mentions ?? shared.mentions(of: graph)
    mentions = index
    var answers = allowedMentions.removeValue(forKey: key) ?? Array(repeating: nil, count: index.names.count)
    defer { allowedMentions[key] = answers }
    func isAllowed(_ name: Int32) -> Bool {
      if let answer = answers[Int(name)] { return answer }
      let answer = allows(index.names[name])
      answers[Int(name)] = answer
      return answer
    }
    func isMeant(_ mention: MentionIndex.Mention) -> Bool {
      graph.contains(wanted, mention.referrer) && (isAllowed(mention.attribute) || isAllowed(mention.names))
    }
    var found: [Reached] = []
    for mention in index.mentions(of: node) where isMeant(mention) && found.last != .node(mention.referrer) {
      found.append(.node(mention.referrer))
    }
    // A known text whose way is lost does not come from a variable whose value does not stand in it.
    guard case .string(let value) = graph.attribute("value", of: node).content else {
      return found + index.lost.filter { $0.text == nil && isMeant($0.mention) }.map(\.reached)
    }
    let possible = index.lost.filter { lost in
      lost.text.map { !value.isEmpty && $0.contains(value) } ?? true && isMeant(lost.mention)
    }
    return found + possible.map(\.reached).filter { !found.contains($0) }
  }

  // MARK: - Known values

  /// The nodes that a value identifies, whatever their type.
  private mutating func identifiers(of value: Value) -> [IdentifierIndex.Entry] {
    guard case .string(let text) = value.content, !text.isEmpty else { return [] }
    let index = identifiers ?? shared.identifiers(of: graph)
    identifiers = index
    return index.nodes(identifiedBy: text)
  }

  private func identified(
    _ entries: [IdentifierIndex.Entry], wanted: NodeSelection, through: (String) -> Bool
  ) -> Reached? {
    if entries.isEmpty { return nil }
    let found = entries.filter { graph.contains(wanted, $0.node) && through($0.attribute) }
    if found.count == 1 { return .node(found[0].node) }
    let nodes = Array(Set(found.map(\.node))).sorted()
    switch nodes.count {
    case 0: return nil
    case 1: return .node(nodes[0])
    // Resources of different types share identifiers, so "any type" means none in particular.
    default: return wanted.kind == nil ? nil : .choice(nodes.map { .node($0) })
    }
  }

  /// What a value means that no expression gives: an identifier of something outside, or a name.
  private mutating func unreferenced(_ source: Source, wanted: NodeSelection) -> Reached {
    switch source.value.content {
    case .unknown(let unknown): return .unresolved(unknown.reason)
    case .string(let text): return literal(text, wanted: wanted)
    default: return .literal(Reason(.unresolved, "\(source.path) is written out and names nothing here"))
    }
  }

  /// Reasons never hold the text itself: it may be a secret, and only `ValueText` knows how to mask one.
  private mutating func literal(_ text: String, wanted: NodeSelection) -> Reached {
    let outside = Reason(
      .unresolved, "it is written out or given from outside, and names nothing in this document")
    if wanted.isDeclared { return .nothing }
    guard wanted.kind == .resource else { return .literal(outside) }
    let index = names[wanted] ?? NameIndex(graph, wanted)
    names[wanted] = index
    let named = index.nodes(named: text)
    guard !named.isEmpty else { return .literal(outside) }
    let reason = Reason(
      .undecided, "the text may mean \(graph.address(of: named[0])), whose id is not known yet")
    return .choice(named.map { .possible($0, reason) } + [.literal(outside)])
  }

  // MARK: - Unknown values

  /// Gives the targets of an expression to the values that it gives.
  private mutating func assign(_ targets: [Reached], to pending: [Source], wanted: NodeSelection) -> [Reached]
  {
    let open = pending.filter { $0.value.unknownReason != nil }
    let known = pending.filter { $0.value.unknownReason == nil }
    if open.isEmpty { return assignKnown(targets, to: known, wanted: wanted) }
    // Variables are known when a plan is made, so an unknown value does not come from one.
    let inside = targets.filter { !$0.isLiteral }
    if inside.isEmpty {
      return open.map { targets.first ?? unreferenced($0, wanted: wanted) }
        + known.map { unreferenced($0, wanted: wanted) }
    }
    if (known.isEmpty ? pending : open).room >= inside.count {
      return inside + known.map { unreferenced($0, wanted: wanted) }
    }
    return pending.map { _ in .choice(inside) }
  }

  private mutating func assignKnown(_ targets: [Reached], to known: [Source], wanted: NodeSelection)
    -> [Reached]
  {
    var results: [Reached] = []
    var rest: [Source] = []
    for source in known {
      // A text that a target holds comes from there; a reference may be one of several in the expression.
      let holders = targets.filter { $0.isNode(in: graph, holding: source.value) }
      if holders.count == 1 { results.append(holders[0]) } else { rest.append(source) }
    }
    let left = targets.filter { !results.contains($0) }
    if left.allSatisfy(\.isOutside) {
      if targets.isEmpty { return results + rest.map { _ in .nothing } }
      // What the document declares is nothing outside, unless the way to it is lost.
      let lost = wanted.isDeclared ? left.first(where: \.isUnresolved) : nil
      return results + rest.map { lost ?? unreferenced($0, wanted: wanted) }
    }
    if rest.room >= left.count { return results + left }
    return results + rest.map { _ in .choice(left) }
  }
}

extension Reached {
  /// Whether the walk ended at the border of the document.
  fileprivate var isOutside: Bool {
    switch self {
    case .unresolved, .literal: true
    case .node, .possible, .choice, .nothing: false
    }
  }

  fileprivate var isLiteral: Bool {
    if case .literal = self { true } else { false }
  }

  fileprivate var isUnresolved: Bool {
    if case .unresolved = self { true } else { false }
  }

  /// Whether this is a node one of whose attributes has the very text.
  fileprivate func isNode(in graph: ResourceGraph, holding value: Value) -> Bool {
    guard case .node(let node) = self, case .string(let text) = value.content,
      let body = graph.body(of: node)?.value
    else { return false }
    let document = graph.model.document
    if graph.model.form == .configuration {
      return document.members(of: body).contains { key, member in
        document.kind(of: member) == .string
          && graph.attribute(document.name(of: key), of: node).content == .string(text)
      }
    }
    return document.members(of: body).contains { document.isString($0.value, equalTo: text) }
  }
}

extension Value {
  /// Whether the value is a text without characters, which names nothing anywhere.
  fileprivate var isEmptyText: Bool {
    if case .string("") = content { true } else { false }
  }
}

extension MentionIndex.Lost {
  /// The referrer, which may mean any variable.
  fileprivate var reached: Reached { .possible(mention.referrer, reason) }
}
