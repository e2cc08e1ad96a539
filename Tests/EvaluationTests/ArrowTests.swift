import Testing

/// Arrows of every kind, on a configuration and on the plan for it.
@Suite struct ArrowTests {
  private static let chain = World(
    #"""
    {"resource":{"g":{
      "a":{"next":"${g.b.id}"},"b":{"next":"${g.c.id}","other":"${g.a.id}"},"c":{"last":true},"d":{"next":"g-9"},"e":{}},
    "h":{"x":{"from":"${g.a.id}","g_arn":"${g.b.arn}"},"y":{"list":["${g.a.id}","${g.c.id}"]}}}}
    """#)

  @Test(arguments: [
    // Each node once, whatever circle there is.
    (
      "for: g\nrequire: { number_of: \"next ->+ g\", is: 3 }",
      ["fail g.b", "fail g.c", "fail g.e", "unknown g.d"]
    ),
    ("for: h\nrequire: { number_of: \"from ->+ g\", is: 3 }\nwhen: { from: { exists: true } }", []),
    ("for: h\nrequire: { some: \"list[*] ->+ g\", satisfies: { last: true } }", ["fail h.x list[*] ->+ g"]),
    (
      "for: g\nrequire: { every: \"next ->+ g\", if_none: fail, satisfies: { next: { exists: true } } }",
      [
        "fail g.a next", "fail g.b next", "fail g.c next ->+ g", "fail g.e next ->+ g", "unknown g.d",
      ]
    ),
    // Only through those attributes of theirs.
    ("for: h\nrequire: { some: \"g_arn -> g(arn)\" }", ["fail h.y g_arn -> g(arn)"]),
    (
      "for: h\nrequire: { some: \"g_arn -> g(id)\" }", ["fail h.x g_arn -> g(id)", "fail h.y g_arn -> g(id)"]
    ),
    ("for: h\nrequire: { some: \"from -> g(i*)\" }", ["fail h.y from -> g(i*)"]),
    (
      "for: g\nrequire: { some: \"<- h(*_arn, fro*)\" }",
      [
        "fail g.c <- h(*_arn, fro*)", "fail g.d <- h(*_arn, fro*)", "fail g.e <- h(*_arn, fro*)",
      ]
    ),
    ("for: g\nrequire: { some: \"<- *\" }", ["fail g.e <- *", "unknown g.d"]),
  ])
  func reached(policy: String, expected: [String]) throws {
    try Self.chain.check(policy, expected)
  }
}
