import HCL
import Testing
import Values

/// One call and what it gives, in the tests' notation; `error: …` where it fails.
struct Call: Sendable, CustomTestStringConvertible {
  var name: String
  var arguments: [Value]
  var expected: String

  init(_ name: String, _ arguments: Value..., gives expected: String) {
    self.name = name
    self.arguments = arguments
    self.expected = expected
  }

  var testDescription: String { "\(name)(\(arguments.map { notation($0) }.joined(separator: ", ")))" }
}

/// Checks a call of a table.
func check(_ row: Call, sourceLocation: SourceLocation = #_sourceLocation) {
  guard let function = FunctionTable.named(row.name) else {
    Issue.record("no function \(row.name)", sourceLocation: sourceLocation)
    return
  }
  let result: String
  do throws(FunctionError) {
    result = notation(try call(function, row.arguments))
  } catch {
    result = "error: \(error.message)"
  }
  #expect(result == row.expected, "\(row.testDescription)", sourceLocation: sourceLocation)
}
