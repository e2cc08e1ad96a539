import ArgumentParser
import Findings
import Integrity
import Packs
import PolicyLanguage
import Reporting

/// `tfpolicy policies`: lists the policies that a call would use.
struct PoliciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policies",
    abstract: "Lists policies.",
    discussion: """
      Lists the policies that `tfpolicy check` would use in this folder, and the rules of integrity, which are built in.

      Examples:
        tfpolicy policies
        tfpolicy policies --policies builtin:web-database
        tfpolicy policies --all --format markdown > policies.md
      """)

  @OptionGroup var policies: PolicyArguments

  @Flag(name: .customLong("all"), help: "List every pack that tfpolicy brings along.")
  var listsAll = false

  @Option(name: .customLong("format"), help: "The format of the list.")
  var format: CatalogueFormat = .text

  @Option(name: .customLong("color"), help: "When to use colour.")
  var color: Terminal.ColourChoice = .auto

  func run() throws {
    let source = PolicySource(policies, packs: listsAll ? Pack.all.map { "builtin:\($0.name)" } : [])
    let style = TextStyle(usesColour: Terminal.usesColour(color), width: Terminal.width)
    Terminal.show(source.diagnostics)
    guard let policies = source.policies else { throw ExitCode(Gate.Status.notJudged.rawValue) }
    let catalogue = PolicyCatalogue(policies: policies, project: source.project)
    write(format.write(catalogue, style: style), to: .output)
  }
}

extension CatalogueFormat: ExpressibleByArgument {}
