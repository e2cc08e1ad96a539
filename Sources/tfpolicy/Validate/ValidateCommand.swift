import ArgumentParser
import Diagnostics
import Findings
import Reporting

/// `tfpolicy validate`: looks for mistakes in policies and their tests.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Looks for mistakes in policies, their tests and .tfpolicy.yaml.",
    discussion: """
      Compiles all policies and reads all tests, prints every mistake, and warns of what is odd, such as a policy that no
      test has seen fail. Without paths it looks at those that .tfpolicy.yaml names, or else at policies/.

      Exit status: 0 no mistake (there may be warnings), 2 a mistake.

      Examples:
        tfpolicy validate
        tfpolicy validate policies/queue.yaml
      """)

  @Argument(
    help: ArgumentHelp("Policy files, test files, and folders of them.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "The project")
  var config: ConfigArguments

  @Option(name: .customLong("color"), help: "When to use colour.")
  var color: Terminal.ColourChoice = .auto

  func run() throws {
    let (project, problems) = ProjectLoader.load(config.options)
    var validation = Validation(paths.isEmpty ? project.ownPolicies : paths)
    validation.add(problems)
    // A file that cannot be read says nothing of policies.
    if !problems.contains(where: { $0.severity == .error }) {
      validation.add(PolicyLoader.load([], project).diagnostics)
    }
    let style = TextStyle(usesColour: Terminal.usesColour(color), width: Terminal.width)
    for diagnostic in validation.diagnostics {
      write(DiagnosticText.text(of: diagnostic, style: style) + "\n", to: .output)
    }
    write(validation.summary, to: .output)
    throw ExitCode(validation.status.rawValue)
  }
}
