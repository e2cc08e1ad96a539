import ArgumentParser
import Findings
import PolicyTesting
import Reporting

/// `tfpolicy test`: runs the tests of policies.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the tests of policies.",
    discussion: """
      Runs every *.test.yaml: each case judges a configuration or a plan by one policy and compares all that fails or is
      unknown with what is expected. docs/testing-policies.md describes the files.

      Exit status: 0 all cases pass, 1 a case fails, 2 a case could not be run.

      Examples:
        tfpolicy test
        tfpolicy test policies/queue.test.yaml --verbose
      """)

  @Argument(help: ArgumentHelp("Test files and folders of them (default: policies).", valueName: "path"))
  var paths: [String] = []

  @Flag(name: .customLong("verbose"), help: "List the cases that pass, too.")
  var isVerbose = false

  @Option(name: .customLong("color"), help: "When to use colour.")
  var color: Terminal.ColourChoice = .auto

  func run() throws {
    let run = TestRun(paths.isEmpty ? ["policies"] : paths)
    let style = TextStyle(usesColour: Terminal.usesColour(color), width: Terminal.width)
    let plain = TextStyle(usesColour: false, width: style.width)
    for diagnostic in run.diagnostics { write(DiagnosticText.text(of: diagnostic, style: plain), to: .error) }
    if !run.results.isEmpty {
      write(TestText(style: style, listsPassed: isVerbose).write(run.results), to: .output)
    }
    throw ExitCode(run.status.rawValue)
  }
}
