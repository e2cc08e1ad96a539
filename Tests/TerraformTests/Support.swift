import Diagnostics
import JSONSyntax
import Terraform
import Testing

/// Reads a plan from its text, which has to be JSON.
func read(_ json: String) throws -> (model: Model?, diagnostics: [Diagnostic]) {
  let document = try #require(JSONDocument.read(JSONBytes(copying: json.utf8), file: "plan.json").document)
  return PlanReader.read(document)
}

/// Reads a plan in which nothing is wrong.
func model(_ json: String) throws -> Model {
  let (model, diagnostics) = try read(json)
  #expect(diagnostics.map(\.message) == [])
  return try #require(model)
}
