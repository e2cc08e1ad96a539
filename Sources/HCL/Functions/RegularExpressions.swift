import Patterns
import Values

/// <https://developer.hashicorp.com/terraform/language/functions#string-functions>
let regularExpressionFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/regex
  Function("regex", parameters, body: firstMatch),
  // https://developer.hashicorp.com/terraform/language/functions/regexall
  Function("regexall", parameters, body: allMatches),
]

private let parameters = [Parameter("pattern", .string), Parameter("string", .string)]

/// The compiled expression of an argument.
func expression(_ pattern: String, argument: Int) throws(FunctionError) -> CapturingExpression {
  do throws(RegularExpressionError) {
    return try CapturingExpression(pattern)
  } catch {
    throw FunctionError("invalid regexp pattern: \(error.message)", argument: argument)
  }
}

private func firstMatch(_ arguments: Arguments) throws(FunctionError) -> Value {
  let expression = try uniformlyNamed(arguments)
  guard let match = expression.firstMatch(in: arguments.text(1)) else {
    throw FunctionError("pattern did not match any part of the given string")
  }
  return value(of: match, expression)
}

private func allMatches(_ arguments: Arguments) throws(FunctionError) -> Value {
  let expression = try uniformlyNamed(arguments)
  return .uniformList(expression.allMatches(in: arguments.text(1)).map { value(of: $0, expression) })
}

private func uniformlyNamed(_ arguments: Arguments) throws(FunctionError) -> CapturingExpression {
  let expression = try expression(arguments.text(0), argument: 0)
  let namedCount = expression.groupNames.count { $0 != nil }
  guard namedCount == 0 || namedCount == expression.groupNames.count else {
    throw FunctionError(
      "invalid regexp pattern: cannot mix both named and unnamed capture groups", argument: 0)
  }
  return expression
}

/// The whole text without groups, a tuple of unnamed groups, an object of named ones.
private func value(of match: CapturingExpression.Match, _ expression: CapturingExpression) -> Value {
  let groups = match.groups.map { group in group.map { Value.string($0) } ?? .null }
  if groups.isEmpty { return .string(match.text) }
  let names = expression.groupNames.compactMap { $0 }
  if names.isEmpty { return .list(groups) }
  return .object(Object(zip(names, groups).map { Object.Member($0, $1) }))
}
