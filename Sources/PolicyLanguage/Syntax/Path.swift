package import Diagnostics

/// A way from the current item to values and nodes.
package final class Path: Sendable {
  /// Where the way begins.
  package enum Start: Sendable {
    /// The current item; the first step says where to go.
    case current
    /// The resource that holds a block.
    case holder
    /// What the policy is for; inside a definition, what it was applied to.
    case subject
    /// The item one quantifier out.
    case outer
    /// Every node that fits.
    case nodes(TypePattern)
    /// What the text at a path decodes to.
    case decoded(Decoder, Path)
  }

  /// How a text is decoded; `literals` are the texts that the configuration of a node writes out.
  package enum Decoder: String, CaseIterable, Sendable {
    case json, base64, lines, literals

    /// Whether one item may decode to several.
    var yieldsSeveral: Bool { self == .lines || self == .literals }
  }

  package enum Step: Sendable {
    /// An attribute or a key; enters a list of exactly one block.
    case name(String)
    /// `[N]`: one element, counted from 0; absent when out of range.
    case index(Int)
    /// `[*]`: every element; on what is no list, the value itself.
    case elements
    /// `.*`: the values of a map.
    case values
    /// `-> T(attributes)`: the nodes that the value comes from, through these attributes (all where empty).
    case forward(TypePattern, attributes: AttributeFilter)
    /// `->+ T(attributes)`: those nodes, and the nodes that they come from in turn, each once.
    case closure(TypePattern, attributes: AttributeFilter)
    /// `<- T(attributes)`: the nodes that refer to this node by these attributes (any where empty).
    case backward(TypePattern, attributes: AttributeFilter)
  }

  package let start: Start
  package let steps: [Step]
  /// The path as it was written.
  package let text: String
  private let source: SourcePlace
  package var place: Place { source.place }
  /// The attribute where the path is one of the current item and no more, as most are.
  package let plainName: String?
  /// Whether what the path yields depends on the current item alone, and takes a way through the graph.
  package let isArrowFromItem: Bool
  /// Whether the path goes from the current item to its provider configuration, and on by names and indices alone.
  package let leadsThroughProvider: Bool

  package convenience init(start: Start = .current, steps: [Step], text: String, place: Place) {
    self.init(start: start, steps: steps, text: text, at: .known(place))
  }

  init(start: Start, steps: [Step], text: String, at source: SourcePlace) {
    self.start = start
    self.steps = steps
    self.text = text
    self.source = source
    let isFromItem = if case .current = start { true } else { false }
    plainName =
      if isFromItem, steps.count == 1, case .name(let name) = steps[0] { name } else { nil }
    isArrowFromItem = isFromItem && steps.contains { $0.isArrow }
    leadsThroughProvider =
      isFromItem && steps.count > 2 && steps[0].isName("node") && steps[1].isName("provider")
      && steps.allSatisfy(\.isPlain)
  }

  /// Whether the path may yield several items, so that a quantifier has to say how many are meant.
  package var mayYieldSeveral: Bool {
    let several = steps.contains { step in
      switch step {
      case .name, .index: false
      case .elements, .values, .forward, .closure, .backward: true
      }
    }
    switch start {
    case .nodes: return true
    case .decoded(let decoder, let inner): return several || decoder.yieldsSeveral || inner.mayYieldSeveral
    case .current, .holder, .subject, .outer: return several
    }
  }

  /// Whether the path leaves the current item by an arrow or `nodes`, where "nothing there" needs a meaning.
  package var leavesItem: Bool {
    let arrow = steps.contains { $0.isArrow }
    switch start {
    case .nodes: return true
    case .decoded(_, let inner): return arrow || inner.leavesItem
    case .current, .holder, .subject, .outer: return arrow
    }
  }
}

extension Path.Step {
  fileprivate func isName(_ name: String) -> Bool { if case .name(name) = self { true } else { false } }

  /// Whether the step takes one part of a value.
  fileprivate var isPlain: Bool {
    switch self {
    case .name, .index: true
    case .elements, .values, .forward, .closure, .backward: false
    }
  }

  /// Whether the step leaves the item that it starts from.
  fileprivate var isArrow: Bool {
    switch self {
    case .name, .index, .elements, .values: false
    case .forward, .closure, .backward: true
    }
  }
}
