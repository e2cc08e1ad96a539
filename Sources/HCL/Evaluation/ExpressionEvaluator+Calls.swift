import Diagnostics
import Values

extension ExpressionEvaluator {
  /// The value of a call; `try` and `can` look at their arguments themselves.
  func value(of call: FunctionCall) throws(EvaluationError) -> Value {
    switch call.name {
    case "try": return try firstWithoutError(call.arguments)
    case "can":
      guard let argument = call.arguments.first, call.arguments.count == 1 else {
        throw EvaluationError("`can` takes one argument")
      }
      return can(argument)
    default: break
    }
    var arguments = try call.arguments.map { (argument) throws(EvaluationError) in try evaluate(argument) }
    if call.expandsLast, let last = arguments.popLast() {
      guard let elements = try Elements(of: last) else { return last.part(nil) }
      arguments += elements.pairs.map { $0.value.marked(sensitive: last.isSensitive) }
    }
    return try result(of: call.name, arguments)
  }

  private func result(of name: String, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard let function = FunctionTable.named(name) else {
      // A provider's function, or one that this version does not know, may give anything.
      if name.hasPrefix("provider::") {
        return .unknown(Reason(.unresolved, "\(name) belongs to a provider"))
      }
      let nearest = nearestWord(to: name, among: FunctionTable.names).map { ": did you mean \($0)?" } ?? ""
      throw EvaluationError("there is no function \(name)\(nearest)")
    }
    if scope.isTemplateFile, function.name == "templatefile" {
      throw EvaluationError("cannot recursively call templatefile from inside a template")
    }
    do throws(FunctionError) {
      let value = try HCL.call(function, arguments, files: scope.files)
      // What is only picked out, or rendered, stays what it is.
      if ["element", "lookup", "one", "templatefile"].contains(name), CanonicalText.text(of: value) != nil {
        return value
      }
      return value.given(by: function.isPure ? CanonicalText.call(of: function, arguments) : nil)
    } catch {
      throw EvaluationError("\(name): \(error.message)")
    }
  }

  private func firstWithoutError(_ arguments: [Expression]) throws(EvaluationError) -> Value {
    var last = EvaluationError("`try` takes at least one argument")
    for argument in arguments {
      do throws(EvaluationError) {
        // Of what is not known, nobody knows whether it will fail.
        return try evaluate(argument).given(by: nil)
      } catch {
        last = error
      }
    }
    throw last
  }

  private func can(_ argument: Expression) -> Value {
    do throws(EvaluationError) {
      let value = try evaluate(argument)
      return value.unknownReason.map { .unknown($0) } ?? .bool(true)
    } catch {
      return .bool(false)
    }
  }
}
