import Testing
import YAMLSyntax

@Suite struct ScalarTests {
  @Test(arguments: [
    ("null", "null"), ("Null", "null"), ("NULL", "null"), ("~", "null"), ("", "null"), ("nUll", "\"nUll\""),
    ("true", "true"), ("True", "true"), ("TRUE", "true"), ("false", "false"), ("False", "false"),
    ("FALSE", "false"), ("tRUE", "\"tRUE\""), ("yes", "\"yes\""), ("no", "\"no\""), ("on", "\"on\""),
    ("off", "\"off\""), ("y", "\"y\""), ("NO", "\"NO\""),
    ("0", "0"), ("-0", "-0"), ("12", "12"), ("+12", "12"), ("-12", "-12"), ("0777", "\"0777\""),
    ("-0777", "\"-0777\""), ("00", "\"00\""), ("01.5", "\"01.5\""), ("1_000", "\"1_000\""), ("0o17", "15"),
    ("0x1F", "31"), ("0xff", "255"), ("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695"), ("0o8", "\"0o8\""),
    ("0x", "\"0x\""), ("0xG", "\"0xG\""), ("-0x1F", "\"-0x1F\""), ("0b1", "\"0b1\""),
    ("12345678901234567890123", "12345678901234567890123"),
    ("1.5", "1.5"), (".5", "0.5"), ("-.5", "-0.5"), ("1.", "1"), ("1e3", "1e3"), ("1E+3", "1e+3"),
    ("1.5e-3", "1.5e-3"), ("1e", "\"1e\""), ("1e+", "\"1e+\""), (".", "\".\""), ("+", "\"+\""),
    ("-1-2", "\"-1-2\""),
    ("e3", "\"e3\""), (".e3", "\".e3\""), ("1.2.3", "\"1.2.3\""), ("10.0.0.0/8", "\"10.0.0.0/8\""),
    ("80-443", "\"80-443\""), ("1:30", "\"1:30\""), ("2024-01-31", "\"2024-01-31\""), ("٣", "\"٣\""),
    (".inf", "not finite"), ("-.INF", "not finite"), ("+.Inf", "not finite"), (".nan", "not finite"),
    ("-.nan", "\"-.nan\""), ("inf", "\"inf\""), ("1\u{301}", "\"1\u{301}\""),
    ("'12'", "\"12\""), ("\"true\"", "\"true\""), ("''", "\"\""), ("\"\\u00e9\\n\"", "\"é\n\""),
    ("!!str 12", "\"12\""), ("! 12", "\"12\""), ("!!int 12", "12"), ("!!int \"12\"", "12"),
    ("!!bool 'true'", "true"),
    ("!!null ''", "null"), ("!!float 1.5", "1.5"),
  ])
  func coreSchema(_ text: String, _ expected: String) throws {
    try check("a: \(text)", "{\"a\": \(expected)}")
  }

  @Test func blockScalarsAreText() throws {
    try check("a: |\n  12\nb: >-\n  1\n  2\n", "{\"a\": \"12\n\", \"b\": \"1 2\"}")
  }

  @Test func digitsWithoutEndAreText() throws {
    let digits = String(repeating: "F", count: 300)
    try check("a: 0x\(digits)", "{\"a\": \"0x\(digits)\"}")
  }
}
