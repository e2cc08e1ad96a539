import Values

/// Renders a file as a template, in which only the given variables have names.
///
/// <https://developer.hashicorp.com/terraform/language/functions/templatefile>
func renderFile(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let variables = arguments[1].members else {
    throw FunctionError("invalid vars value: must be a map", argument: 1)
  }
  guard variables.allSatisfy({ isIdentifier($0.name) }) else {
    throw FunctionError("invalid template variable name: must start with a letter", argument: 1)
  }
  let text: String
  switch try contents(of: arguments) {
  case .found(let bytes): text = try decoded(bytes)
  case .unread(let reason): return .unknown(reason)
  }
  let (template, problems) = Template.parse(text)
  guard problems.isEmpty else { throw FunctionError("the template cannot be read", argument: 0) }
  let scope = TemplateVariables(values: Object(variables), files: arguments.files)
  do throws(EvaluationError) {
    return try ExpressionEvaluator(scope: scope).evaluate(template)
  } catch {
    throw FunctionError("in the template: \(error.message)")
  }
}

/// The names in a file that is a template.
private struct TemplateVariables: EvaluationScope {
  let values: Object
  let files: ModuleFiles?

  var isTemplateFile: Bool { true }

  func value(of traversal: Traversal) -> (value: Value, steps: Int)? {
    values[traversal.root].map { ($0, 0) }
  }
}

private func isIdentifier(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first, first.properties.isXIDStart else { return false }
  return name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue || $0 == "-" }
}
