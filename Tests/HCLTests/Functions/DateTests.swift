import Testing

/// What `terraform console` prints; errors in our words.
@Suite struct DateTests {
  private static let rows: [Call] = [
    Call("timeadd", "2017-11-22T00:00:00Z", "10m", gives: "\"2017-11-22T00:10:00Z\""),
    Call("timeadd", "2017-11-22T00:00:00Z", "-1h30m0.5s", gives: "\"2017-11-21T22:29:59Z\""),
    Call("timeadd", "2017-11-22T00:00:00+02:00", "1h", gives: "\"2017-11-22T01:00:00+02:00\""),
    Call("timeadd", "2017-11-22T00:00:00.999Z", "1ms", gives: "\"2017-11-22T00:00:01Z\""),
    Call("timeadd", "2017-11-22T00:00:00Z", ".5h", gives: "\"2017-11-22T00:30:00Z\""),
    Call("timeadd", "2017-11-22", "1h", gives: "error: not a valid RFC3339 timestamp"),
    Call("timeadd", "2017-11-22T00:00:00Z", "x", gives: "error: invalid duration"),
    Call("timeadd", "2017-11-22T00:00:00Z", "1h-1m", gives: "error: invalid duration"),
    Call("timeadd", "2017-11-22T00:00:00Z", "100000h", gives: "\"2029-04-19T16:00:00Z\""),
    Call("timeadd", "2017-11-22T00:00:00Z", "9999999999h", gives: "error: invalid duration"),
    Call("timeadd", "2017-11-22T00:00:00Z", "0", gives: "\"2017-11-22T00:00:00Z\""),
    Call("timeadd", "2017-11-22T00:00:00Z", "1", gives: "error: invalid duration"),
    Call("timeadd", "2017-11-22T00:00:00Z", "", gives: "error: invalid duration"),
    Call("timeadd", "2017-11-22T00:00:00Z", "1us2ns3µs", gives: "\"2017-11-22T00:00:00Z\""),
    Call("timeadd", "2016-02-29T12:00:00-03:30", "8760h", gives: "\"2017-02-28T12:00:00-03:30\""),
    Call("timeadd", "2000-02-28T23:59:59Z", "1s", gives: "\"2000-02-29T00:00:00Z\""),
    Call("timeadd", "1900-02-28T23:59:59Z", "1s", gives: "\"1900-03-01T00:00:00Z\""),
    Call("timecmp", "2017-11-22T00:00:00Z", "2017-11-22T01:00:00+01:00", gives: "0"),
    Call("timecmp", "2017-11-22T00:00:00Z", "2017-11-22T00:00:01Z", gives: "-1"),
    Call("timecmp", "2018-01-02T03:04:05.2Z", "2018-01-02T03:04:05.1Z", gives: "1"),
    Call("timecmp", "x", "2017-11-22T00:00:00Z", gives: "error: not a valid RFC3339 timestamp"),
    Call("formatdate", "DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01Z", gives: "\"02 Jan 2018 23:12 UTC\""),
    Call(
      "formatdate", "EEEE, DD-MMM-YY hh:mm:ss ZZZ", "2018-01-02T23:12:01Z",
      gives: "\"Tuesday, 02-Jan-18 23:12:01 UTC\""),
    Call(
      "formatdate", "EEE, DD MMM YYYY hh:mm:ss ZZZ", "2018-01-02T23:12:01-08:00",
      gives: "\"Tue, 02 Jan 2018 23:12:01 -0800\""),
    Call("formatdate", "HH:mmaa AA", "2018-01-02T23:12:01Z", gives: "\"11:12pm PM\""),
    Call("formatdate", "HHaa", "2018-01-02T00:04:05Z", gives: "\"12am\""),
    Call("formatdate", "Z ZZZZ ZZZZZ", "2018-01-02T03:04:05+05:30", gives: "\"+05:30 +0530 +05:30\""),
    Call("formatdate", "Z ZZZZ ZZZZZ ZZZ", "2018-01-02T03:04:05+00:00", gives: "\"Z +0000 +00:00 UTC\""),
    Call("formatdate", "'o''clock' hh", "2018-01-02T03:04:05Z", gives: "\"o'clock 03\""),
    Call(
      "formatdate", "H HH h hh m mm s ss D DD M MM MMM MMMM", "2018-09-02T13:04:05Z",
      gives: "\"1 01 13 13 4 04 5 05 2 02 9 09 Sep September\""),
    Call("formatdate", "éYY.,-:/()[]", "2018-01-02T03:04:05Z", gives: "\"é18.,-:/()[]\""),
    Call("formatdate", "", "2018-01-02T03:04:05Z", gives: "\"\""),
    Call("formatdate", "EEE", "0001-01-01T00:00:00Z", gives: "\"Mon\""),
    Call(
      "formatdate", "YYY", "2018-01-02T03:04:05Z",
      gives: "error: invalid date format verb: year must either be \"YY\" or \"YYYY\""),
    Call("formatdate", "X", "2018-01-02T03:04:05Z", gives: "error: invalid date format verb"),
    Call("formatdate", "'a", "2018-01-02T03:04:05Z", gives: "error: unterminated literal '"),
    Call(
      "formatdate", "ZZ", "2018-01-02T03:04:05Z",
      gives: "error: invalid date format verb: timezone must be Z, ZZZ, ZZZZ, or ZZZZZ"),
    Call(
      "formatdate", "AAA", "2018-01-02T03:04:05Z", gives: "error: invalid date format verb: must be \"AA\""),
    Call("formatdate", "YYYY", "2018-02-30T03:04:05Z", gives: "error: not a valid RFC3339 timestamp"),
    Call("formatdate", "ss", "2018-01-02T24:04:50Z", gives: "error: not a valid RFC3339 timestamp"),
    Call("formatdate", "ss", "2018-01-02T00:04:60Z", gives: "error: not a valid RFC3339 timestamp"),
    Call("formatdate", "ss", "2018-01-02t00:04:50z", gives: "error: not a valid RFC3339 timestamp"),
    Call("formatdate", "ss", "2018-01-02T00:04:50", gives: "error: not a valid RFC3339 timestamp"),
    Call(
      "formatdate", "EE", "2018-01-02T00:04:50Z",
      gives: "error: invalid date format verb: day of week must either be \"EEE\" or \"EEEE\""),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
