import ArgumentParser
import Diagnostics
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

      Without paths it runs those of the policies that .tfpolicy.yaml names, or else of policies/.

      Exit status: 0 all cases pass, 1 a case fails, 2 a case could not be run.

      Examples:
        tfpolicy test
        tfpolicy test policies/queue.test.yaml --verbose
        tfpolicy test --coverage
        tfpolicy test --format junit > tests.xml
      """)

  @Argument(help: ArgumentHelp("Test files and folders of them.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "The project")
  var config: ConfigArguments

  @Flag(name: .customLong("verbose"), help: "List the cases that pass, too.")
  var isVerbose = false

  @Flag(name: .customLong("coverage"), help: "Name the conditions that decided no verdict.")
  var showsCoverage = false

  @Option(name: .customLong("format"), help: "The format of the results.")
  var format: TestFormat = .text

  @Option(name: .customLong("color"), help: "When to use colour.")
  var color: Terminal.ColourChoice = .auto

  func run() throws {
    let (project, problems) = ProjectLoader.load(config.options)
    Terminal.show(problems)
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw ExitCode(Gate.Status.notJudged.rawValue)
    }
    let run = TestRun(paths.isEmpty ? project.ownPolicies : paths, collectsCoverage: showsCoverage)
    let style = TextStyle(usesColour: Terminal.usesColour(color), width: Terminal.width)
    Terminal.show(run.diagnostics)
    if !run.results.isEmpty || format != .text {
      write(format.write(run.results, style: style, listsPassed: isVerbose), to: .output)
    }
    if showsCoverage {
      let coverage = Coverage(of: run.policies.all, decided: run.decided, tested: run.testedPolicies)
      write(CoverageText(style: style).text(of: coverage), to: format == .text ? .output : .error)
    }
    throw ExitCode(run.status.rawValue)
  }
}

extension TestFormat: ExpressibleByArgument {}
