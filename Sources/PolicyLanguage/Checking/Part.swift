import Diagnostics

/// A part of policies that may rest on others.
enum Part: Hashable, Comparable {
  /// By the index in the set.
  case definition(Int)
  /// A field of an extension, by its place among those of all.
  case field(Int)
  /// By the index in the set.
  case view(Int)
}

/// A part that is named somewhere.
struct PartUse {
  var part: Part
  var place: Place
}
