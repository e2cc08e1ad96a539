/// Keeps one long text from taking the room of all others.
enum Clipped {
  /// The beginning of a text, with what is left out counted; texts of usual length stay whole.
  static func text(_ text: String, limit: Int = 2_000) -> String {
    let count = text.count
    return count > limit ? "\(text.prefix(limit))… (\(count - limit) characters more)" : text
  }
}
