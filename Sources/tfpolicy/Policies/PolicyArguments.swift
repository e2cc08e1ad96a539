import ArgumentParser

/// The options of a command that say which policies are meant.
struct PolicyArguments: ParsableArguments {
  @Option(
    name: .customLong("policies"), parsing: .singleValue,
    help: ArgumentHelp(
      "A policy file, a folder of them, or a pack; may be repeated.", valueName: "path|builtin:name"),
    completion: .file())
  var names: [String] = []

  @OptionGroup(title: "The project")
  var project: ProjectArguments
}
