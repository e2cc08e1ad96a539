package import Diagnostics

/// A derived attribute: of the rows of a view, or of the nodes that an extension is for.
package final class Field: Sendable {
  package let name: String
  package let source: Source
  private let origin: SourcePlace
  /// Where the name stands.
  package var place: Place { origin.place }

  package convenience init(_ name: String, _ source: Source, place: Place) {
    self.init(name, source, at: .known(place))
  }

  init(_ name: String, _ source: Source, at origin: SourcePlace) {
    self.name = name
    self.source = source
    self.origin = origin
  }

  /// What a field is made of; paths start at what the row is made of, or at the node.
  package indirect enum Source: Sendable {
    case path(Path)
    /// A list: all that the parts yield.
    case union([Source])
    /// The first that yields; an unknown one is not passed over.
    case firstOf([Source])
    /// One map of several; the later wins.
    case merge([Path])
    /// A value that is written out.
    case value(Literal)
    /// The ports of a rule, by the one value at each path.
    case portSet(transport: Path, from: Path, to: Path)
  }
}

extension Field.Source {
  /// The paths that the field may follow.
  package var paths: [Path] {
    switch self {
    case .path(let path): [path]
    case .union(let parts), .firstOf(let parts): parts.flatMap(\.paths)
    case .merge(let paths): paths
    case .value: []
    case .portSet(let transport, let from, let to): [transport, from, to]
    }
  }

  /// Whether the field may leave what it is an attribute of, where "nothing there" needs a meaning.
  package var leavesItem: Bool { paths.contains(where: \.leavesItem) }
}
