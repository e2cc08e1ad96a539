import Evaluation
import Findings
import Foundation
import Graph
import JSONSyntax
import Packs
import PolicyLanguage
import Terraform

/// Compares judging a plan by the embedded policies with reading it (bytes to graph), stage by stage.
///
/// `JudgingBenchmark PLAN [COPIES]`: the plan's resources are put into that many modules, 323 by default, which makes
/// 10,000 resources of the sample `samples/web-database/plan.json`.
@main
struct JudgingBenchmark {
  private static let rounds = 7

  static func main() throws {
    let arguments = CommandLine.arguments
    let path = arguments.count > 1 ? arguments[1] : "samples/web-database/plan.json"
    let copies = arguments.count > 2 ? Int(arguments[2]) ?? 323 : 323
    let plan = try enlarged(Data(contentsOf: URL(filePath: path)), copies: copies)
    let files = Pack.defaults.flatMap(\.files).map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }
    guard let policies = PolicyCompiler.compile(files).policies else { fatalError("a pack does not compile") }
    var times: [[Double]] = []
    for _ in 0..<rounds { times.append(try stages(plan, policies)) }
    if arguments.contains("--each") { try judgeEach(plan, policies) }
    let names = ["JSON", "model", "graph", "policies"]
    let medians = names.indices.map { stage in times.map { $0[stage] }.sorted()[rounds / 2] }
    print("\(plan.count / 1_000_000) MB")
    for (name, median) in zip(names, medians) { print("\(name): \((median * 100_000).rounded() / 100) ms") }
    let ratio = medians[3] / medians[0...2].reduce(0, +)
    print(
      "policies to reading: \((ratio * 100).rounded() / 100), goal: below 1: \(ratio < 1 ? "holds" : "does not hold")"
    )
    exit(ratio < 1 ? 0 : 1)
  }

  /// Prints what each policy costs alone, the indices that it needs included.
  private static func judgeEach(_ plan: Data, _ policies: PolicySet) throws {
    guard let document = JSONDocument.read(JSONBytes(copying: plan), file: "plan.json").document,
      let model = PlanReader.read(document).model
    else { return }
    let graph = ResourceGraph(model)
    for policy in policies.policies {
      let start = ContinuousClock.now
      var evaluator = Evaluator(
        policies: PolicySet(policies: [policy], definitions: policies.definitions), graph: graph)
      _ = evaluator.run()
      print("\(policy.id): \((seconds(ContinuousClock.now - start) * 100_000).rounded() / 100) ms")
    }
  }

  private static func stages(_ plan: Data, _ policies: PolicySet) throws -> [Double] {
    let bytes = JSONBytes(copying: plan)
    var marks = [ContinuousClock.now]
    guard let document = JSONDocument.read(bytes, file: "plan.json").document else { return [] }
    marks.append(.now)
    guard let model = PlanReader.read(document).model else { return [] }
    marks.append(.now)
    let graph = ResourceGraph(model)
    marks.append(.now)
    var evaluator = Evaluator(policies: policies, graph: graph)
    let (findings, summary) = evaluator.run()
    marks.append(.now)
    precondition(summary.pass > 0 && findings.count <= summary.fail + summary.unknown)
    return zip(marks, marks.dropFirst()).map { seconds($1 - $0) }
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// The plan with its root module's content once more in each of many modules.
  private static func enlarged(_ data: Data, copies: Int) throws -> Data {
    guard var plan = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let changes = plan["resource_changes"] as? [[String: Any]],
      var configuration = plan["configuration"] as? [String: Any],
      var root = configuration["root_module"] as? [String: Any]
    else { fatalError("no plan") }
    let variables = root["variables"] as? [String: Any] ?? [:]
    let arguments = Dictionary(
      uniqueKeysWithValues: variables.keys.map { ($0, ["references": ["var.\($0)"]]) })
    let module: [String: Any] = ["resources": root["resources"] ?? [], "variables": variables]
    var calls: [String: Any] = [:]
    var all = changes
    for index in 0..<copies {
      calls["m\(index)"] = ["source": "./m", "expressions": arguments, "module": module]
      all += changes.map { change in
        var change = change
        change["address"] = "module.m\(index).\(change["address"] ?? "")"
        change["module_address"] = "module.m\(index)"
        return change
      }
    }
    root["module_calls"] = calls
    configuration["root_module"] = root
    plan["configuration"] = configuration
    plan["resource_changes"] = all
    plan["planned_values"] = planned(plan["planned_values"], copies: copies)
    return try JSONSerialization.data(withJSONObject: plan)
  }

  private static func planned(_ values: Any?, copies: Int) -> Any? {
    guard var values = values as? [String: Any], var root = values["root_module"] as? [String: Any],
      let resources = root["resources"] as? [[String: Any]]
    else { return values }
    root["child_modules"] = (0..<copies).map { index in
      let copied = resources.map { resource in
        var resource = resource
        resource["address"] = "module.m\(index).\(resource["address"] ?? "")"
        return resource
      }
      return ["address": "module.m\(index)", "resources": copied] as [String: Any]
    }
    values["root_module"] = root
    return values
  }
}
