import Diagnostics
import Terraform
import Testing
import Values

@Suite struct PlanReaderTests {
  private let resource = #""mode":"managed","type":"t","name":"n""#

  @Test(arguments: ["0.1", "0.2", "1.0", "1.1", "1.2", "1.99"])
  func knownFormats(version: String) throws {
    let plan = try model(#"{"format_version":"\#(version)","planned_values":{}}"#)
    #expect(plan.formatVersion == version)
    #expect(plan.resources.isEmpty)
  }

  @Test(arguments: ["2.0", "x", ""])
  func unknownFormats(version: String) throws {
    let (model, diagnostics) = try read(#"{"format_version":"\#(version)","planned_values":{}}"#)
    #expect(model == nil)
    #expect(diagnostics.map(\.id) == ["plan-format"])
    #expect(diagnostics.first?.place?.start.column == 19)
  }

  @Test func erroredAndIncompletePlansSayso() throws {
    let errored = try read(#"{"format_version":"1.2","errored":true,"complete":false}"#)
    #expect(errored.diagnostics.map(\.id) == ["plan-errored"])
    #expect(errored.model?.isErrored == true)
    let incomplete = try read(#"{"format_version":"1.2","complete":false}"#)
    #expect(incomplete.diagnostics.map(\.id) == ["plan-incomplete"])
    #expect(try read(#"{"format_version":"1.2"}"#).diagnostics.isEmpty)
  }

  @Test(arguments: [
    (#"["create"]"#, 1), (#"["no-op"]"#, 1), (#"["update"]"#, 1), (#"["delete","create"]"#, 1),
    (#"["create","delete"]"#, 1), (#"["delete"]"#, 0), (#"["forget"]"#, 0),
  ])
  func whatWillExistIsAResource(actions: String, count: Int) throws {
    let plan = try model(
      #"{"format_version":"1.2","resource_changes":[{\#(resource),"change":{"actions":\#(actions),"after":{}}}]}"#
    )
    #expect(plan.resources.count == count)
    #expect(plan.changes.count == 1)
    #expect(plan.mentionedResources == 1)
  }

  @Test func deposedObjectsAreNoResources() throws {
    let plan = try model(
      #"""
      {"format_version":"1.2","resource_changes":[
      {\#(resource),"change":{"actions":["no-op"],"after":{}}},
      {\#(resource),"deposed":"abc","change":{"actions":["delete"],"after":null}}]}
      """#)
    #expect(plan.resources.count == 1)
    #expect(plan.changes.count == 2)
  }

  @Test func plannedValuesAloneAreEnough() throws {
    let plan = try model(
      #"""
      {"format_version":"0.1","planned_values":{"root_module":{"resources":[{\#(resource),"values":{"a":1}}],
      "child_modules":[{"address":"module.m[\"k\"]","resources":[{\#(resource),"index":2,"values":{}}]}]}}}
      """#)
    #expect(plan.resources.count == 2)
    #expect(plan.attribute("a", of: plan.resources[0].body) == .number(Number(1)))
    #expect(plan.moduleInstances.map(\.address) == ["", "module.m[\"k\"]"])
    #expect(plan.resources[1].key == .index(2))
  }

  @Test func dataSourcesStandInPriorState() throws {
    let plan = try model(
      #"""
      {"format_version":"1.2","planned_values":{},"prior_state":{"values":{"root_module":{"resources":[
      {"mode":"data","type":"d","name":"n","values":{"id":"x"}},{\#(resource),"values":{}}]}}}}
      """#)
    #expect(plan.resources.map(\.mode) == [.data])
    #expect(plan.mentionedResources == 2)
  }

  @Test func modulesWithoutResourcesAreThere() throws {
    let plan = try model(
      #"""
      {"format_version":"1.2","configuration":{"root_module":{"module_calls":{
      "one":{"module":{"outputs":{"o":{}},"module_calls":{"two":{"module":{}}}}},
      "many":{"count_expression":{"constant_value":2},"module":{}}}}}}
      """#)
    #expect(plan.moduleInstances.map(\.address) == ["", "module.one", "module.one.module.two"])
    #expect(plan.modules.count == 4)
  }

  @Test func providers() throws {
    let plan = try model(
      #"""
      {"format_version":"1.2","configuration":{"provider_config":{
      "aws":{"name":"aws"},"aws.west":{"name":"aws","alias":"west"},
      "module.m:aws":{"name":"aws","module_address":"module.m"}}}}
      """#)
    #expect(plan.providers.map(\.key) == ["aws", "aws.west", "module.m:aws"])
    #expect(plan.providers.map(\.alias) == [nil, "west", nil])
    #expect(plan.providers.map(\.moduleAddress) == ["", "", "module.m"])
  }
}
