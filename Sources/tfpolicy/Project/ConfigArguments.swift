import ArgumentParser

/// The options of a command that say which `.tfpolicy.yaml` is meant.
struct ConfigArguments: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration file (default: the .tfpolicy.yaml of this folder or the nearest above).",
      valueName: "path"), completion: .file())
  var file: String?

  @Flag(name: .customLong("no-config"), help: "Use no configuration file.")
  var isIgnored = false

  func validate() throws {
    if file != nil, isIgnored { throw ValidationError("--config and --no-config exclude each other.") }
  }

  var options: ProjectOptions { ProjectOptions(file: file, isIgnored: isIgnored) }
}
