import Diagnostics
import Findings

/// Reports built by hand, one a situation.
enum SampleReports {
  static let all: [(name: String, report: Report)] = [
    ("violations", violations), ("unknown", unknown), ("diagnostics", diagnostics), ("clean", clean),
    ("hostile", hostile), ("none-applies", Report(summary: summary { $0.notApplicable = 3 })),
    ("none-evaluable", Report(summary: summary { $0.notEvaluable = 3 })), ("waived", waived),
    ("several-inputs", severalInputs), ("partly-judged", partlyJudged), ("facts", facts),
    ("configuration", configuration), ("injections", injections),
  ]

  static func summary(_ change: (inout Summary) -> Void) -> Summary {
    var summary = Summary()
    summary.policies = 12
    summary.subjects = 3
    change(&summary)
    return summary
  }

  static let input = Report.Input(
    path: "plan.json", kind: "plan", formatVersion: "1.2", terraformVersion: "1.11.4", resources: 3)

  static let violations = Report(
    inputs: [input],
    findings: [
      Finding(
        policy: "db-private-subnets", title: "Databases are placed in private subnets only",
        severity: .critical,
        verdict: .fail, address: "aws_db_instance.db", attribute: "gateway_id",
        message: "aws_db_instance.db can be placed in aws_subnet.public_a",
        rationale:
          "A database that a route from the internet reaches is one leaked password away from everyone.",
        fix: "Give the DB subnet group private subnets only.", references: ["NIST SC-7"],
        evidence: [
          Evidence(
            address: "aws_route_table.public", attribute: "route[0].gateway_id", value: "\"igw-1\"",
            expected: "not to start with \"igw-\"",
            route: [
              "db_subnet_group_name", "-> aws_db_subnet_group.db", "subnet_ids[1]", "-> aws_subnet.public_a",
              "<- aws_route_table_association.public_a", "route_table_id", "-> aws_route_table.public",
            ])
        ], location: place("plan.json", 1, 1234, nil)),
      Finding(
        policy: "db-encrypted", title: "Databases are encrypted", severity: .high, verdict: .fail,
        address: "aws_db_instance.db", attribute: "storage_encrypted",
        message: "aws_db_instance.db is not encrypted",
        evidence: ["a", "b", "c", "d", "e"].map {
          Evidence(address: "aws_db_instance.db", attribute: $0, expected: "true")
        }),
      Finding(
        policy: "db-encrypted", title: "Databases are encrypted", severity: .high, verdict: .waived,
        address: "module.x[\"eu\"].aws_db_instance.db", message: "it is not encrypted"),
    ],
    summary: summary {
      $0.fail = 2
      $0.waived = 1
      $0.pass = 4
    })

  static let unknown = Report(
    inputs: [input],
    findings: [
      Finding(
        policy: "db-encrypted", title: "Databases are encrypted", severity: .high, verdict: .unknown,
        address: "aws_db_instance.db", message: "cannot be known for aws_db_instance.db: known after apply",
        evidence: [
          Evidence(address: "aws_db_instance.db", attribute: "storage_encrypted", reason: "known after apply")
        ])
    ], summary: summary { $0.unknown = 1 })

  static let diagnostics = Report(
    diagnostics: [
      Diagnostic(
        .error, "policy-unknown-key", "there is no key `sevrity`",
        at: place("policies/a.yaml", 3, 5, "    sevrity: high", length: 7), help: "did you mean `severity`?"),
      Diagnostic(
        .warning, "json-duplicate-key", "the key `a` stands in one object twice",
        at: place("plan.json", 1, 99, nil),
        notes: [Diagnostic.Note("first used here", at: place("plan.json", 1, 9, nil))]),
      Diagnostic(
        .error, "policy-path", "expected a name",
        at: place("b.yaml", 12, 120, "\trequire: " + String(repeating: "äx", count: 100), length: 3)),
      Diagnostic(.note, "plain", "something to know"),
    ], summary: summary { $0.pass = 1 })

  static let clean = Report(inputs: [input], summary: summary { $0.pass = 9 })

  static let waived = Report(
    inputs: [input],
    findings: [
      Finding(
        policy: "db-encrypted", title: "Databases are encrypted", severity: .high, verdict: .waived,
        address: "aws_db_instance.db", message: "it is not encrypted",
        evidence: [
          Evidence(
            address: "aws_db_instance.db", attribute: "storage_encrypted", value: "false", expected: "true",
            reason: "waived until 2027-03-31")
        ])
    ], summary: summary { $0.waived = 1 })

