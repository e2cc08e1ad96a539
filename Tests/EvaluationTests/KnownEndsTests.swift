import Patterns
import PolicyLanguage
import Testing
import Values

@testable import Evaluation

/// What tests say of a text whose middle is not known, and of two values that are not partial.
@Suite struct KnownEndsTests {
  private func known(from prefix: String, to suffix: String, ignoringCase: Bool = false) throws -> KnownEnds {
    let unknown = Unknown(.knownAfterApply, prefix: prefix, suffix: suffix)
    return try #require(KnownEnds(unknown, ignoringCase: ignoringCase))
  }

  @Test func nothingKnownAreNoEnds() {
    #expect(KnownEnds(Unknown(.knownAfterApply), ignoringCase: false) == nil)
  }

  @Test(
    arguments: [
      ("app-x-db", nil), ("app-db", nil), ("app-x-log", false), ("db-app", false), ("", false),
      ("APP-x-db", false),
    ] as [(String, Bool?)])
  func equals(text: String, expected: Bool?) throws {
    #expect(try known(from: "app-", to: "-db").equals(text) == expected)
  }

  @Test func equalsIgnoringCase() throws {
    #expect(try known(from: "App-", to: "", ignoringCase: true).equals("aPP-x") == nil)
    #expect(try known(from: "App-", to: "", ignoringCase: true).equals("bPP-x") == false)
  }

  @Test(
    arguments: [
      ("app", true), ("app-", true), ("app-x", nil), ("apx", false), ("", true), ("b", false),
    ] as [(String, Bool?)])
  func starts(part: String, expected: Bool?) throws {
    #expect(try known(from: "app-", to: "").starts(with: part) == expected)
  }

  @Test(
    arguments: [("db", true), ("-db", true), ("x-db", nil), ("-dc", false), ("", true)] as [(String, Bool?)])
  func ends(part: String, expected: Bool?) throws {
    #expect(try known(from: "", to: "-db").ends(with: part) == expected)
  }

  @Test(arguments: [("pp", true), ("db", true), ("-d", true), ("x", nil)] as [(String, Bool?)])
  func contains(part: String, expected: Bool?) throws {
    #expect(try known(from: "app-", to: "-db").contains(part) == expected)
  }

  @Test(
    arguments: [
      ("app-*", true), ("*-db", true), ("app-*-db", true), ("a*b", true), ("app-x*", nil), ("b*", false),
      ("*x", false), ("app-?-db", nil), ("app-*-*-db", nil), ("*", true), ("app--db", nil), ("x", false),
    ] as [(String, Bool?)])
  func like(glob: String, expected: Bool?) throws {
    #expect(try known(from: "app-", to: "-db").isLike(Glob(glob)) == expected)
  }

  @Test(
    arguments: [
      ("^app-", true), ("app", true), ("-db$", true), ("^app-.*-db$", nil), ("^ap+", true), ("^web", false),
      ("web", nil), ("^appx", false), ("^app-x", nil), ("-log$", false), ("^(web|app)", true),
      ("^(web|log)", nil),
      ("^app?z", nil), ("^[a-z]+-", true), ("app\\b", nil), ("^app-$", false), ("^x*", true),
      ("(?i)^WEB", nil),
      ("^.{3}-", true), ("^$", nil),
    ] as [(String, Bool?)])
  func matches(pattern: String, expected: Bool?) throws {
    #expect(try known(from: "app-", to: "-db").matches(RegularExpression(pattern)) == expected, "\(pattern)")
  }

