/// Where the values of a configuration's variables come from; the later ones win.
struct VariableOptions: Equatable {
  /// Whether `TF_VAR_…` of the environment is read.
  var usesEnvironment = false
  /// Paths of `*.tfvars.json`.
  var files: [String] = []
  /// `NAME=VALUE`
  var values: [String] = []

  var isEmpty: Bool { self == VariableOptions() }
}
