import Diagnostics
import PolicyLanguage
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("storage_encrypted", "@.storage_encrypted"), ("a.b-c.d", "@.a.b-c.d"), (".satisfies", "@.satisfies"),
    (".holder.x", "@.holder.x"), ("holder.x", "holder.x"), ("subject", "subject"), ("outer[0]", "outer[0]"),
    ("ingress[*].cidr_blocks[*]", "@.ingress[*].cidr_blocks[*]"), ("route[0]", "@.route[0]"),
    ("tags.*", "@.tags.*"), ("tags[\"a b\"].c", "@.tags.a b.c"), ("tags[\"a\\\"\\\\b\"]", "@.tags.a\"\\b"),
    ("nodes", "@.nodes"), ("json.x", "@.json.x"), ("node.type", "@.node.type"), ("é.ü", "@.é.ü"),
    ("subnet_id -> aws_subnet", "@.subnet_id -> resource:aws_subnet"),
    ("subnet_id -> aws_subnet.vpc_id", "@.subnet_id -> resource:aws_subnet.vpc_id"),
    ("a -> *", "@.a -> any"), ("a -> *.id", "@.a -> any.id"), ("a -> aws_*", "@.a -> resource:aws_*"),
    ("a -> data.aws_ami.id", "@.a -> data:aws_ami.id"), ("a -> data.*", "@.a -> data:*"),
    ("a -> module.x", "@.a -> module.x"), ("a -> provider.region", "@.a -> provider.region"),
    ("a -> variable", "@.a -> variable"), ("a -> output", "@.a -> output"), ("a -> local", "@.a -> local"),
    ("a -> aws_kms_key(arn)", "@.a -> resource:aws_kms_key(arn)"),
    ("a -> aws_x(b, c_*,d)[*]", "@.a -> resource:aws_x(b,c_*,d)[*]"),
    ("<- aws_s3_bucket_versioning(bucket)", "@ <- resource:aws_s3_bucket_versioning(bucket)"),
    ("-> aws_x", "@ -> resource:aws_x"), ("subject <- aws_x", "subject <- resource:aws_x"),
    ("<- aws_x(y).route_table_id -> *", "@ <- resource:aws_x(y).route_table_id -> any"),
    ("a  ->   aws_x\n<- aws_y", "@.a -> resource:aws_x <- resource:aws_y"), ("  a  ", "@.a"),
    ("nodes(aws_subnet)", "nodes(resource:aws_subnet)"), ("nodes( * ).x", "nodes(any).x"),
    ("nodes(data.aws_ami)[*]", "nodes(data:aws_ami)[*]"),
    ("nodes(aws_subnet).a-b", "nodes(resource:aws_subnet).a-b"),
    ("json(policy).Statement[*]", "json(@.policy).Statement[*]"), ("lines(user_data)", "lines(@.user_data)"),
    ("json(base64( a[0].b ))[\"k\"]", "json(base64(@.a[0].b)).k"),
    ("json(a -> aws_x.policy).S", "json(@.a -> resource:aws_x.policy).S"),
    ("base64(holder.x)", "base64(holder.x)"),
    ("where.x", "@.where.x"),
  ])
  func parses(_ path: String, _ expected: String) throws {
    let quoted = path.replacing("'", with: "''").replacing("\n", with: "\n\n")
    try check("  some: '\(quoted)'", "some(\(expected))")
  }

  @Test func keepsItsText() throws {
    let set = try #require(compile(file(requiring: "  some: ' json( a.b ).c -> aws_x '")).policies)
    guard case .quantified(let some) = set.policies[0].require?.kind else { return #expect(Bool(false)) }
    #expect(some.path.text == "json( a.b ).c -> aws_x")
    guard case .decoded(_, let inner) = some.path.start else { return #expect(Bool(false)) }
    #expect(inner.text == "a.b")
  }

  @Test(arguments: [
    ("", "a path is missing", 0..<0), ("   ", "a path is missing", 3..<3),
    (".", "a path cannot start with the end", 1..<1),
    ("*", "a path cannot start with `*`", 0..<1), ("[*]", "a path cannot start with `[`", 0..<1),
    ("5", "a path cannot start with `5`", 0..<1), ("a.", "expected a name after `.`, found the end", 2..<2),
    ("a..b", "expected a name after `.`, found `.`", 2..<3),
    ("a.0", "a name does not start with a digit", 2..<3),
    ("a[", "expected `*`, a number or a key in quotes, found the end", 2..<2),
    ("a[-1]", "expected `*`, a number or a key in quotes, found `-`", 2..<3),
    ("a['b']", "a key stands in double quotes", 2..<3), ("a[*", "expected `]`, found the end", 3..<3),
    ("a[1x]", "expected `]`, found `x`", 3..<4), ("a[99999999999]", "no list has so many elements", 2..<13),
    ("a[99999999999999999999]", "no list has so many elements", 2..<22),
    ("a[\"b]", "these quotes are never closed", 2..<5),
    ("a[\"\\x\"]", "only `\\\"` and `\\\\` are escapes in a key", 4..<5),
    ("a b", "a space stands only on either side of an arrow", 1..<2),
    ("é b", "a space stands only on either side of an arrow", 2..<3),
    ("a->aws_x", "an arrow has a space on either side", 1..<3),
    ("a<-aws_x", "an arrow has a space on either side", 1..<3),
    ("a ->aws_x", "an arrow has a space on either side", 2..<4),
    ("a[0]-> aws_x", "an arrow has a space on either side", 4..<6),
    ("a <-+ aws_x", "only `->` can be repeated", 2..<5),
    ("a ->", "expected a type, found the end", 4..<4),
    ("a -> ", "expected a type, found the end", 5..<5), ("a -> (b)", "expected a type, found `(`", 5..<6),
    ("a -> terraform", "no reference leads to `terraform`", 5..<14),
    ("a -> modul.x", "`modul` is no type", 5..<10), ("a -> data", "`data` alone is no type", 5..<9),
    ("a -> data.", "a type is missing", 5..<10), ("a -> 5x", "`5x` is no type", 5..<7),
    ("a -> aws_x()", "expected an attribute, found `)`", 11..<12),
    ("a -> aws_x(b", "`)` is missing at the end of the path", 12..<12),
    ("a -> aws_x(b c)", "expected `)`, found `c`", 13..<14),
    ("a -> aws_x(b.c)", "an arrow follows a whole attribute", 12..<13),
    ("a -> aws_x (b)", "a space stands only on either side of an arrow", 10..<11),
    ("jsn(a)", "there is no function `jsn`", 0..<3),
    ("json(a", "`)` is missing at the end of the path", 6..<6),
    ("json()", "a path cannot start with `)`", 5..<6),
    ("json(a b)", "a space stands only on either side of an arrow", 6..<7),
    ("nodes(aws_x", "`)` is missing at the end of the path", 11..<11),
    ("nodes()", "expected a type, found `)`", 6..<7),
    ("nodes(aws_x.y)", "expected `)`, found `.`", 11..<12), ("a)", "`)` cannot stand here", 1..<2),
    ("a.b*", "`*` cannot stand here", 3..<4),
    ("a, b", "`,` cannot stand here", 1..<2), ("holder(a)", "there is no function `holder`", 0..<6),
    (String(repeating: "json(", count: 20_000), "more than 16 functions stand inside each other", 85..<86),
  ])
  func refuses(_ path: String, _ message: String, _ bytes: Range<Int>) throws {
    let quoted = path.replacing("'", with: "''")
    let diagnostics = compile(file(requiring: "  some: '\(quoted)'")).diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.message == message)
    let place = try #require(diagnostic.place)
    // Two quotes stand for one in YAML, so that the place is that of the whole path.
    guard !path.contains("'") else { return }
    #expect(place.start.offset - offsetOfPath..<place.end.offset - offsetOfPath == bytes)
  }
}

/// Where the first byte of a path stands in a file that `refuses` makes.
private let offsetOfPath = file(requiring: "  some: '").utf8.count - 1
