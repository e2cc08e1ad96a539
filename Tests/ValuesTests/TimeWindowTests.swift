import Testing
import Values

/// Time windows of days and weeks.
@Suite struct TimeWindowTests {
  @Test(arguments: [
    ("03:00-04:00", "03:30-05:00", true), ("03:00-04:00", "04:00-05:00", false),
    ("04:00-05:00", "03:00-04:00", false), ("23:00-01:00", "00:30-02:00", true),
    ("23:00-01:00", "01:00-02:00", false), ("23:00-00:00", "00:00-01:00", false),
    ("sun:05:00-sun:06:00", "05:30-05:45", true), ("sun:05:00-sun:06:00", "06:00-07:00", false),
    ("sun:05:00-sun:06:00", "Sun:05:59-MON:00:00", true),
    ("sun:05:00-sun:06:00", "mon:05:00-mon:06:00", false),
    ("sun:23:00-mon:01:00", "mon:00:00-mon:00:30", true),
    ("sun:23:00-mon:01:00", "sun:22:00-sun:23:00", false),
    ("sun:23:00-mon:01:00", "00:15-00:20", true), ("sun:23:30-mon:00:00", "00:00-23:30", false),
    ("sun:23:30-mon:00:00", "23:45-23:50", true), ("wed:00:00-tue:23:59", "tue:23:59-wed:00:00", false),
    ("mon:10:00-mon:09:00", "mon:09:00-mon:10:00", false), ("mon:10:00-mon:09:00", "09:30-09:45", true),
    ("00:00-23:59", "23:59-00:00", false),
  ])
  func overlap(left: String, right: String, expected: Bool) throws {
    let left = try #require(TimeWindow(parsing: left))
    let right = try #require(TimeWindow(parsing: right))
    #expect(left.overlaps(right) == expected)
    #expect(right.overlaps(left) == expected)
    #expect(left.overlaps(left))
  }

  @Test(arguments: [
    "", "03:00", "3:00-4:00", "03:00-24:00", "03:60-04:00", "03:00-03:00", "sun:03:00-04:00",
    "sun:03:00-sun:03:00", "son:03:00-sun:04:00", "03:00-04:00-05:00", "03:00 - 04:00", "sun:3:00-sun:04:00",
    "sunday:03:00-sunday:04:00", "+3:00-04:00",
  ])
  func isNone(text: String) {
    #expect(TimeWindow(parsing: text) == nil)
  }
}
