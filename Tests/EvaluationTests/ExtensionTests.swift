import Evaluation
import Findings
import Testing

/// Attributes that extensions derive, on a configuration and on the plan for it.
@Suite struct ExtensionTests {
  private static let network = World(
    #"""
    {"provider":{"net":[{"default_tags":[{"tags":{"Owner":"ops","Stage":"prod"}}]},{"alias":"west","region":"w"}]},
    "resource":{
      "net_vpc":{"main":{"cidr":"10.0.0.0/16"},"west":{"cidr":"10.1.0.0/16","provider":"net.west","tags":{"Stage":"dev"}}},
      "net_subnet":{
        "own":{"vpc":"${net_vpc.main.id}","tags":{"Stage":"test","Name":"own"}},
        "main":{"vpc":"${net_vpc.main.id}"},"lone":{"vpc":"${net_vpc.west.id}"}},
      "net_table":{"own":{"routes":["a"]},"main":{"routes":["b","c"]}},
      "net_association":{"own":{"subnet":"${net_subnet.own.id}","table":"${net_table.own.id}"}},
      "net_main_association":{"main":{"vpc":"${net_vpc.main.id}","table":"${net_table.main.id}"}}}}
    """#)

  private static let extensions = """
    extend:
      - for: net_subnet
        fields:
          route_table:
            first_of:
              - "<- net_association(subnet).table -> *"
              - "vpc -> net_vpc <- net_main_association(vpc).table -> *"
          names: [tags.Name, tags.Stage]
          kind: { value: subnet }
          label: { first_of: [tags.Name, { value: nameless }] }
      - for: net_*
        fields: { effective: { merge: [node.provider.default_tags.tags, tags, tags_all] }, kind: { value: any } }
      - for: net_vpc
        sensitive: [cidr]

    """

  @Test(arguments: [
    ("for: net_subnet\nrequire: { some: route_table }", ["fail net_subnet.lone route_table"]),
    (
      "for: net_subnet\nrequire: { every: route_table, if_none: fail, satisfies: { routes: { length: 1 } } }",
      ["fail net_subnet.lone route_table", "fail net_subnet.main routes"]
    ),
    (
      "for: net_subnet\nrequire: { every: \"route_table.routes[*]\", if_none: pass, is: { one_of: [a, b] } }",
      ["fail net_subnet.main routes[1]"]
    ),
    (
      "for: net_subnet\nrequire: { every: route_table, if_none: unknown, satisfies: { routes: { exists: true } } }",
      [
        "unknown net_subnet.lone route_table"
      ]
    ),
    ("for: net_*\nrequire: { effective: { has_keys: [Owner] } }", ["fail net_vpc.west effective"]),
    ("for: net_*\nwhen: { effective.Stage: prod }\nforbid: { tags: { has_keys: [Stage] } }", []),
    ("for: net_*\nwhen: { tags.Stage: { exists: true } }\nforbid: { effective.Stage: prod }", []),
    (
      "for: net_subnet\nrequire: { effective.Stage: { one_of: [test] } }",
      [
        "fail net_subnet.lone effective.Stage", "fail net_subnet.main effective.Stage",
      ]
    ),
    ("for: net_subnet\nrequire: { every: names, is: { one_of: [own, test] } }", []),
    (
      "for: net_subnet\nrequire: { number_of: names, is: 2 }",
      ["fail net_subnet.lone", "fail net_subnet.main"]
    ),
    // Which of several values is meant, a policy has to say.
    (
      "for: net_subnet\nwhen: { tags: { exists: true } }\nrequire: { names: own }", ["unknown net_subnet.own"]
    ),
    ("for: net_subnet\nrequire: { names: { not: prod } }", []),
    ("for: net_subnet\nrequire: { label: { one_of: [own, nameless] } }", []),
    // The more exact type counts.
    ("for: net_*\nwhen: { kind: subnet }\nrequire: { node.type: net_subnet }", []),
    ("for: net_*\nwhen: { kind: any }\nforbid: { node.type: net_subnet }", []),
    ("for: net_vpc\nrequire: { node.provider.alias: west }", ["fail net_vpc.main alias"]),
    ("for: net_vpc\nrequire: { cidr: { sensitive: true } }", []),
    ("for: net_subnet\nforbid: { vpc: { sensitive: true } }", []),
  ])
  func derived(policy: String, expected: [String]) throws {
    try Self.network.check(policy, beside: Self.extensions, expected)
  }

  /// Where it may yield nothing, either that is meant or what comes after it; what is not known is not passed over.
  @Test(arguments: [
    (#""a":{"t":"${x_table.p.id}"}"#, []),
    (#""a":{}"#, ["fail x.a own"]),
    (#""a":{"t":"tbl-elsewhere"}"#, ["unknown x.a table"]),
  ])
  func firstOf(resource: String, expected: [String]) throws {
    let world = World(#"{"resource":{"x":{\#(resource)},"x_table":{"p":{"own":true},"q":{"own":false}}}}"#)
    let extensions = """
      extend:
        - for: x
          fields: { table: { first_of: ["t -> x_table", "nodes(x_table)"] } }
      """
    try world.check(
      "for: x\nrequire: { every: table, if_none: fail, satisfies: { own: true } }", beside: extensions,
      expected)
  }

  /// A marked value is shown nowhere.
  @Test func masked() throws {
    let policy = """
      policies:
        - { id: p, title: P, severity: low, for: net_vpc, require: { cidr: 1 }, message: "{value} {cidr} {witness}" }
      \(Self.extensions)
      """
    let found = try Self.network.findings(by: policy)
    for finding in found.configuration + found.plan {
      #expect(!finding.message.contains("10."))
      #expect(finding.evidence.allSatisfy { $0.value == "(sensitive)" })
    }
    #expect(found.configuration.count == 2)
  }

  /// Keys of a map that is not known may win over those of earlier ones, but not over those of later ones.
  @Test(arguments: [
    (#""tags":{"A":"1"},"more":{"B":"2"}"#, Truth.true),
    (#""tags":{"A":"1"},"more":"${o.p.map}""#, .unknown),
    (#""tags":"${o.p.map}","more":{"A":"1"}"#, .true),
    (#""more":{"B":"2"}"#, .false), (#""tags":null"#, .false),
  ])
  func merged(attributes: String, truth: Truth) throws {
    let world = World(#"{"resource":{"o":{"o":{\#(attributes)},"p":{"more":{"A":"1"}}}}}"#)
    let extensions = "extend: [{ for: o, fields: { all_tags: { merge: [tags, more] } } }]"
    for (test, attribute) in [
      ("{ all_tags.A: \"1\" }", "all_tags.A"), ("{ all_tags: { has_keys: [A] } }", "all_tags"),
    ] {
      let expected: [String] =
        switch truth {
        case .true, .notCarried: []
        case .false: ["fail o.o \(attribute)"]
        case .unknown: ["unknown o.o \(attribute)"]
        }
      try world.check("for: o\nrequire: \(test)", beside: extensions, expected)
    }
  }
}
