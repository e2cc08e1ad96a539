extension VersionConstraint {
  /// Whether every version that this admits is admitted by the other; `nil` where that cannot be said: where no release
  /// fits, where prereleases may, and for versions of more than three numbers.
  package func isWithin(_ other: VersionConstraint) -> Bool? {
    if let pinned = terms.first(where: { $0.comparison == .equal })?.version {
      return admits(pinned) ? other.admits(pinned) : nil
    }
    guard let own = releases, let allowed = other.releases, !own.isEmpty else { return nil }
    let isInside = own.allSatisfy { range in allowed.contains { $0.contains(range) } }
    return isInside && mayAdmitPrereleases ? nil : isInside
  }

  /// A term without a prerelease admits none, unless it only leaves a version out.
  private var mayAdmitPrereleases: Bool {
    terms.contains { $0.version.isPrerelease }
      && terms.allSatisfy { $0.version.isPrerelease || $0.comparison == .notEqual }
  }

  /// The releases that are admitted; `nil` where a term has more than three numbers.
  private var releases: [ReleaseRange]? {
    guard terms.allSatisfy({ $0.version.segments.count == 3 }) else { return nil }
    return terms.reduce([ReleaseRange.all]) { ranges, term in
      ranges.flatMap { range in term.releases.compactMap { range.intersection($0) } }
    }
  }
}

/// Releases of three numbers, from the first to before the last; without a last there is no end.
private struct ReleaseRange {
  var first: Release
  var end: Release?

  static let all = ReleaseRange(first: Release(0, 0, 0), end: nil)

  func contains(_ other: ReleaseRange) -> Bool {
    guard first <= other.first else { return false }
    guard let end else { return true }
    return other.end.map { $0 <= end } ?? false
  }

  func intersection(_ other: ReleaseRange) -> ReleaseRange? {
    let ends = [end, other.end].compactMap(\.self)
    let range = ReleaseRange(first: max(first, other.first), end: ends.min())
    return range.end.map { range.first < $0 } ?? true ? range : nil
  }
}

private struct Release: Comparable {
  var major: Int
  var minor: Int
  var patch: Int

  init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  init(_ version: Version) { self.init(version.segments[0], version.segments[1], version.segments[2]) }

  /// The release that comes next: numbers of versions have at most eighteen digits.
  var next: Release { Release(major, minor, patch + 1) }

  static func < (left: Release, right: Release) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }
}

extension VersionConstraint.Term {
  /// The releases that the term admits; one with a prerelease splits them before the release of its numbers.
  fileprivate var releases: [ReleaseRange] {
    let bound = Release(version)
    let after = version.isPrerelease ? bound : bound.next
    switch comparison {
    case .equal: return version.isPrerelease ? [] : [ReleaseRange(first: bound, end: after)]
    case .notEqual:
      return version.isPrerelease
        ? [.all] : [ReleaseRange(first: Release(0, 0, 0), end: bound), ReleaseRange(first: after, end: nil)]
    case .greater: return [ReleaseRange(first: after, end: nil)]
    case .atLeast: return [ReleaseRange(first: bound, end: nil)]
    case .less: return [ReleaseRange(first: Release(0, 0, 0), end: bound)]
    case .atMost: return [ReleaseRange(first: Release(0, 0, 0), end: after)]
    case .pessimistic: return version.isPrerelease ? [] : [ReleaseRange(first: bound, end: pessimisticEnd)]
    }
  }

  private var pessimisticEnd: Release? {
    switch version.writtenSegments {
    case 1: nil
    case 2: Release(version.segments[0] + 1, 0, 0)
    default: Release(version.segments[0], version.segments[1] + 1, 0)
    }
  }
}
