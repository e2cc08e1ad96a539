import ArgumentParser
import Diagnostics
import Findings

/// The command `tfpolicy`.
@main
struct Tfpolicy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tfpolicy",
    abstract: "Checks Terraform plans and configurations against policies, before anything is applied.",
    discussion: """
      Exit status: 0 clean, 1 policy violations, 2 it could not judge (input, policy or usage).
      """,
    version: "tfpolicy \(version)",
    subcommands: [
      CheckCommand.self, ExplainCommand.self, GraphCommand.self, PoliciesCommand.self, TestCommand.self,
      ValidateCommand.self, InitCommand.self, SchemaCommand.self,
    ])

  /// The version of this build.
  static let version = "0.1.0"

  /// Runs the command; synchronous, since an asynchronous `main` costs more at start-up than all the rest.
  static func main() {
    ignoreBrokenPipes()
    if let options = CheckOptions(plain: Array(CommandLine.arguments.dropFirst())) {
      endProcess(with: Check(options: options).run().rawValue)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitCode {
      endProcess(with: status.rawValue)
    } catch {
      let word = CommandLine.arguments.dropFirst().first ?? ""
      if let mistake = mistake(in: word) {
        write(mistake, to: .error)
        endProcess(with: Gate.Status.notJudged.rawValue)
      }
      exit(reporting: error)
    }
  }

  /// What is said of the first word of a call that is no command; `nil` where it is one, or an option.
  static func mistake(in word: String) -> String? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }.sorted()
    guard !word.isEmpty, !word.hasPrefix("-"), !(commands + ["help"]).contains(word) else { return nil }
    let nearest = nearestWord(to: word, among: commands).map { "Did you mean '\($0)'?" }
    return """
      Error: There is no command '\(word)'. \(nearest ?? "Commands: \(commands.joined(separator: ", ")).")
      Usage: tfpolicy <command>
        See 'tfpolicy --help' for more information.

      """
  }

  /// Help and version go to standard output with status 0, mistakes in the call to standard error with status 2.
  private static func exit(reporting error: any Error) -> Never {
    let isAnswer = exitCode(for: error).isSuccess
    write(fullMessage(for: error) + "\n", to: isAnswer ? .output : .error)
    endProcess(with: isAnswer ? Gate.Status.clean.rawValue : Gate.Status.notJudged.rawValue)
  }
}
