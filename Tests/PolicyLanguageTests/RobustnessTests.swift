import PolicyLanguage
import Testing

/// Whatever the text, there are policies or errors, and never a trap.
@Suite struct RobustnessTests {
  private let yaml = """
    policies:
      - id: aws-db-private
        title: Databases are private
        severity: critical
        for: [aws_db_instance, aws_rds_*]
        when: { engine: { one_of: [mysql, { path: subject.engine }], default: "mysql" } }
        require:
          every: "json(a[0].b[*]) -> aws_x(b, c_*)[\\"k\\"].* <- data.aws_y"
          if_none: fail
          where: { any: [{ v4: { within: [10.0.0.0/8, "::/0"] } }, { p: { covers: 80-443 } }] }
          satisfies: [&a { b: { matches: '^(a+)+$', ignoring_case: true } }, late]
        forbid: { number_of: "nodes(aws_x)", is: { between: [1, 0x10] }, distinct: true }
        message: "{subject} can be {item}: {{{witness}}} {tags[\\"Name\\"]}"
    define:
      late: { about: aws_*, holds: *a }
    views:
      rule:
        - each: ["json(aws_x.a).b[*]", data.aws_y]
          where: { c: 1 }
          fields: { g: holder, p: { port_set: [a, b, c] }, m: { first_of: [a, { merge: [b, c] }, { value: [1] }] } }
          expand: [g, m]
    extend:
      - { for: [aws_x, rule], fields: { n: ["a ->+ aws_*(b)", "<- rule(g).m"] }, sensitive: [s] }
    """

  private func check(_ bytes: [UInt8]) {
    let (policies, diagnostics) = PolicyCompiler.compile([PolicyFile(name: "a.yaml", text: bytes)])
    #expect((policies == nil) == !diagnostics.isEmpty)
  }

  @Test func theTextItselfCompiles() {
    #expect(compile(yaml).diagnostics.flatMap(summary) == [])
  }

  @Test func everyBeginningIsSafe() {
    let bytes = Array(yaml.utf8)
    for count in bytes.indices { check(Array(bytes[..<count])) }
  }

  @Test func replacedBytesAreSafe() {
    let bytes = Array(yaml.utf8)
    let marks = Array("[]{}()*&<>-.,:\"'\\|#@ \n\ta0é".utf8)
    // A fixed sequence of numbers, so that a failure can be repeated.
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<3_000 {
      var changed = bytes
      for _ in 0...next(3) { changed[next(changed.count)] = marks[next(marks.count)] }
      check(changed)
    }
  }
}
