import Foundation
import Testing

/// What the command does with good and bad calls.
@Suite struct CheckTests {
  private let right = "samples/web-database/plan.json"
  private let flawed = "samples/web-database-flawed/plan.json"

  /// Runs `check` on a plan given as text on standard input.
  private func check(
    _ plan: String, status: Int32, says words: String..., location: SourceLocation = #_sourceLocation
  ) throws {
    let result = try Command.run("check", "-", input: Data(plan.utf8))
    #expect(result.status == status, sourceLocation: location)
    for word in words {
      #expect(result.output.contains(word), "\(word) in \(result.output)", sourceLocation: location)
    }
  }

  private let resource = #""mode":"managed","type":"t","name":"n""#

  @Test func statuses() throws {
    #expect(try Command.run("check", right).status == 0)
    #expect(try Command.run("check", flawed).status == 1)
    #expect(try Command.run("check", right, flawed).status == 1)
    #expect(try Command.run("check", "missing.json").status == 2)
    #expect(try Command.run("check", flawed, "missing.json").status == 2)
    #expect(try Command.run("check", "samples").status == 2)
  }

  @Test(arguments: [
    ["--bogus"], ["check"], ["check", "x", "--format", "yaml"], ["check", "x", "--fail-on", "worst"],
    ["chek"],
  ])
  func mistakesInTheCall(arguments: [String]) throws {
    let result =
      switch arguments.count {
      case 1: try Command.run(arguments[0])
      case 2: try Command.run(arguments[0], arguments[1])
      default: try Command.run(arguments[0], arguments[1], arguments[2], arguments[3])
      }
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.error.contains("Error") || result.error.contains("USAGE"))
  }

  @Test func misspeltCommands() throws {
    let near = try Command.run("chekc", "plan.json")
    #expect(near.status == 2)
    #expect(near.error.hasPrefix("Error: There is no command 'chekc'. Did you mean 'check'?"))
    let far = try Command.run("destroy")
    #expect(far.status == 2)
    #expect(far.error.contains("Commands: check, explain, graph, init, policies, schema, test, validate."))
    #expect(try Command.run("check", "--polices", "x", "y").error.contains("Did you mean '--policies'?"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try Command.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    for word in ["check", "explain", "validate", "policies", "sarif"] {
      #expect(result.output.contains(word))
    }
  }

  @Test(arguments: ["check", "explain", "graph", "init", "policies", "schema", "test", "validate"])
  func everyCommandHasHelpWithExamples(command: String) throws {
    let result = try Command.run(command, "--help")
    #expect(result.status == 0)
    #expect(result.output.contains("Examples:\n  tfpolicy \(command)"))
  }

  @Test func answers() throws {
    let version = try Command.run("--version")
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("tfpolicy "))
    let help = try Command.run("check", "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("--on-unknown"))
  }

  @Test func inputsThatCannotBeJudged() throws {
    try check("", status: 2, says: "error[json-")
    try check("{", status: 2, says: "error[json-", "<stdin>:1:2")
    try check("[]", status: 2, says: "input-unknown", "a JSON array")
    try check(#"{"resource":{}}"#, status: 2, says: "input-empty")
    try check(#"{"format_version":"1.0","values":{}}"#, status: 2, says: "input-empty")
    try check(#"{"format_version":"2.0","planned_values":{}}"#, status: 2, says: "plan-format")
    try check(#"{"format_version":"1.2","planned_values":{}}"#, status: 2, says: "input-empty")
    try check(
      #"{"format_version":"1.2","errored":true,"resource_changes":[{\#(resource),"change":{"actions":["create"],"after":{}}}]}"#,
      status: 2, says: "plan-errored")
    try check(
      #"{"format_version":"1.2","complete":false,"resource_changes":[{\#(resource),"change":{"actions":["create"],"after":{}}}]}"#,
      status: 2, says: "plan-incomplete")
  }

  @Test func whatIsAllowed() throws {
    let empty = Data(#"{"format_version":"1.2","planned_values":{}}"#.utf8)
    #expect(try Command.run("check", "-", "--allow-empty", input: empty).status == 0)
    let partial = Data(
      #"{"format_version":"1.2","errored":true,"resource_changes":[{\#(resource),"change":{"actions":["create"],"after":{}}}]}"#
        .utf8)
    let result = try Command.run("check", "-", "--allow-partial", input: partial)
    #expect(result.status == 0)
    #expect(result.output.contains("warning[plan-errored]"))
  }

  @Test func destroyAndNoOpPlansHaveResources() throws {
    try check(
      #"{"format_version":"1.2","resource_changes":[{\#(resource),"change":{"actions":["delete"],"before":{},"after":null}}]}"#,
      status: 0)
  }

  @Test func policiesOfTheCall() throws {
    #expect(try Command.run("check", right, "--policies", "policies/aws").status == 0)
    #expect(try Command.run("check", flawed, "--policies", "builtin:terraform").status == 1)
    #expect(try Command.run("check", right, "--policies", "missing").status == 2)
    #expect(try Command.run("check", right, "--policies", "docs").status == 2)
    let none = try Command.run("check", right, "--policies", "policies/aws/lib/databases.yaml")
    #expect(none.status == 2)
    #expect(none.output.contains("no-policy"))
    let unknown = try Command.run("check", right, "--policies", "builtin:asw")
    #expect(unknown.status == 2)
    #expect(unknown.output.contains("did you mean builtin:aws?"))
  }

  @Test func whatCounts() throws {
    #expect(try Command.run("check", flawed, "--fail-on", "critical").status == 1)
    #expect(
      try Command.run(
        "check", flawed, "--policies", "policies/aws/aws-required-tags.yaml", "--fail-on", "critical"
      ).status == 0)
  }

  @Test func jsonOfARunThatCouldNotJudgeIsStillJSON() throws {
    let result = try Command.run("check", "missing.json", "--format", "json")
    #expect(result.status == 2)
    #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
    #expect(result.error.contains("input-unreadable"))
  }

  @Test func colourOnlyWhereItIsAskedFor() throws {
    #expect(try !Command.run("check", flawed).output.contains("\u{1B}"))
    #expect(try Command.run("check", flawed, "--color", "always").output.contains("\u{1B}["))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let first = try Command.run("check", flawed, right, "--format", "json").output
    for _ in 0..<3 { #expect(try Command.run("check", flawed, right, "--format", "json").output == first) }
  }
}
