/// A moment in the zone in which it was written.
///
/// <https://www.rfc-editor.org/rfc/rfc3339>
struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  var seconds: Int
  var nanoseconds: Int
  /// Seconds that the zone's clocks are ahead of those of UTC.
  var offset: Int
}

extension Timestamp {
  /// Reads `2018-01-02T23:12:01.5+02:00`; `nil` for what Terraform does not take either.
  init?(parsing text: String) {
    var reader = Reader(rest: Array(text.utf8)[...])
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let day = reader.number(2), reader.skip("T"), let hour = reader.number(2), reader.skip(":"),
      let minute = reader.number(2), reader.skip(":"), let second = reader.number(2),
      let nanoseconds = reader.fraction(), let offset = reader.offset(), reader.rest.isEmpty
    else { return nil }
    guard (1...12).contains(month), (1...dayCount(ofMonth: month, year)).contains(day), hour < 24,
      minute < 60,
      second < 60
    else { return nil }
    let days = daysSinceEpoch(year, month, day)
    seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    self.nanoseconds = nanoseconds
    self.offset = offset
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard let first = rest.first, Unicode.Scalar(first) == character else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number(_ count: Int) -> Int? {
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      rest = rest.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Nanoseconds; 0 where there is no fraction, `nil` where it has no digits.
    mutating func fraction() -> Int? {
      guard skip(".") else { return 0 }
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      rest = rest.dropFirst(digits.count)
      let padded = (digits + Array(repeating: 0x30, count: 9)).prefix(9)
      return digits.isEmpty ? nil : padded.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func offset() -> Int? {
      if skip("Z") { return 0 }
      let isBehind = rest.first == UInt8(ascii: "-")
      guard skip(isBehind ? "-" : "+"), let hours = number(2), skip(":"), let minutes = number(2), hours < 24,
        minutes < 60
      else { return nil }
      return (hours * 3_600 + minutes * 60) * (isBehind ? -1 : 1)
    }
  }
}

extension Timestamp {
  /// The date and the time of day in the zone.
  var fields: (year: Int, month: Int, day: Int, secondOfDay: Int, weekday: Int) {
    let local = seconds + offset
    let days = Int((Double(local) / 86_400).rounded(.down))
    let (year, month, day) = date(daysSinceEpoch: days)
    // The first day was a Thursday; Sunday is 0.
    return (year, month, day, local - days * 86_400, ((days + 4) % 7 + 7) % 7)
  }

  /// The moment some nanoseconds later; `nil` where no year has four digits.
  func adding(nanoseconds added: Int) -> Timestamp? {
    let total = nanoseconds + added % 1_000_000_000
    let carry = total < 0 ? -1 : total / 1_000_000_000
    var result = self
    result.seconds += added / 1_000_000_000 + carry
    result.nanoseconds = total - carry * 1_000_000_000
    return (0...9_999).contains(result.fields.year) ? result : nil
  }
}

/// Days from 1970-01-01 in the Gregorian calendar.
///
/// <https://howardhinnant.github.io/date_algorithms.html>
private func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let year = month <= 2 ? year - 1 : year
  let era = (year >= 0 ? year : year - 399) / 400
  let yearOfEra = year - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func date(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
  let days = days + 719_468
  let era = (days >= 0 ? days : days - 146_096) / 146_097
  let dayOfEra = days - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shiftedMonth = (5 * dayOfYear + 2) / 153
  let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
}

private func dayCount(ofMonth month: Int, _ year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}
