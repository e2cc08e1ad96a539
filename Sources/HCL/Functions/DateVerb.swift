/// A run of one letter in a format for dates.
///
/// <https://developer.hashicorp.com/terraform/language/functions/formatdate#specification-syntax>
struct DateVerb {
  var letter: Unicode.Scalar
  var count: Int

  /// What the verb stands for.
  func text(of time: Timestamp) throws(FunctionError) -> String {
    let fields = time.fields
    let (hour, minute) = (fields.secondOfDay / 3_600, fields.secondOfDay / 60 % 60)
    switch letter {
    case "Y": return try year(fields.year)
    case "M": return try month(fields.month)
    case "D": return try number(fields.day, "day of month must either be \"D\" or \"DD\"")
    case "E": return try weekday(fields.weekday)
    case "h": return try number(hour, "24-hour must either be \"h\" or \"hh\"")
    case "H": return try number((hour + 11) % 12 + 1, "12-hour must either be \"H\" or \"HH\"")
    case "A": return try half(hour < 12 ? "AM" : "PM")
    case "a": return try half(hour < 12 ? "am" : "pm")
    case "m": return try number(minute, "minute must either be \"m\" or \"mm\"")
    case "s": return try number(fields.secondOfDay % 60, "second must either be \"s\" or \"ss\"")
    case "Z": return try zone(time.offset)
    default: throw FunctionError("invalid date format verb", argument: 0)
    }
  }

  private func error(_ message: String) -> FunctionError {
    FunctionError("invalid date format verb: \(message)", argument: 0)
  }

  private func number(_ number: Int, _ message: String) throws(FunctionError) -> String {
    guard count <= 2 else { throw error(message) }
    return padded(number, count)
  }

  private func year(_ year: Int) throws(FunctionError) -> String {
    guard count == 2 || count == 4 else { throw error("year must either be \"YY\" or \"YYYY\"") }
    return count == 2 ? padded(year % 100, 2) : padded(year, 4)
  }

  private func month(_ month: Int) throws(FunctionError) -> String {
    switch count {
    case 1, 2: return padded(month, count)
    case 3: return String(monthNames[month - 1].prefix(3))
    case 4: return monthNames[month - 1]
    default: throw error("month must be \"M\", \"MM\", \"MMM\", or \"MMMM\"")
    }
  }

  private func weekday(_ weekday: Int) throws(FunctionError) -> String {
    guard count == 3 || count == 4 else { throw error("day of week must either be \"EEE\" or \"EEEE\"") }
    return count == 3 ? String(dayNames[weekday].prefix(3)) : dayNames[weekday]
  }

  private func half(_ text: String) throws(FunctionError) -> String {
    guard count == 2 else { throw error("must be \"\(letter)\(letter)\"") }
    return text
  }

  private func zone(_ offset: Int) throws(FunctionError) -> String {
    let hours = padded(Int(offset.magnitude) / 3_600, 2)
    let minutes = padded(Int(offset.magnitude) / 60 % 60, 2)
    let sign = offset < 0 ? "-" : "+"
    switch count {
    case 1: return offset == 0 ? "Z" : "\(sign)\(hours):\(minutes)"
    case 3: return offset == 0 ? "UTC" : "\(sign)\(hours)\(minutes)"
    case 4: return "\(sign)\(hours)\(minutes)"
    case 5: return "\(sign)\(hours):\(minutes)"
    default: throw error("timezone must be Z, ZZZ, ZZZZ, or ZZZZZ")
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

private let dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
