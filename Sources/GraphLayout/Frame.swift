/// A rectangle of a drawing, in pixels.
package struct Frame: Hashable, Sendable {
  /// The left upper corner.
  package var origin: Point
  package var width: Double
  package var height: Double

  package init(x: Double = 0, y: Double = 0, width: Double, height: Double) {
    origin = Point(x: x, y: y)
    self.width = width
    self.height = height
  }

  package var left: Double { origin.x }
  package var right: Double { origin.x + width }
  package var top: Double { origin.y }
  package var bottom: Double { origin.y + height }
  package var middle: Double { origin.y + height / 2 }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: Frame) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether `other` lies within, edges included.
  package func contains(_ other: Frame) -> Bool {
    left <= other.left && right >= other.right && top <= other.top && bottom >= other.bottom
  }
}
