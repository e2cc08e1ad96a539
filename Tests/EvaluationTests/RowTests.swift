import Evaluation
import Findings
import Testing

/// What rows are where not all is known, where they repeat each other, and where they are parts of decoded texts.
@Suite struct RowTests {
  private static let rule = """
    views:
      rule:
        - each: "g.in[*]"
          fields: { group: holder, ports: &ports { port_set: [protocol, from, to] }, cidr: "cidrs[*]" }
          expand: [cidr]
        - each: r
          where: { kind: in }
          fields: { group: g, ports: *ports, cidr: cidr }
    """

  /// A list that is not known may hold any rows, but only of its holder; a row that may be meant breaks nothing surely.
  @Test(arguments: [
    (
      #""g":{"a":{"in":"${h.x.list}"},"b":{"in":[]}},"h":{"x":{}}"#,
      "for: g\nrequire: { none: '<- rule(group)' }",
      [
        "unknown g.a"
      ]
    ),
    (
      #""g":{"a":{"in":"${h.x.list}"}},"h":{"x":{}}"#,
      "for: rule\nrequire: { some: group, satisfies: { node.type: g } }", []
    ),
    (
      #""g":{"a":{"in":"${h.x.list}"}},"h":{"x":{}}"#, "for: rule\nrequire: { cidr: 10.0.0.0/8 }",
      ["unknown g.a in"]
    ),
    (
      #""g":{"a":{"in":"${h.x.list}"}},"h":{"x":{}}"#, "for: rule\nforbid: { some: group }",
      ["unknown g.a in"]
    ),
    (
      #""g":{"a":{"in":"${h.x.list}"}},"h":{"x":{}}"#,
      "for: document\nrequire: { number_of: nodes(rule), is: { at_most: 1 } }", ["unknown document"]
    ),
    // The addresses are not known, but the port says enough.
    (
      #""g":{"a":{"in":[{"protocol":"tcp","from":443,"to":443,"cidrs":"${h.x.list}"}]}},"h":{"x":{}}"#,
      "for: g\nrequire: { every: '<- rule(group)', if_none: pass, where: { cidr: '::/0' }, satisfies: { ports: { within: 443 } } }",
      []
    ),
    (
      #""g":{"a":{"in":[{"protocol":"tcp","from":22,"to":22,"cidrs":"${h.x.list}"}]}},"h":{"x":{}}"#,
      "for: g\nrequire: { every: '<- rule(group)', if_none: pass, where: { cidr: '::/0' }, satisfies: { ports: { within: 443 } } }",
      ["unknown g.a"]
    ),
    // One of two kinds, nobody knows which.
    (
      #""r":{"a":{"kind":"${h.x.kind}","cidr":"x"}},"h":{"x":{}}"#, "for: rule\nforbid: { cidr: x }",
      ["unknown r.a"]
    ),
    (#""r":{"a":{"kind":"${h.x.kind}","cidr":"x"}},"h":{"x":{}}"#, "for: rule\nrequire: { cidr: x }", []),
    (#""r":{"a":{"kind":"out","cidr":"x"}}"#, "for: rule\nforbid: { cidr: x }", []),
    // A rule of a group that is not known may be any group's.
    (
      #""g":{"a":{}},"r":{"a":{"kind":"in","g":"${h.x.group}"}},"h":{"x":{"group":"g-1"}}"#,
      "for: g\nrequire: { none: '<- rule(group)' }", []
    ),
    // Without any value to expand there is a row all the same.
    (
      #""g":{"a":{"in":[{"protocol":"tcp","from":22,"to":22}]}}"#,
      "for: rule\nforbid: { cidr: { exists: false } }", ["fail g.a in[0]"]
    ),
  ])
  func doubts(resources: String, policy: String, expected: [String]) throws {
    try World(#"{"resource":{\#(resources)}}"#).check(policy, beside: Self.rule, expected)
  }

  /// What the bounds of a rule mean.
  @Test(arguments: [
    ("\"tcp\",\"from\":80,\"to\":80", "within: [80, 443]", Truth.true),
    ("\"tcp\",\"from\":80,\"to\":443", "within: [80, 443]", .false),
    ("\"tcp\",\"from\":\"80\",\"to\":\"443\"", "within: 80-443", .true),
    ("\"TCP\",\"from\":22,\"to\":22", "covers: 22", .true),
    ("\"17\",\"from\":22,\"to\":22", "covers: 22", .true),
    ("17,\"from\":22,\"to\":22", "covers: tcp/22", .false),
    ("6,\"from\":22,\"to\":22", "covers: tcp/22", .true),
    ("\"tcp\",\"from\":20,\"to\":30", "covers: [22, 23]", .true),
    ("\"tcp\",\"from\":20,\"to\":30", "covers: [22, 80]", .false),
    ("\"tcp\",\"from\":20,\"to\":30", "overlaps: 30-40", .true),
    ("\"tcp\",\"from\":20,\"to\":30", "overlaps: udp/30-40", .false),
    ("\"-1\",\"from\":0,\"to\":0", "covers: 1-65535", .true), ("\"all\"", "covers: [tcp/22, udp/53]", .true),
    ("-1", "within: [80, 443]", .false), ("\"icmp\",\"from\":8,\"to\":0", "within: [80, 443]", .true),
    ("\"icmp\"", "overlaps: 0-65535", .false), ("\"58\"", "empty: true", .true),
    ("\"icmpv6\"", "covers: 80", .false), ("\"tcp\"", "within: [80, 443]", .unknown),
    ("\"tcp\",\"from\":90,\"to\":80", "overlaps: 85", .unknown),
    ("\"tcp\",\"from\":-1,\"to\":-1", "overlaps: 85", .unknown),
    ("\"tcp\",\"from\":80.5,\"to\":90", "overlaps: 85", .unknown),
    ("null,\"from\":80,\"to\":80", "exists: false", .true), ("true", "within: 80", .unknown),
    ("\"tcp\",\"from\":80,\"to\":80", "within: 10.0.0.0/8", .unknown),
    ("\"tcp\",\"from\":80,\"to\":80", "within: { path: ports }", .true),
    ("\"icmp\"", "within: { path: ports }", .true),
  ])
  func ports(rule: String, test: String, truth: Truth) throws {
    let world = World(#"{"resource":{"r":{"a":{"kind":"in","protocol":\#(rule)}}}}"#)
    let expected: [String] =
      switch truth {
      case .true, .notCarried: []
      case .false: ["fail r.a ports"]
      case .unknown: ["unknown r.a ports"]
      }
    try world.check("for: rule\nrequire: { ports: { \(test) } }", beside: Self.rule, expected)
  }

  /// A row that a provider copied into the list of its group is the separate resource; blocks of others are not.
  @Test(arguments: [
    (#"{"id":"g1","in":[{"protocol":"tcp","from":22,"to":22,"cidrs":["x"]}]}"#, ["fail r.a cidr"]),
    (
      #"{"id":"g1","in":[{"protocol":"tcp","from":23,"to":23,"cidrs":["x"]}]}"#,
      ["fail g.a in[0]", "fail r.a cidr"]
    ),
    (
      #"{"id":"g2","in":[{"protocol":"tcp","from":22,"to":22,"cidrs":["x"]}]}"#,
      ["fail g.a in[0]", "fail r.a cidr"]
    ),
    (
      #"{"id":"g1","in":[{"protocol":"tcp","from":22,"to":22,"cidrs":["x","y"]}]}"#,
      ["fail g.a in[0]", "fail r.a cidr"]
    ),
    (
      #"{"id":"g2","in":[{"protocol":"tcp","from":2,"to":2,"cidrs":["x","x"]}]}"#,
      ["fail g.a in[0]", "fail r.a cidr"]
    ),
  ])
  func copies(group: String, expected: [String]) throws {
    let plan = """
      {"format_version":"1.2","resource_changes":[
        {"mode":"managed","type":"g","name":"a","change":{"actions":["no-op"],"after":\(group)}},
        {"mode":"managed","type":"r","name":"a","change":{"actions":["no-op"],"after":
          {"kind":"in","g":"g1","protocol":"6","from":22,"to":22,"cidr":"x"}}}]}
      """
    let policies = """
      policies: [{ id: p, title: P, severity: low, for: rule, forbid: { cidr: { exists: true } } }]
      \(Self.rule)
      """
    let found = try judge(policies: policies, plan: plan).findings
    #expect(found.map { "\($0.verdict) \($0.address) \($0.attribute ?? "")" }.sorted() == expected)
  }

  /// Statements of policy documents: one or a list of them, with one action or a list.
  @Test(arguments: [
    (#"{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\"}}"#, ["fail p.a policy.Statement"]),
    (
      #"{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\"},{\"Effect\":\"Allow\",\"Action\":[\"s3:*\",\"*\"]}]}"#,
      [
        "fail p.a policy.Statement[1]"
      ]
    ),
    (#"{\"Statement\":[]}"#, []), (#"{}"#, []), ("x", ["unknown p.a policy.Statement"]),
  ])
  func statements(policy: String, expected: [String]) throws {
    let views = """
      views:
        statement:
          - each: ["json(p.policy).Statement[*]", "json(q.policy).Statement[*]"]
            fields: { effect: Effect, action: "Action[*]" }
          - each: "data.d.statement[*]"
            fields: { effect: { first_of: [effect, { value: Allow }] }, action: "actions[*]" }
        allowed: [{ each: statement, where: { effect: Allow }, fields: { action: action, from: holder } }]
      """
    let world = World(
      #"""
      {"resource":{"p":{"a":{"policy":"\#(policy)"}},"u":{"a":{"policy_arn":"${p.a.arn}"}}},
      "data":{"d":{"a":{"statement":[{"actions":["s3:Get"]}]}}}}
      """#)
    try world.check(
      "for: statement\nwhen: { effect: Allow }\nforbid: { some: action, is: '*' }", beside: views, expected)
    try world.check("for: allowed\nforbid: { some: action, is: '*' }", beside: views, expected)
    try world.check("for: allowed\nrequire: { some: from }", beside: views, [])
    let used = expected.map { "\($0.prefix { $0 != " " }) u.a" }
    let found = try world.judged(
      by: """
        policies:
          - id: p
            title: P
            severity: low
            for: u
            forbid: { some: "policy_arn -> statement", where: { effect: Allow }, satisfies: { some: action, is: "*" } }
        \(views)
        """)
    #expect(found.configuration.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == used)
    #expect(found.plan.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == used)
  }

  /// What "nothing there" means is asked of each value that leads to no row.
  @Test(arguments: [
    (#"["${p.a.arn}","${q.a.arn}"]"#, []),
    (#"["${p.a.arn}","${p.none.arn}"]"#, ["fail u.a arns[*] -> statement"]),
    (#"["${p.a.arn}","${o.a.arn}"]"#, ["fail u.a arns[*] -> statement"]),
    ("[]", ["fail u.a arns[*] -> statement"]), (#"["elsewhere"]"#, ["unknown u.a arns[*] -> statement"]),
  ])
  func nothingThere(arns: String, expected: [String]) throws {
    let views = """
      views:
        statement: [{ each: ["p.statement[*]", "q.statement[*]"], fields: { effect: effect } }]
      """
    let world = World(
      #"""
      {"resource":{"p":{"a":{"statement":[{"effect":"Allow"}]},"none":{}},"q":{"a":{"statement":[{"effect":"Deny"}]}},
      "o":{"a":{"statement":[{"effect":"Allow"}]}},"u":{"a":{"arns":\#(arns)}}}}
      """#)
    try world.check(
      "for: u\nrequire: { every: 'arns[*] -> statement', if_none: fail, satisfies: { effect: { exists: true } } }",
      beside: views, expected)
  }

  /// The way through views and derived attributes is that of the references that they follow.
  @Test func routes() throws {
    let world = World(
      #"""
      {"resource":{"db":{"a":{"groups":["${g.a.id}"]}},"r":{"a":{"kind":"in","g":"${g.b.id}","cidr":"x"}},
      "g":{"a":{"in":[{"source":"${g.b.id}","cidrs":[]}]},"b":{"in":[]}}}}
      """#)
    let policies = """
      policies:
        - id: p
          title: P
          severity: low
          for: db
          require: { every: "groups[*] -> g.peers", if_none: fail, satisfies: { none: "<- rule(group)" } }
      extend: [{ for: g, fields: { peers: "<- source(group).from -> g" } }]
      \(Self.rule)
        source: [{ each: "g.in[*]", fields: { group: holder, from: source } }]
      """
    for finding in try world.findings(by: policies).configuration + world.findings(by: policies).plan {
      #expect(
        finding.evidence.first?.route == [
          "groups[0]", "-> g.a", "<- g.a.in[0]", "source", "-> g.b", "<- r.a",
        ])
    }
  }
}
