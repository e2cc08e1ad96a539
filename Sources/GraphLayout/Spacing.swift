/// The distances of a layout, in pixels.
enum Spacing {
  /// Between boxes above one another.
  static let boxes = 14.0
  /// Around a line that passes between boxes.
  static let lines = 9.0
  /// Between two columns at least.
  static let columns = 46.0
  /// What every line between two columns adds to their distance, up to `columnsAtMost`.
  static let line = 1.5
  static let columnsAtMost = 170.0
  /// Between parts that no line joins.
  static let parts = 26.0
  /// Within a group, and above its content, where its title stands.
  static let padding = 16.0
  static let title = 28.0
  /// Width to height of a drawing, as it fits a screen.
  static let shape = 1.6
}
