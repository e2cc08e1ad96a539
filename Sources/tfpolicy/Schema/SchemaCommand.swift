import ArgumentParser
import FileSchemas

/// `tfpolicy schema`: prints the JSON Schema of a file that people write.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a JSON Schema, by which editors complete and check files.",
    discussion: """
      Write it to a file and name that in the first line of policies, as the YAML language server reads it:
      # yaml-language-server: $schema=policy.schema.json

      Examples:
        tfpolicy schema policy > policy.schema.json
        tfpolicy schema test > test.schema.json
        tfpolicy schema config > config.schema.json
      """)

  @Argument(help: "The kind of file.")
  var kind: FileKind = .policy

  func run() throws { write(kind.schema, to: .output) }
}

extension FileKind: ExpressibleByArgument {}
