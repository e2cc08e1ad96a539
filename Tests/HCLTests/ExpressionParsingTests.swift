import HCL
import Testing

@Suite struct ExpressionParsingTests {
  private func check(_ text: String, _ outline: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (expression, problems) = Expression.parse(text)
    #expect(problems == [], "\(text)", sourceLocation: sourceLocation)
    #expect(Outline.text(of: expression) == outline, sourceLocation: sourceLocation)
    #expect(expression.range.lowerBound >= 0 && expression.range.upperBound <= text.utf8.count)
  }

  @Test(arguments: [
    ("1", "1"), ("-1.50", "(-1.5)"), ("1e3", "1000"), ("007", "7"), ("0.5", "0.5"), ("true", "true"),
    ("null", "null"),
    ("\"a\"", "'a'"), ("\"\"", "''"), (#""a\n\t\"\\\u00e9\U0001F600""#, "'a\n\t\"\\é😀'"),
    ("\"$${a} %%{b}\"", "'${a} %{b}'"),
    ("var.x", "var.x"), ("a.b-c", "a.b-c"), ("é.ü", "é.ü"), ("a . b", "a.b"),
    ("a[0]", "a[0]"), ("a[\"k\"].b", "a['k'].b"), ("a.0.1", "a[0][1]"), ("a[b.c]", "a[b.c]"),
    ("a[\n0\n]", "a[0]"),
    ("a[*].b[0].c", "a[*]<.b[0].c>"), ("a.*.b.c[0]", "a.*<.b.c>[0]"), ("a[*]", "a[*]<>"),
    ("a[*].b[*].c", "a[*]<.b>[*]<.c>"),
    ("f()", "f()"), ("f(a, b...)", "f(a, b...)"), ("f(\n  a,\n  b,\n)", "f(a, b)"),
    ("provider::aws::arn_parse(a)", "provider::aws::arn_parse(a)"),
    ("[]", "[]"), ("[a, b,]", "[a, b]"), ("[\n1\n,\n2\n]", "[1, 2]"),
    ("{}", "{}"), ("{a = 1, \"b\" : 2, (c) = 3, 4 = d}", "{'a' = 1, 'b' = 2, (c) = 3, 4 = d}"),
    ("{\n  a = 1\n  b = [\n    2\n  ]\n}", "{'a' = 1, 'b' = [2]}"),
    ("{ for = 1, if = 2, null = 3 }", "{'for' = 1, 'if' = 2, 'null' = 3}"),
    ("{ \"${a}-b\" = 1 }", "{\"${a}-b\" = 1}"),
    ("[for v in c : v]", "[for v in c : v]"),
    ("[for k, v in c : k if v != null]", "[for k, v in c : k if (v != null)]"),
    ("{for k, v in c : k => v... if v}", "{for k, v in c : k => v... if v}"),
    ("{for s in c :\n s => upper(s)\n}", "{for s in c : s => upper(s)}"),
    ("# c\na /* b */ + // d\n b", "(a + b)"),
  ])
  func terms(text: String, outline: String) { check(text, outline) }

  @Test(arguments: [
    ("a + b * c - d", "((a + (b * c)) - d)"), ("a - b - c", "((a - b) - c)"), ("a / b % c", "((a / b) % c)"),
    ("a || b && c == d < e + f", "(a || (b && (c == (d < (e + f)))))"), ("!a && !b", "((!a) && (!b))"),
    ("!a.b == c", "((!a.b) == c)"), ("-a + -b", "((-a) + (-b))"),
    ("a ? b : c ? d : e", "(a ? b : (c ? d : e))"),
    ("a == b ? c : d", "((a == b) ? c : d)"), ("(a + b) * c", "(((a + b)) * c)"),
    ("a <= b >= c", "((a <= b) >= c)"),
    ("a != b", "(a != b)"), ("!!a", "(!(!a))"), ("a ? [b] : []", "(a ? [b] : [])"), ("a\n+\nb", "(a + b)"),
  ])
  func operators(text: String, outline: String) { check(text, outline) }

  @Test(arguments: [
    ("\"a ${b} c\"", "\"a ${b} c\""), ("\"${a}\"", "\"${a}\""), ("\"${\"${a}\"}\"", "\"${\"${a}\"}\""),
    ("\"%{ if a }b%{ else }c%{ endif }\"", "\"%{if a}b%{else}c%{endif}\""),
    ("\"%{ for k, v in c }${k}%{ endfor }\"", "\"%{for k, v in c}${k}%{endfor}\""),
    ("\"a ${~ b ~} c\"", "\"a${b}c\""), ("<<EOT\na\n  b ${c}\nEOT\n", "\"a\n  b ${c}\n\""),
    ("<<-EOT\n    a\n      b\n\n    EOT", "'a\n  b\n\n'"),
    ("f(<<EOT\na\nEOT\n)", "f('a\n')"), ("<<EOT\nEOT", "''"),
  ])
  func templates(text: String, outline: String) { check(text, outline) }

  @Test(arguments: [
    ("", "expected an expression, found the end of the text", 0..<0),
    ("a +", "expected an expression, found the end of the text", 3..<3),
    ("[a", "expected `]` to close the list, found the end of the text", 2..<2),
    ("[a b]", "expected `]` to close the list, found `b`", 3..<4),
    ("f(a", "expected `)` to close the arguments, found the end of the text", 3..<3),
    ("a.", "expected the name of an attribute, found the end of the text", 2..<2),
    ("'a'", "expected an expression, found `'`", 0..<1),
    ("a ? b", "expected `:` and the value for when the condition is false, found the end of the text", 5..<5),
    ("\"a", "expected `\"` to end the text, found the end", 0..<2),
    ("\"\\q\"", "there is no such escape", 1..<3),
    ("a b", "expected an operator or the end, found `b`", 2..<3),
    ("{a 1}", "expected `=` and a value, found `1`", 3..<4),
    ("[for x c : x]", "expected `in` and what to go over, found `c`", 7..<8),
    ("a = b", "expected an operator or the end, found `=`", 2..<3),
    ("\"${a\"", "expected `}` to end the expression, found `\"`", 4..<5),
    ("<<EOT\na", "the text has no end: expected a line with `EOT` alone", 0..<6),
    ("{for k in c : k}", "expected `=>` and the value for the key, found `}`", 15..<16),
  ])
  func mistakes(text: String, message: String, range: Range<Int>) {
    let (expression, problems) = Expression.parse(text)
    #expect(expression.kind == .invalid)
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.range) == [range])
  }

  @Test(arguments: ["(", "[", "{a=", "-", "!", "\"${", "f(", "a?", "a[", "[for a in "])
  func deepTextsAreRefused(part: String) {
    let (expression, problems) = Expression.parse(String(repeating: part, count: 100_000))
    #expect(expression.kind == .invalid)
    #expect(problems.count == 1)
  }

  @Test(arguments: ["a+", "a.", "a||", "a[0]", "a[*]"])
  func longChainsAreRefused(part: String) {
    let (expression, problems) = Expression.parse(String(repeating: part, count: 100_000) + "a")
    #expect(expression.kind == .invalid)
    #expect(problems.count == 1)
  }
}
