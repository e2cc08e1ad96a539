import GraphLayout

/// A route as the path of SVG: lines along columns, and between them curves that leave and arrive horizontally.
///
/// <https://www.w3.org/TR/SVG11/paths.html>
enum EdgePath {
  static func text(of route: [Point]) -> String {
    guard let start = route.first else { return "" }
    var text = "M\(pair(start))"
    for (last, next) in zip(route, route.dropFirst()) {
      if Markup.pixels(last.y) == Markup.pixels(next.y) {
        text += "H\(Markup.pixels(next.x))"
      } else {
        let middle = (last.x + next.x) / 2
        text += "C\(pair(Point(x: middle, y: last.y))) \(pair(Point(x: middle, y: next.y))) \(pair(next))"
      }
    }
    return text
  }

  /// - Parameter route: a start, and three points for each curve.
  static func text(ofSplines route: [Point]) -> String {
    guard let start = route.first else { return "" }
    return stride(from: 1, to: route.count - 2, by: 3).reduce("M\(pair(start))") { text, index in
      text + "C\(pair(route[index])) \(pair(route[index + 1])) \(pair(route[index + 2]))"
    }
  }

  private static func pair(_ point: Point) -> String {
    "\(Markup.pixels(point.x)) \(Markup.pixels(point.y))"
  }
}
