import Testing

/// Rows of views, as subjects and behind arrows, on a configuration and on the plan for it.
@Suite struct ViewTests {
  /// One row per allowed ingress, in all three forms.
  private static let ingressRule = """
    views:
      ingress_rule:
        - each: ["sg.ingress[*]", "default_sg.ingress[*]"]
          fields:
            group: holder
            protocol: protocol
            ports: &ports { port_set: [protocol, from_port, to_port] }
            cidr: &cidr ["cidr_blocks[*]", "ipv6_cidr_blocks[*]"]
            source_group: "security_groups[*]"
          expand: &expand [cidr, source_group]
        - each: sg_ingress
          fields:
            group: group_id
            protocol: ip_protocol
            ports: { port_set: [ip_protocol, from_port, to_port] }
            cidr: [cidr_ipv4, cidr_ipv6]
            source_group: source_id
          expand: *expand
        - each: sg_rule
          where: { type: ingress }
          fields: { group: group_id, protocol: protocol, ports: *ports, cidr: *cidr, source_group: source_id }
          expand: *expand
    define:
      world: { about: ingress_rule, holds: { cidr: { one_of: [0.0.0.0/0, "::/0"] } } }

    """

  /// Three groups: `a` with two inline rules, `b` with a rule of either separate form, `c` with none.
  private static let groups = """
    "sg":{
      "a":{"ingress":[
        {"protocol":"tcp","from_port":443,"to_port":443,"cidr_blocks":["10.0.0.0/8","0.0.0.0/0"],"ipv6_cidr_blocks":[]},
        {"protocol":"-1","from_port":0,"to_port":0,"self":true}]},
      "b":{"name":"b"},"c":{"name":"c"}},
    "sg_ingress":{"b4":{"group_id":"${sg.b.id}","ip_protocol":"tcp","from_port":22,"to_port":22,"cidr_ipv4":"0.0.0.0/0"}},
    "sg_rule":{
      "b6":{"type":"ingress","group_id":"${sg.b.id}","protocol":"6","from_port":80,"to_port":90,
        "ipv6_cidr_blocks":["::/0"],"cidr_blocks":["10.1.0.0/16"]},
      "out":{"type":"egress","group_id":"${sg.b.id}","protocol":"tcp","from_port":1,"to_port":1,"cidr_blocks":["0.0.0.0/0"]}}
    """

  @Test(arguments: [
    // A row is a subject, and its finding stands at the block or the resource that it is.
    (
      "for: ingress_rule\nforbid: { satisfies: world }",
      ["fail sg.a ingress[0]", "fail sg_ingress.b4 cidr_ipv4", "fail sg_rule.b6 ipv6_cidr_blocks[0]"]
    ),
    (
      "for: ingress_rule\nwhen: { satisfies: world }\nrequire: { ports: { within: [80, 443] } }",
      ["fail sg_ingress.b4 ports", "fail sg_rule.b6 ports"]
    ),
    ("for: ingress_rule\nrequire: { ports: { covers: 22 } }\nwhen: { cidr: { exists: false } }", []),
    (
      "for: ingress_rule\nrequire: { node.type: ingress_rule, node.address: { matches: b } }\nwhen: { satisfies: world }",
      ["fail sg.a ingress[0]"]
    ),
    (
      "for: ingress_rule\nrequire: { some: \"group -> sg\", satisfies: { name: b } }\nwhen: { protocol: tcp }",
      // Two rows, for two networks, of one block: one subject.
      ["fail sg.a ingress[0]"]
    ),
    // A field that names a node is a reference to that very node.
    ("for: ingress_rule\nrequire: { some: \"group -> sg\" }", []),
    // Behind an arrow, by the field that refers to the group in either form.
    ("for: sg\nrequire: { some: \"<- ingress_rule(group)\" }", ["fail sg.c <- ingress_rule(group)"]),
    (
      "for: sg\nforbid: { some: \"<- ingress_rule(group)\", satisfies: world }",
      [
        "fail sg.a ingress[0].cidr_blocks[1]", "fail sg.b cidr_ipv4",
      ]
    ),
    ("for: sg\nrequire: { number_of: \"<- ingress_rule(group)\", is: 3 }", ["fail sg.c"]),
    (
      "for: sg\nrequire: { every: \"<- ingress_rule(group)\", if_none: fail, satisfies: { ports: { overlaps: 80-443 } } }",
      [
        "fail sg.b ports", "fail sg.c <- ingress_rule(group)",
      ]
    ),
    ("for: document\nrequire: { number_of: \"nodes(ingress_rule)\", is: 6 }", []),
    ("for: sg\nrequire: { none: \"<- ingress_rule(source_group)\" }", []),
    (
      "for: document\nrequire: { every: \"nodes(ingress_rule)\", if_none: fail, satisfies: { some: \"holder\" } }",
      []
    ),
  ])
  func rows(policy: String, expected: [String]) throws {
    try World(#"{"resource":{\#(Self.groups)}}"#).check(policy, beside: Self.ingressRule, expected)
  }
}