  /// What is said of known ends holds of every text that has them.
  @Test func knownEndsNeverContradictATextThatHasThem() throws {
    let middles = ["", "a", "-", "db", "app-", "x", "xyz", "-db-app-"]
    let patterns = [
      "^a", "a$", "^app-x", "b$", "^ap+-", "a|x", "^(a|b)", "app", "-x-", "^app--db$", "^.*$", "x*$",
      "^[^x]*$", "p.*d",
      "\\Aapp", "db\\z", "^app-db", "^a?b", "^app-{2}", "-{2}db$", "$", "^",
    ]
    let parts = ["", "a", "app", "app-", "app--", "app-a", "-db", "--db", "db", "xdb", "b"]
    for middle in middles {
      let whole = "app-\(middle)-db"
      let partial = try known(from: "app-", to: "-db")
      for pattern in patterns {
        let expression = try RegularExpression(pattern)
        if let answer = partial.matches(expression) {
          #expect(answer == expression.matches(whole), "\(pattern) \(whole)")
        }
      }
      for part in parts {
        if let answer = partial.starts(with: part) { #expect(answer == whole.hasPrefix(part)) }
        if let answer = partial.ends(with: part) { #expect(answer == whole.hasSuffix(part)) }
        if let answer = partial.contains(part) { #expect(answer == whole.contains(part)) }
        if let answer = partial.equals(part) { #expect(answer == (whole == part)) }
        for other in parts {
          let glob = Glob("\(part)*\(other)")
          if let answer = partial.isLike(glob) {
            #expect(answer == glob.matches(whole), "\(glob.text) \(whole)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("aws_vpc.a.id", "aws_vpc.a.id", Truth.true), ("aws_vpc.a.id", "aws_vpc.b.id", .false),
    ("aws_vpc.a[0].id", "aws_vpc.a[1].id", .false), ("aws_vpc.a[\"x\"].id", "module.m.aws_vpc.a.id", .false),
    ("module.m[0].aws_vpc.a.id", "module.m[1].aws_vpc.a.id", .false),
    ("aws_vpc.a.id", "aws_subnet.a.id", .unknown),
    ("data.aws_vpc.a.id", "data.aws_vpc.b.id", .unknown), ("aws_vpc.a.arn", "aws_vpc.b.arn", .unknown),
    ("(aws_vpc.a.id + 1)", "aws_vpc.b.id", .unknown), ("aws_vpc.a[b.c].id", "aws_vpc.a[d.e].id", .unknown),
    ("upper(aws_vpc.a.id)", "upper(aws_vpc.a.id)", .true), ("var.a_b.x.id", "var.a_b.y.id", .unknown),
  ])
  func unknownsByTheirExpressions(left: String, right: String, expected: Truth) {
    func unknown(_ text: String) -> Value { Value(.unknown(Unknown(.knownAfterApply, expression: text))) }
    let comparison = Comparison(ignoresCase: false)
    #expect(comparison.equal(unknown(left), Literal(unknown(right))).truth == expected)
    #expect(comparison.equal(unknown(right), Literal(unknown(left))).truth == expected)
    #expect(comparison.equal(unknown(left), Literal(.string("x"))).truth == .unknown)
  }

  @Test(arguments: [
    ("a-", "", "b-", "", Truth.false), ("a-", "", "a-b", "", .unknown), ("", "x", "", "y", .false),
    ("a", "", "", "b", .unknown), ("a", "z", "ab", "z", .unknown), ("a", "z", "ab", "y", .false),
  ])
  func unknownsByTheirEnds(
    prefix: String, suffix: String, otherPrefix: String, otherSuffix: String, expected: Truth
  ) {
    let left = Value(.unknown(Unknown(.knownAfterApply, prefix: prefix, suffix: suffix)))
    let right = Value(.unknown(Unknown(.knownAfterApply, prefix: otherPrefix, suffix: otherSuffix)))
    #expect(Comparison(ignoresCase: false).equal(left, Literal(right)).truth == expected)
  }

  @Test func textsOfPartsKeepTheirEnds() {
    var text = ComposedText()
    text.append("a-")
    #expect(text.value == .string("a-"))
    text.append(Value(.unknown(Unknown(.knownAfterApply, prefix: "b-", suffix: "-c"))))
    text.append("-d")
    #expect(text.value == Value(.unknown(Unknown(.knownAfterApply, prefix: "a-b-", suffix: "-c-d"))))
    text.append(.string("e"))
    text.append(Value(.unknown(Unknown(.knownAfterApply))))
    #expect(text.value == Value(.unknown(Unknown(.knownAfterApply, prefix: "a-b-"))))
  }

  /// As templates of the input are written, so that both are told to be the same.
  @Test func textsOfPartsKeepTheirExpression() {
    let part = Value(.unknown(Unknown(.knownAfterApply, expression: "aws_vpc.a.id")))
    var text = ComposedText()
    text.append(part)
    #expect(text.value == part)
    text.append("-\"x")
    let expected = Unknown(
      .knownAfterApply, suffix: "-\"x", expression: "template(aws_vpc.a.id, \"-\\\"x\")")
    #expect(text.value == Value(.unknown(expected)))
    text.append(Value(.unknown(Unknown(.knownAfterApply))))
    #expect(text.value == Value(.unknown(Unknown(.knownAfterApply))))
  }
}