  /// The same address in two inputs.
  static let severalInputs = Report(
    inputs: [input, Report.Input(path: "other.json", kind: "plan", resources: 1)],
    findings: [("b", "other.json"), ("b", "plan.json"), ("c", "plan.json")].flatMap { name, file in
      [("first", Severity.high), ("second", .low)].map { policy, severity in
        Finding(
          policy: policy, title: "t", severity: severity, verdict: .fail, address: "a.\(name)",
          message: "a.\(name) is wrong", rationale: "Wrong is not right.", location: place(file, 1, 10, nil))
      }
    }, summary: summary { $0.fail = 6 })

  /// A violation beside an input that cannot be read.
  static let partlyJudged = Report(
    inputs: [input],
    findings: [
      Finding(
        policy: "p", title: "t", severity: .info, verdict: .fail, address: "a.b", message: "a.b is wrong")
    ],
    diagnostics: [
      Diagnostic(
        .error, "policy-duplicate-id", "two policies have the id `queue-encrypted`",
        at: place("policies/queues.yaml", 108, 9, "  - id: queue-encrypted", length: 15),
        help: "rename\none of them",
        notes: [
          Diagnostic.Note("ids are unique over all files that are loaded"),
          Diagnostic.Note(
            "first used here", at: place("policies/a.yaml", 7, 9, "  - id: queue-encrypted", length: 15)),
        ])
    ], summary: summary { $0.fail = 1 })

  /// Every shape of a fact.
  static let facts = Report(
    inputs: [input],
    findings: [
      Finding(
        policy: "values", title: "t", severity: .medium, verdict: .fail, address: "a.b", message: "values",
        rationale: "Written\nover lines,\n\nin YAML.\n",
        evidence: [
          Evidence(address: "a.b", attribute: "name", value: "\"two  spaces\"", expected: "one"),
          Evidence(
            address: "a.b", attribute: "size", value: "1", expected: "at least 7", reason: "by default"),
          Evidence(address: "a.c", attribute: "<- a_d(e)", reason: "nothing is there"),
        ]),
      Finding(
        policy: "unknowns", title: "t", severity: .low, verdict: .unknown, address: "a.b",
        message: "unknowns",
        evidence: [
          Evidence(address: "a.b", attribute: "on", expected: "true", reason: "known after apply"),
          Evidence(
            address: "a.b", attribute: "off", value: "(known after apply)", expected: "false",
            reason: "known after apply"),
          Evidence(address: "a.b", attribute: "名前名前名前名前名前名前", value: "\"日本語日本語日本語日本語日本語日本\""),
        ]),
      Finding(
        policy: "routes", title: "t", severity: .low, verdict: .fail, address: "a.b", message: "routes",
        evidence: [
          Evidence(address: "a.c", route: ["c_id", "-> a.c"]),
          Evidence(address: "a.c", attribute: "x", expected: "1", route: ["c_id", "-> a.c"]),
          Evidence(address: "a.d", attribute: "y", value: "2", route: ["<- a.d"]),
        ]),
      Finding(
        policy: "nodes", title: "t", severity: .info, verdict: .fail, address: "a.b", message: "nodes",
        evidence: [Evidence(address: "a.c")]),
    ],
    summary: summary {
      $0.fail = 3
      $0.unknown = 1
    })

  /// What an input may say to harm a terminal or a parser.
  static let hostile = Report(
    findings: [
      Finding(
        policy: "p", title: "t", severity: .low, verdict: .fail, address: "a.b[\"\u{1B}[31m\n\"]",
        message:
          "quote \" backslash \\ bell \u{7} bidi \u{202E}x\u{2028}end \u{61C}\u{200B}\u{AD}\u{9B}31m \u{E0041}",
        rationale: "\u{1B}[1m\r\nwhy", fix: "a\u{202E}b",
        evidence: [
          Evidence(
            address: "a.b", attribute: "c", value: "\"\u{1B}]0;title\u{7}\"", expected: "x\ty",
            route: ["d\u{1B}[2J", "-> e\r"])
        ])
    ],
    diagnostics: [
      Diagnostic(
        .error, "\u{1B}id", "message\u{1B}\n2",
        at: place("file\u{1B}.yaml", 1, 3, "a\u{1B}b\tc\u{202E}d\r", length: 3), help: "\u{1B}help",
        notes: [Diagnostic.Note("\u{1B}note")])
    ], summary: summary { $0.fail = 1 })

  static func place(_ file: String, _ line: Int, _ column: Int, _ text: String?, length: Int = 1)
    -> Place
  {
    let start = Position(offset: column, line: line, column: column)
    let end = Position(offset: column + length, line: line, column: column + length)
    return Place(file: file, start: start, end: end, line: text)
  }
}
