import Testing
import Values

/// Versions and constraints, by what Terraform's own library says of them.
@Suite struct VersionTests {
  @Test(arguments: [
    (">= 1.0, < 1.2", "1.1.5", true), ("< 1.0, < 1.2", "1.1.5", false), ("= 1.0", "1.1.5", false),
    ("= 1.0", "1.0.0", true), ("1.0", "1.0.0", true), ("1.0", "1.0", true), ("!= 1.0", "1.0.0", false),
    ("!= 1.0", "1.0.1", true), ("> 1.0", "1.0.0", false), ("> 1.0", "1.0.0.1", true), ("<= 1", "1.0.0", true),
    ("~> 1", "2.5", true), ("~> 1", "0.9", false), ("~> 1.0", "2.0", false), ("~> 1.0", "1.1", true),
    ("~> 1.0", "1.2.3", true), ("~> 1.0.0", "1.2.3", false), ("~> 1.0.0", "1.0.7", true),
    ("~> 1.0.0", "1.1.0", false), ("~> 1.0.7", "1.0.4", false), ("~> 1.0.7", "1.0.8", true),
    ("~> 1.0.7", "1.0.7.5", true), ("~> 1.0.7", "1.0.6.99", false), ("~> 1.0.9.5", "1.0.9.5", true),
    ("~> 1.0.9.5", "1.0.9.4", false), ("~> 1.0.9.5", "1.0.9.5.1", true), ("~> 1.0.9.5", "1.0.10", false),
    ("~> 2.0", "2.1.0-beta", false), ("~> 2.1.0-a", "2.2.0", false), ("~> 2.1.0-a", "2.1.0", false),
    ("~> 2.1.0-a", "2.1.0-beta", true), ("~> 2.1.0-a", "2.2.0-alpha", false), ("> 2.0", "2.1.0-beta", false),
    (">= 2.1.0-a", "2.1.0-beta", true), (">= 2.1.0-a", "2.1.1-beta", false),
    (">= 2.0.0", "2.1.0-beta", false),
    (">= 2.1.0-a", "2.1.1", true), (">= 2.1.0-a", "2.1.0", true), ("<= 2.1.0-a", "2.0.0", true),
    (">=1.5,<2", "1.9.9", true), (">= 1.0.0-beta.2", "1.0.0-beta.10", true),
    (">= 1.0.0-beta", "1.0.0-beta.1", true), (">= 1.0.0-beta", "1.0.0-beta.x", false),
    ("1.2.3", "1.2.3+build.5", true), ("v1.2.3", "v1.2.3", true), (">= 14", "14.7", true),
  ])
  func admits(constraint: String, version: String, expected: Bool) throws {
    let constraint = try #require(VersionConstraint(parsing: constraint))
    #expect(constraint.admits(try #require(Version(parsing: version))) == expected)
  }

  @Test(arguments: [
    "", "a", "1.", ".1", "1..2", "1.x", "8.0.mysql_aurora.3.04.0", "1.0-", "1.0-a..b", "1.0+", "1.0 ", "v",
    "11387778780781445675529500000000000000000", "1.2.3_4",
  ])
  func isNoVersion(text: String) {
    #expect(Version(parsing: text) == nil)
  }

  @Test(arguments: ["", ">= 1.x", ">= ", "1.0,", "=> 1.0", "1.0 || 2.0", "^1.0", ">= 1.0 < 2.0", "latest"])
  func isNoConstraint(text: String) {
    #expect(VersionConstraint(parsing: text) == nil)
  }

  /// What a constraint admits, inside of what another one admits.
  @Test(
    arguments: [
      (">= 5.1, < 6.0", ">= 5.0, < 6.0", true), ("~> 5.1", ">= 5.0, < 6.0", true),
      ("~> 5.1", "~> 5.0", true), ("~> 5.0", "~> 5.1", false), (">= 5.0", ">= 5.0, < 6.0", false),
      ("< 6.0", ">= 5.0", false), ("5.31.0", "~> 5.0", true), ("= 4.9", "~> 5.0", false),
      ("> 1.4", ">= 1.4.1", true), ("<= 1.4", "< 1.4.1", true), ("<= 1.4", "< 1.4", false),
      (">= 1.0, != 1.5.0", ">= 1.0", true), (">= 1.0", ">= 1.0, != 1.5.0", false),
      (">= 1.0, != 1.5.0", ">= 1.0, != 1.5.0", true), (">= 1.0, != 1.5.0, < 2.0", "!= 1.5.0", true),
      ("~> 1.2.3", ">= 1.2.3, < 1.3.0", true), ("~> 1", ">= 1", true), (">= 1", "~> 1", true),
      (">= 2, < 1", ">= 5", nil), (">= 5.0.0-beta1", ">= 4.0", nil), (">= 5.0.0-beta1", ">= 6.0", false),
      (">= 1.0.0.1", ">= 1.0", nil), (">= 1.5.0", ">= 1.5.0-rc1", true),
      ("= 1.0.0-rc1", ">= 1.0.0-beta", true),
      ("= 1.0, = 2.0", ">= 0", nil), ("> 0", "!= 0.0.0", true),
    ] as [(String, String, Bool?)])
  func isWithin(inner: String, outer: String, expected: Bool?) throws {
    let constraint = try #require(VersionConstraint(parsing: inner))
    #expect(constraint.isWithin(try #require(VersionConstraint(parsing: outer))) == expected)
  }

  /// Where one constraint is said to be within another, no version tells the opposite, and where it is not, one does.
  @Test func rangesAgreeWithVersions() throws {
    let operators = ["", "= ", "!= ", "> ", ">= ", "< ", "<= ", "~> "]
    let numbers = ["0.1", "1", "1.0", "1.1", "1.0.1", "1.1.2", "2"]
    let constraints = try operators.flatMap { sign in
      try numbers.map { try #require(VersionConstraint(parsing: sign + $0)) }
    }
    let versions = try (0...3).flatMap { major in
      try (0...3).flatMap { minor in
        try (0...3).map { try #require(Version(parsing: "\(major).\(minor).\($0)")) }
      }
    }
    for inner in constraints {
      let admitted = versions.filter { inner.admits($0) }
      for outer in constraints {
        #expect(inner.isWithin(outer) == .some(admitted.allSatisfy { outer.admits($0) }))
      }
    }
  }

  @Test(arguments: [
    ("1.2.3", true), ("= 1.2.3", true), ("~> 1.2.3", false), (">= 1.0, = 1.2.3", true), (">= 1", false),
  ])
  func pinned(text: String, expected: Bool) throws {
    #expect(try #require(VersionConstraint(parsing: text)).isPinned == expected)
  }
}
