import Foundation
import Testing

@Suite struct GraphCommandTests {
  private let plan = "samples/web-database/plan.json"

  @Test(arguments: ["json", "dot", "mermaid", "svg", "html"])
  func sameTwice(format: String) throws {
    let first = try Command.run("graph", plan, "--format", format)
    let second = try Command.run("graph", plan, "--format", format)
    #expect(first.output == second.output && first.status == 0 && first.error == "")
    #expect(first.output.contains("aws_db_instance.db"))
    #expect(!first.output.contains("Rig-Password-1"))
  }

  /// The picture in the documentation is that of the sample.
  @Test func documented() throws {
    let drawn = try Command.run("graph", plan, "--format", "svg", "--layout", "own")
    let file = Command.repository.appending(path: "docs/graph-web-database.svg")
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn.output)
  }

  @Test func focus() throws {
    let found = try Command.run("graph", plan, "--focus", "aws_db_instance.db", "--depth", "1")
    #expect(found.output.contains("\"aws_db_subnet_group.db_subnets\" [label"))
    #expect(!found.output.contains("\"aws_vpc.vpc\" [label"))
    let lost = try Command.run("graph", plan, "--focus", "aws_db_instance.dc")
    #expect(lost.error.contains("error[focus-unknown]: there is no aws_db_instance.dc in the graph"))
    #expect(lost.status == 2 && lost.output == "")
  }

  /// Whatever Graphviz does, there is a picture, and it is the one that there is without it.
  @Test(arguments: [
    ("exit 3", "Graphviz failed with exit status 3"), ("echo nonsense", "an answer that cannot be read"),
    ("kill -9 $$", "Graphviz failed"), ("cat >/dev/null; yes x | head -c 300000", "cannot be read"),
  ])
  func brokenGraphviz(script: String, words: String) throws {
    let own = try Command.run("graph", plan, "--format", "svg", "--layout", "own")
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let dot = folder.appending(path: "dot")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: dot)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: dot.path)
    let result = try Command.run(
      ["graph", plan, "--format", "svg"], environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
    #expect(result.output == own.output && result.status == 0)
    #expect(result.error.contains("note[graphviz]") && result.error.contains(words), "\(result.error)")
  }

  @Test func withoutGraphviz() throws {
    let own = try Command.run("graph", plan, "--format", "svg", "--layout", "own")
    let silent = try Command.run(["graph", plan, "--format", "svg"], environment: ["PATH": "/nowhere"])
    #expect(silent.output == own.output && silent.error == "")
    let told = try Command.run(
      ["graph", plan, "--format", "svg", "--layout", "graphviz"], environment: ["PATH": "/nowhere"])
    #expect(told.output == own.output && told.error.contains("Graphviz is not installed"))
  }
}
