import Foundation
import Reporting
import Testing

/// Where reports go.
@Suite struct OutputTests {
  private let right = "samples/web-database/plan.json"
  private let flawed = "samples/web-database-flawed/plan.json"

  /// Runs with a folder of its own, in which files are looked for afterwards.
  private func inFolder(_ body: (_ folder: String, _ read: (String) throws -> String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path) { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }

  @Test func oneRunWritesAllFormats() throws {
    try inFolder { folder, read in
      let outputs = Format.allCases.flatMap { ["--output", "\($0.rawValue)=\(folder)/\($0.rawValue)"] }
      let result = try Command.run(["check", flawed, "--color", "always"] + outputs)
      #expect(result.status == 1 && result.error == "")
      #expect(result.output.contains("\u{1B}["))
      for format in Format.allCases {
        let alone = try Command.run("check", flawed, "--format", format.rawValue)
        #expect(try read(format.rawValue) == alone.output, "\(format)")
      }
    }
  }

  @Test func aFileIsReplaced() throws {
    try inFolder { folder, read in
      for input in [flawed, right] { _ = try Command.run("check", input, "--output", "json=\(folder)/r") }
      #expect(try read("r") == Command.run("check", right, "--format", "json").output)
    }
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    try inFolder { folder, _ in
      for path in ["\(folder)/none/r.json", folder] {
        let result = try Command.run("check", right, "--output", "json=\(path)")
        #expect(result.status == 2)
        #expect(result.error.contains("error[output-unwritable]") && result.error.contains(path))
        #expect(result.output.contains("All is well.") || result.output.contains("No violation"))
      }
    }
  }

  @Test func theSummaryOfAJob() throws {
    try inFolder { folder, read in
      let environment = ["GITHUB_STEP_SUMMARY": "\(folder)/summary"]
      _ = try Command.run("check", flawed, environment: environment)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/summary"))
      let markdown = try Command.run("check", flawed, "--format", "markdown").output
      for _ in 0..<2 { _ = try Command.run("check", flawed, "--format", "github", environment: environment) }
      #expect(try read("summary") == markdown + markdown)
    }
  }

  @Test func aLineAnInput() throws {
    let lines = try Command.run("check", flawed, right, "--format", "ndjson").output.split(separator: "\n")
    #expect(lines.count == 2)
    for (line, input) in zip(lines, [flawed, right]) {
      #expect(line + "\n" == (try Command.run("check", input, "--format", "ndjson").output))
    }
    let broken = try Command.run("check", right, "missing.json", "--format", "ndjson", "--var", "broken")
    #expect(broken.status == 2)
    for line in broken.output.split(separator: "\n") { #expect(line.contains("variables-unreadable")) }
    #expect(broken.output.split(separator: "\n").last?.contains("input-unreadable") == true)
  }

  @Test func howMuchIsSaid() throws {
    let quiet = try Command.run("check", flawed, "--quiet").output
    let normal = try Command.run("check", flawed).output
    let verbose = try Command.run("check", flawed, "--verbose").output
    #expect(!quiet.contains("found") && quiet.contains("not evaluable"))
    #expect(normal.contains("found") && !normal.contains("builtin:aws/aws-db-encrypted.yaml"))
    #expect(verbose.contains("builtin:aws/aws-db-encrypted.yaml") && !verbose.contains("more\n"))
    let both = try Command.run("check", flawed, "--quiet", "--verbose")
    #expect(both.status == 2 && both.output == "")
  }

  @Test func placesInConfigurations() throws {
    try inFolder { folder, _ in
      let text = """
        {"resource": {"aws_db_instance": {"x": {
          "//": {"metadata": {"path": "app/db"}},
          "publicly_accessible": true,
          "password": "hunter2"
        }}}}
        """
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/cdk.tf.json"))
      let result = try Command.run("check", "\(folder)/cdk.tf.json").output
      #expect(result.contains("aws_db_instance.x  made by app/db\n"))
      #expect(
        result.contains(
          "\(folder)/cdk.tf.json:3:3\n             \"publicly_accessible\": true,\n             ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        ))
      for format in Format.allCases {
        let report = try Command.run("check", "\(folder)/cdk.tf.json", "--format", format.rawValue)
        #expect(!(report.output + report.error).contains("hunter2"), "\(format)")
      }
    }
  }
}
