import ArgumentParser
import Diagnostics
import Findings

/// `tfpolicy init`: writes the files that a project starts with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes the files that a project starts with.",
    discussion: """
      Writes a commented .tfpolicy.yaml, a first policy with its test, and a job for CI. What is there already stays as it
      is.

      Examples:
        tfpolicy init
        tfpolicy init --ci gitlab
      """)

  @Option(name: .customLong("ci"), help: "The CI system to write a job for.")
  var system: ContinuousIntegration = .github

  func run() throws {
    var isBroken = false
    for file in StarterFile.all(system) {
      if FileReader.exists(at: file.path) {
        write("kept     \(file.path)\n", to: .output)
        continue
      }
      do throws(FileError) {
        try FileWriter.create(file.path, with: file.text)
        write("written  \(file.path)\n", to: .output)
      } catch {
        isBroken = true
        Terminal.show([
          Diagnostic(.error, "file-unwritable", "\(file.path) cannot be written: \(error.reason)")
        ])
      }
    }
    if !isBroken {
      write("\nNext: tfpolicy validate && tfpolicy test, then tfpolicy check plan.json\n", to: .output)
    }
    throw ExitCode((isBroken ? Gate.Status.notJudged : .clean).rawValue)
  }
}

/// The CI systems that a job can be written for.
enum ContinuousIntegration: String, CaseIterable, ExpressibleByArgument {
  case github, gitlab, none
}
