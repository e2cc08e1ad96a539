package import Values

/// A value for a variable of the root module, as it was given from outside.
package enum VariableInput: Sendable {
  /// A text of the command line or the environment, which the variable's type says how to read.
  case text(String)
  /// A value of a file.
  case value(Value)
}
