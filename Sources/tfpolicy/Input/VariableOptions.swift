/// Where the values of a configuration's variables come from; the later ones win.
struct VariableOptions: Equatable {
  /// Whether `TF_VAR_…` and `TF_WORKSPACE` of the environment are read.
  var usesEnvironment = false
  /// Paths of `*.tfvars.json`.
  var files: [String] = []
  /// `NAME=VALUE`
  var values: [String] = []
  /// The workspace that is selected; `TF_WORKSPACE` of the environment where that is read, and unknown without.
  var workspace: String?

  var isEmpty: Bool { self == VariableOptions() }
}
