import Project
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    "2026-01-01", "2024-02-29", "2000-02-29", "9999-12-31", "0001-01-01", "2026-04-30",
  ])
  func days(text: String) { #expect(Day(parsing: text)?.description == text) }

  @Test(arguments: [
    "", "2026", "2026-1-1", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-04-31",
    "2026-01-00",
    "2026-01-32", "26-01-01", "2026/01/01", "2026-01-01T00:00:00Z", "+026-01-01", "２０２６-01-01",
  ])
  func noDays(text: String) { #expect(Day(parsing: text) == nil) }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (951_782_400, "2000-02-29"),
    (951_868_800, "2000-03-01"), (1_767_225_600, "2026-01-01"), (1_798_761_599, "2026-12-31"),
    (4_107_542_400, "2100-03-01"), (-1, "1970-01-01"), (.max, "9999-12-31"),
  ])
  func daysOfTheClock(seconds: Int, day: String) {
    #expect(Day(secondsSince1970: seconds).description == day)
  }

  @Test func order() throws {
    let days = try ["2026-12-31", "2027-01-01", "2027-01-02", "2027-02-01"].map {
      try #require(Day(parsing: $0))
    }
    #expect(days == days.shuffled().sorted())
  }
}
