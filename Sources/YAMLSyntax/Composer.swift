import Diagnostics

/// Builds nodes from events; what can be read on is reported and read on.
struct Composer {
  /// A collection whose end has not come yet.
  struct Open {
    var id: YAMLNode.ID
    var isMapping: Bool
    var properties: Event.Properties
    var start: Position
    var isInFlow: Bool
    var children: [YAMLNode.ID] = []
    var height = 1
    var size = 1
  }

  /// What an anchor stands for once its node is complete.
  struct Measure {
    /// Collections inside each other.
    var height: Int
    /// Nodes, aliases followed.
    var size: Int
  }

  let source: SourceText
  let limits: YAMLLimits
  var nodes: [YAMLNode] = []
  var measures: [Measure] = []
  var root: YAMLNode.ID?
  var diagnostics: [Diagnostic] = []
  var open: [Open] = []
  var anchors: [String: YAMLNode.ID] = [:]
  var aliasCount = 0
  var expandedCount = 0
  private var documentCount = 0

  init(_ source: SourceText, limits: YAMLLimits) {
    self.source = source
    self.limits = limits
  }

  /// Reads to the end, or to what cannot be read on: whether the end was reached.
  mutating func compose(_ reader: borrowing EventReader) -> Bool {
    do {
      while true {
        let event = try reader.next()
        if case .streamEnd = event.kind { return true }
        try take(event)
      }
    } catch let problem as ParserProblem {
      diagnostics.append(problem.diagnostic(in: source))
    } catch let diagnostic as Diagnostic {
      diagnostics.append(diagnostic)
    } catch {
      // No third type is thrown above.
    }
    return false
  }

  private mutating func take(_ event: Event) throws(Diagnostic) {
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd: break
    case .documentStart: try startDocument(event)
    case .alias(let name): try alias(name, event)
    case .scalar(let text, let style, let properties): try scalar(text, style, properties, event)
    case .sequenceStart(let properties): try start(properties, isMapping: false, event)
    case .mappingStart(let properties): try start(properties, isMapping: true, event)
    case .sequenceEnd, .mappingEnd: end(event)
    }
  }

  private mutating func startDocument(_ event: Event) throws(Diagnostic) {
    documentCount += 1
    guard documentCount > 1 else { return }
    throw error(
      "yaml-several-documents", "a second document starts here", event,
      help: "write one document a file, without `---` between")
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLScalar.Style, _ properties: Event.Properties, _ event: Event
  ) throws(Diagnostic) {
    let value = value(text, style, properties.tag, event)
    let content = YAMLNode.Content.scalar(YAMLScalar(text: text, style: style, value: value))
    let node = YAMLNode(
      content: content, tag: properties.tag, start: source.position(scalars: event.start),
      end: source.position(scalars: event.end), isInFlow: open.last?.isInFlow ?? false)
    let id = try add(node, anchor: properties.anchor, event)
    place(id)
  }

  private mutating func start(
    _ properties: Event.Properties, isMapping: Bool, _ event: Event
  ) throws(Diagnostic) {
    guard open.count < limits.depth else {
      throw error("yaml-too-deep", "more than \(limits.depth) collections stand inside each other", event)
    }
    let start = source.position(scalars: event.start)
    let isInFlow = properties.isFlow || open.last?.isInFlow ?? false
    let node = YAMLNode(
      content: .sequence([]), tag: properties.tag, start: start, end: start, isInFlow: isInFlow)
    let id = try add(node, anchor: properties.anchor, event)
    open.append(
      Open(id: id, isMapping: isMapping, properties: properties, start: start, isInFlow: isInFlow))
  }

  private mutating func end(_ event: Event) {
    guard let collection = open.popLast() else { return }
    let index = collection.id.index
    measures[index] = Measure(height: collection.height, size: collection.size)
    nodes[index].content =
      collection.isMapping ? .mapping(entries(collection)) : .sequence(collection.children)
    // The end that libyaml gives a block collection is where the next token starts.
    let last = collection.children.last.map { nodes[$0.index].end }
    let end = source.position(scalars: event.end)
    nodes[index].end = collection.properties.isFlow ? end : max(last ?? end, collection.start)
    checkTag(of: collection, event)
    place(collection.id)
  }

  private mutating func add(
    _ node: YAMLNode, anchor: String?, _ event: Event
  ) throws(Diagnostic) -> YAMLNode.ID {
    guard nodes.count < limits.nodes else {
      throw error("yaml-too-large", "the text holds more than \(limits.nodes) nodes", event)
    }
    let id = YAMLNode.ID(index: nodes.count)
    nodes.append(node)
    measures.append(Measure(height: 0, size: 1))
    if let anchor { anchors[anchor] = id }
    expandedCount += 1
    return id
  }

  /// Puts a complete node where it belongs: at the end of the open collection, or at the root.
  mutating func place(_ id: YAMLNode.ID) {
    guard let last = open.indices.last else { return root = id }
    open[last].children.append(id)
    open[last].height = max(open[last].height, measures[id.index].height + 1)
    open[last].size += measures[id.index].size
  }

  func error(_ id: String, _ message: String, _ event: Event, help: String? = nil) -> Diagnostic {
    let start = source.position(scalars: event.start)
    let end = source.position(scalars: event.end)
    return Diagnostic(.error, id, message, at: source.place(start, end), help: help)
  }
}
