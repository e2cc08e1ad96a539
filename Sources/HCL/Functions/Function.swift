import Values

/// A function of Terraform's language.
///
/// <https://developer.hashicorp.com/terraform/language/functions>
package struct Function: Sendable {
  package let name: String
  package let parameters: [Parameter]
  /// Takes every argument after those of `parameters`.
  package let variadicParameter: Parameter?
  /// Whether the same arguments always give the same result.
  let isPure: Bool
  /// Works out the result of arguments that `call` has checked and converted.
  let body: @Sendable (Arguments) throws(FunctionError) -> Value

  init(
    _ name: String, _ parameters: [Parameter] = [], variadic: Parameter? = nil, isPure: Bool = true,
    body: @escaping @Sendable (Arguments) throws(FunctionError) -> Value
  ) {
    self.name = name
    self.parameters = parameters
    self.variadicParameter = variadic
    self.isPure = isPure
    self.body = body
  }

  /// The parameter that takes the argument.
  func parameter(at index: Int) -> Parameter? {
    index < parameters.count ? parameters[index] : variadicParameter
  }
}
