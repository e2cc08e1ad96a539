import ArgumentParser

/// The options of a command that say what the project sets.
struct ProjectArguments: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration file (default: the .tfpolicy.yaml of this folder or the nearest above).",
      valueName: "path"), completion: .file())
  var file: String?

  @Flag(name: .customLong("no-config"), help: "Use no configuration file.")
  var isIgnored = false

  @Option(
    name: .customLong("parameter"), parsing: .singleValue,
    help: ArgumentHelp("The value of a policies' parameter; may be repeated.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(
    name: .customLong("today"),
    help: ArgumentHelp("The day on which waivers are looked at (default: today).", valueName: "yyyy-mm-dd"))
  var today: String?

  func validate() throws {
    if file != nil, isIgnored { throw ValidationError("--config and --no-config exclude each other.") }
  }

  var options: ProjectOptions {
    ProjectOptions(file: file, isIgnored: isIgnored, parameters: parameters, today: today)
  }
}
