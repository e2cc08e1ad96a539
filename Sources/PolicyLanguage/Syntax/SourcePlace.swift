package import Diagnostics

/// Where a part of a policy stands: known, or read of an archive when somebody asks, which nearly nobody does.
package enum SourcePlace: Sendable {
  case known(Place)
  /// At a position of an archive.
  case archived(ArchiveStorage, Int)

  package var place: Place {
    switch self {
    case .known(let place): return place
    case .archived(let archive, let position):
      var reader = ArchiveReader(archive, at: position)
      return reader.place()
    }
  }
}
