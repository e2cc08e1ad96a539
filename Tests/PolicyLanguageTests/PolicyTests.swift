import Diagnostics
import Findings
import PolicyLanguage
import Testing

@Suite struct PolicyTests {
  @Test func everyFieldIsKept() throws {
    let yaml = """
      policies:
        - id: aws-db-private
          title: Databases are private
          severity: critical
          for: [aws_db_instance, aws_rds_*]
          when: { engine: mysql }
          require: { a: 1 }
          forbid: { b: 2 }
          message: "{subject} can be placed in {item}: {{{witness}}} {tags[\\"Name\\"]}"
          rationale: >-
            Because
            of this.
          fix: Do it.
          references: [CIS AWS 2.3.3, 2.1]
      """
    let policy = try #require(compile(yaml).policies?.policies.first)
    #expect(policy.id == "aws-db-private")
    #expect(policy.title == "Databases are private")
    #expect(policy.severity == .critical)
    #expect(policy.subjects.map(\.outline) == ["resource:aws_db_instance", "resource:aws_rds_*"])
    #expect(policy.when?.outline == "@.engine is = mysql")
    #expect(policy.require?.outline == "@.a is = number 1")
    #expect(policy.forbid?.outline == "@.b is = number 2")
    #expect(policy.message?.outline == "<subject>| can be placed in |<item>|: |{|<witness>|}| |<@.tags.Name>")
    #expect(policy.rationale == "Because of this.")
    #expect(policy.fix == "Do it.")
    #expect(policy.references == ["CIS AWS 2.3.3", "2.1"])
    #expect(policy.place.description == "a.yaml:2:9")
    #expect(policy.require?.place.description == "a.yaml:7:16")
  }

  @Test(arguments: [
    ("aws_db_instance", "resource:aws_db_instance"), ("aws_*", "resource:aws_*"), ("'*'", "resource:*"),
    ("data.aws_ami", "data:aws_ami"), ("data.*", "data:*"), ("module", "module"), ("output", "output"),
    ("variable", "variable"),
    ("local", "local"), ("provider", "provider"), ("provider.aws", "provider:aws"),
    ("terraform", "terraform"),
    ("resource_change", "resourceChange"), ("document", "document"),
    ("null_resource", "resource:null_resource"),
  ])
  func subjects(_ text: String, _ expected: String) throws {
    let yaml = "policies: [{ id: p, title: P, severity: low, for: \(text), require: { a: 1 } }]"
    #expect(compile(yaml).policies?.policies.first?.subjects.map(\.outline) == [expected])
  }

  @Test func filesAreCompiledTogether() throws {
    let uses = "policies: [{ id: b, title: B, severity: low, for: aws_x, require: { satisfies: late } }]"
    let defines = """
      define:
        late: { about: [aws_x, data.*], holds: { satisfies: early } }
        early: { about: '*', holds: { a: 1 } }
      policies: [{ id: a, title: A, severity: low, for: aws_x, require: { a: 1 } }]
      """
    for texts in [(uses, defines), (defines, uses)] {
      let set = try #require(compile(texts.0, texts.1).policies)
      #expect(set.policies.map(\.id) == ["a", "b"])
      #expect(set.definitions.map(\.name) == ["early", "late"])
      #expect(set.definitions.map { $0.about.map(\.outline) } == [["any"], ["resource:aws_x", "data:*"]])
      #expect(set.definitions[1].holds.outline == "definition 0")
      #expect(set.policies[1].require?.outline == "definition 1")
    }
  }

  @Test func theExampleOfTheLanguageCompiles() throws {
    let yaml = """
      policies:
        - id: aws-db-private-subnets            # kebab case, unique over all loaded files
          title: Databases are placed in private subnets only
          severity: critical                    # info | low | medium | high | critical
          for: aws_db_instance                  # see "Subjects"
          require:
            every: "db_subnet_group_name -> aws_db_subnet_group.subnet_ids[*] -> aws_subnet"
            if_none: fail                       # no subnet group at all is a violation too
            satisfies: private_subnet
          message: "{subject} can be placed in {item}: {witness}"
      define:
        private_subnet: { about: aws_subnet, holds: { not: { satisfies: public_subnet } } }
        public_subnet:
          about: aws_subnet
          holds:
            some: "route_table <- route(table)"
            where: { any: [{ v4: 0.0.0.0/0 }, { v6: "::/0" }] }
            satisfies: { some: "gateway -> aws_internet_gateway" }
      """
    let (policies, diagnostics) = compile(yaml)
    #expect(diagnostics == [])
    let set = try #require(policies)
    #expect(
      set.policies[0].require?.outline
        == "every(@.db_subnet_group_name -> resource:aws_db_subnet_group.subnet_ids[*] -> resource:aws_subnet"
        + " satisfies definition 0 if_none fail)")
    #expect(
      set.definitions[1].holds.outline
        == "some(@.route_table <- resource:route(table) where any(@.v4 is = 0.0.0.0/0, @.v6 is = '::/0')"
        + " satisfies some(@.gateway -> resource:aws_internet_gateway))")
  }

  @Test func aliasesStandForWhatTheyName() throws {
    let yaml = """
      policies:
        - { id: a, title: A, severity: low, for: aws_x, when: &when { b: 1 }, require: { c: 1 } }
        - { id: b, title: B, severity: low, for: aws_x, when: *when, require: { c: 1 } }
      """
    let set = try #require(compile(yaml).policies)
    #expect(set.policies.map { $0.when?.outline } == ["@.b is = number 1", "@.b is = number 1"])
  }

  @Test func noFilesMakeAnEmptySet() {
    let (policies, diagnostics) = PolicyCompiler.compile([])
    #expect(policies?.policies.count == 0)
    #expect(diagnostics == [])
  }
}

extension Template {
  /// The parts, with `|` between; placeholders in angle brackets.
  fileprivate var outline: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(.at(let path)): "<\(path.outline)>"
      case .placeholder(let word): "<\(word)>"
      }
    }.joined(separator: "|")
  }
}
