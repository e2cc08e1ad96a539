/// A span of time that comes again every day (`03:00-04:00`) or every week (`sun:05:00-sun:06:00`), in UTC.
package struct TimeWindow: Hashable, Sendable {
  private static let minutesOfDay = 24 * 60
  private static let minutesOfWeek = 7 * minutesOfDay
  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The minutes of a week that belong to it, the first ones included and the last ones not; none goes past the week's end.
  private let spans: [Range<Int>]

  /// Reads two times of day, or two times of a week, with a dash between; days in any case. `nil` where the text is none,
  /// and where start and end are the same, which may mean nothing or all.
  ///
  /// Both forms may pass the end of the day or the week.
  package init?(parsing text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { TimeWindow.time($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start.isDaily == end.isDaily,
      start.minute != end.minute
    else { return nil }
    if start.isDaily {
      spans = (0..<7).flatMap { day in
        TimeWindow.spans(
          from: start.minute, to: end.minute, cycle: TimeWindow.minutesOfDay,
          after: day * TimeWindow.minutesOfDay)
      }
    } else {
      spans = TimeWindow.spans(
        from: start.minute, to: end.minute, cycle: TimeWindow.minutesOfWeek, after: 0)
    }
  }

  /// Whether the two have a minute in common: one that ends when the other starts has none.
  package func overlaps(_ other: TimeWindow) -> Bool {
    spans.contains { span in other.spans.contains { $0.overlaps(span) } }
  }

  /// Parts that stay inside of the week; what passes the end of a cycle starts the next one.
  private static func spans(from start: Int, to end: Int, cycle: Int, after offset: Int) -> [Range<Int>] {
    if start < end { return [(offset + start)..<(offset + end)] }
    let parts = [(offset + start)..<(offset + cycle), offset..<(offset + end)]
    return parts.filter { !$0.isEmpty }
  }

  private static func time(_ text: some StringProtocol) -> (minute: Int, isDaily: Bool)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[parts.count - 2], below: 24),
      let minute = number(parts[parts.count - 1], below: 60)
    else { return nil }
    guard parts.count == 3 else { return (hour * 60 + minute, true) }
    let name = parts[0].lowercased()
    guard let day = days.firstIndex(of: name) else { return nil }
    return (day * minutesOfDay + hour * 60 + minute, false)
  }

  private static func number(_ text: some StringProtocol, below limit: Int) -> Int? {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(text),
      number < limit
    else { return nil }
    return number
  }
}
