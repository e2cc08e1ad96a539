import Testing

/// What `terraform console` prints; errors in our words.
@Suite struct EncodingTests {
  private static let rows: [Call] = [
    Call("base64encode", "héllo", gives: "\"aMOpbGxv\""),
    Call("base64encode", "", gives: "\"\""),
    Call("base64encode", "ab", gives: "\"YWI=\""),
    Call("base64decode", "aMOpbGxv", gives: "\"héllo\""),
    Call("base64decode", "aGk=\n", gives: "\"hi\""),
    Call("base64decode", "aGk", gives: "error: failed to decode base64 data"),
    Call(
      "base64decode", "/w==", gives: "error: the result of decoding the provided string is not valid UTF-8"),
    Call("urlencode", "a b&c=é/?~*-_.!'()", gives: "\"a+b%26c%3D%C3%A9%2F%3F~%2A-_.%21%27%28%29\""),
    Call("csvdecode", "a,b\n1,2\n3,4\n", gives: "list({a = \"1\", b = \"2\"}, {a = \"3\", b = \"4\"})"),
    Call("csvdecode", "a,b\n1\n", gives: "error: CSV parse error on line 2: wrong number of fields"),
    Call("csvdecode", "a,a\n1,2\n", gives: "error: a column name stands twice"),
    Call("csvdecode", "", gives: "error: missing header line"),
    Call("csvdecode", "a\n", gives: "list()"),
    Call("csvdecode", "a,b\n\"x,\"\"y\",z", gives: "list({a = \"x,\\\"y\", b = \"z\"})"),
    Call("csvdecode", "a,b\n\n1,2", gives: "list({a = \"1\", b = \"2\"})"),
    Call(
      "csvdecode", "a,b\n1,\"x",
      gives: "error: CSV parse error on line 2: extraneous or missing \" in quoted-field"),
    Call("csvdecode", "a,b\n1,x\"y", gives: "error: CSV parse error on line 2: bare \" in non-quoted-field"),
    Call("csvdecode", "a,b\r\n1,2\r\n", gives: "list({a = \"1\", b = \"2\"})"),
    Call("csvdecode", " a , b\n1 , 2 ", gives: "list({ a  = \"1 \",  b = \" 2 \"})"),
    Call(
      "csvdecode", "a,b\n\"x\"y,2",
      gives: "error: CSV parse error on line 2: extraneous or missing \" in quoted-field"),
    Call("csvdecode", "a,b\n,\n", gives: "list({a = \"\", b = \"\"})"),
    Call("textencodebase64", "héllo", "UTF-16LE", gives: "\"aADpAGwAbABvAA==\""),
    Call("textencodebase64", "héllo", "UTF-8", gives: "\"aMOpbGxv\""),
    Call("textencodebase64", "héllo", "UTF-16BE", gives: "\"AGgA6QBsAGwAbw==\""),
    Call("textencodebase64", "a", "UTF-16", gives: "\"/v8AYQ==\""),
    Call("textencodebase64", "é", "ISO-8859-1", gives: "\"6Q==\""),
    Call("textencodebase64", "😀", "UTF-16LE", gives: "\"PdgA3g==\""),
    Call(
      "textencodebase64", "é", "US-ASCII",
      gives: "error: the given string contains characters that cannot be represented in US-ASCII"),
    Call("textdecodebase64", "aABpAA==", "UTF-16LE", gives: "\"hi\""),
    Call("textdecodebase64", "AGgAaQ==", "UTF-16BE", gives: "\"hi\""),
    Call("textdecodebase64", "//5hAA==", "UTF-16", gives: "\"a\""),
    Call("textdecodebase64", "aGk=", "UTF-8", gives: "\"hi\""),
    Call("textdecodebase64", "6Q==", "ISO-8859-1", gives: "\"é\""),
    Call(
      "textdecodebase64", "/w==", "UTF-8",
      gives: "error: the given string contains symbols that are not defined for UTF-8"),
  ]

  @Test(arguments: rows)
  func call(_ row: Call) { check(row) }
}
