/// Where everything of a `LayoutGraph` stands, index for index.
package struct Layout: Hashable, Sendable {
  package var boxes: [Frame]
  package var groups: [Frame]
  /// The way of each link from its start to its end; empty where it joins a thing with itself or with what it holds.
  ///
  /// Two points of one height are joined by a line, others by a curve that leaves and arrives horizontally; unless
  /// `areSplines`.
  package var routes: [[Point]]
  /// Whether routes are Bézier curves: a start, and for each curve two points that it is drawn to and its end.
  package var areSplines: Bool
  package var width: Double
  package var height: Double

  package init(
    boxes: [Frame], groups: [Frame], routes: [[Point]], width: Double, height: Double,
    areSplines: Bool = false
  ) {
    self.boxes = boxes
    self.groups = groups
    self.routes = routes
    self.areSplines = areSplines
    self.width = width
    self.height = height
  }
}
