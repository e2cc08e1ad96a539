import ArgumentParser

/// The options of a command that give values to variables.
struct VariableArguments: ParsableArguments {
  @Option(
    name: .customLong("var"), parsing: .singleValue,
    help: ArgumentHelp("The value of a variable; may be repeated.", valueName: "name=value"))
  var values: [String] = []

  @Option(
    name: .customLong("var-file"), parsing: .singleValue,
    help: ArgumentHelp("A *.tfvars.json with values of variables; may be repeated.", valueName: "path"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("workspace"),
    help: ArgumentHelp("The workspace that terraform.workspace means.", valueName: "name"))
  var workspace: String?

  @Flag(
    name: .customLong("env-vars"),
    help:
      "Read the values of variables from TF_VAR_… of the environment, and the workspace from TF_WORKSPACE.")
  var usesEnvironment = false

  var options: VariableOptions {
    VariableOptions(usesEnvironment: usesEnvironment, files: files, values: values, workspace: workspace)
  }
}
