import HCL
import JSONSyntax
import Values

extension ConfigurationScope {
  /// The value that an input gives to a variable: a text is one for a variable of a primitive type or of none, and an
  /// expression for all others.
  ///
  /// <https://developer.hashicorp.com/terraform/language/values/variables#complex-typed-values>
  static func value(of input: VariableInput, type: String?) -> Value {
    switch (input, type) {
    case (.value(let value), _): return converted(value, type)
    case (.text(let text), nil), (.text(let text), "string"), (.text(let text), "number"),
      (.text(let text), "bool"):
      return converted(.string(text), type)
    case (.text(let text), _):
      let (expression, problems) = Expression.parse(text)
      let value = ExpressionEvaluator(scope: NoNames()).value(of: expression)
      // Why it has no value might quote the text, which may be secret.
      guard problems.isEmpty, value.anyUnknownReason == nil else {
        return .unknown(Reason(.wrongKind, "the value that was given is no expression"))
      }
      return converted(value, type)
    }
  }

  /// The value as one of the type that a variable declares; unknown where it is none.
  static func converted(_ value: Value, _ type: String?) -> Value {
    guard let type, let constraint = TypeConstraint(parsing: type) else { return value }
    do throws(ConversionError) {
      return try constraint.converted(value)
    } catch {
      return .unknown(Reason(.wrongKind, "the value that was given is no \(type)"))
    }
  }
}
