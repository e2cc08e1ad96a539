#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The clock of the system.
enum Clock {
  /// Seconds since 1970, in UTC.
  static var secondsSince1970: Int { time(nil) }
}
