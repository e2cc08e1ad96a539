import Testing
import Values

@Suite struct AttributePathTests {
  @Test(arguments: [
    ("a", "a"), ("ingress[0].cidr_blocks[12]", "ingress[0].cidr_blocks[12]"),
    (#"tags["x \" y"].b"#, #"tags["x \" y"].b"#),
    ("subnet_ids[*] -> aws_subnet", "subnet_ids"), ("a.b -> c", "a.b"), ("<- a(b)", ""), ("", ""),
    ("a[", "a"),
    ("a[x]", "a"), ("a[\"", "a"), ("a[1", "a"), ("[0]", "[0]"), (".a", ""), ("nodes(a)", "nodes"),
    ("a..b", "a"),
    ("a[99999999999999999999]", "a"), ("ä-1.b", "ä-1.b"), ("1a", ""),
  ])
  func aTextBeginsWithAPath(text: String, path: String) {
    #expect(AttributePath(beginningOf: text).description == path)
  }
}
