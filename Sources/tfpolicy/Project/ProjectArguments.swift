import ArgumentParser

/// The options of a command that say what the project sets for policies.
struct ProjectArguments: ParsableArguments {
  @OptionGroup var config: ConfigArguments

  @Option(
    name: .customLong("parameter"), parsing: .singleValue,
    help: ArgumentHelp("The value of a policies' parameter; may be repeated.", valueName: "name=value"))
  var parameters: [String] = []

  var options: ProjectOptions {
    var options = config.options
    options.parameters = parameters
    return options
  }
}
