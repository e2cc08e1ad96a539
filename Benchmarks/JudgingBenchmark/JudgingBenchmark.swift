import Evaluation
import Findings
import Foundation
import Graph
import JSONSyntax
import Packs
import PolicyLanguage
import Terraform

/// Compares judging plans of 10,000 resources by the embedded policies with reading them (bytes to graph).
///
/// Two genuine plans of one stack are enlarged: the one that creates all of it, and one after the apply, when nothing
/// changes. `JudgingBenchmark [--each]` prints what each policy costs alone, too.
@main
struct JudgingBenchmark {
  private static let rounds = 7
  private static let plans = [
    ("first apply", "samples/web-database/plan.json"),
    ("nothing changes", "Tests/PolicyTests/Cases/aws-db-private-subnets/after_the_apply/plan.json"),
  ]

  static func main() throws {
    let files = Pack.defaults.flatMap(\.files).map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }
    guard let policies = PolicyCompiler.compile(files).policies else { fatalError("a pack does not compile") }
    var hold = true
    for (name, path) in plans {
      let plan = try enlarged(Data(contentsOf: URL(filePath: path)), resources: 10_000)
      print("== \(name), \(plan.count / 1_000_000) MB")
      if CommandLine.arguments.contains("--each") { judgeEach(plan, policies) }
      hold = compare(plan, policies) && hold
    }
    exit(hold ? 0 : 1)
  }

  /// Whether judging takes less time than reading, by the medians of the stages.
  private static func compare(_ plan: Data, _ policies: PolicySet) -> Bool {
    let times = (0..<rounds).map { _ in stages(plan, policies) }
    let names = ["JSON", "model", "graph", "policies"]
    let medians = names.indices.map { stage in times.map { $0[stage] }.sorted()[rounds / 2] }
    for (name, median) in zip(names, medians) { print("\(name): \(milliseconds(median)) ms") }
    let ratio = medians[3] / medians[0...2].reduce(0, +)
    let shown = (ratio * 100).rounded() / 100
    print("policies to reading: \(shown), goal: below 1: \(ratio < 1 ? "holds" : "does not hold")")
    return ratio < 1
  }

  private static func milliseconds(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100 }

  /// Prints what each policy costs alone, the indices that it needs included.
  private static func judgeEach(_ plan: Data, _ policies: PolicySet) {
    guard let document = JSONDocument.read(JSONBytes(copying: plan), file: "plan.json").document,
      let model = PlanReader.read(document).model
    else { return }
    let graph = ResourceGraph(model)
    for policy in policies.policies {
      let start = ContinuousClock.now
      var evaluator = Evaluator(
        policies: PolicySet(policies: [policy], definitions: policies.definitions), graph: graph)
      _ = evaluator.run()
      print("\(policy.id): \(milliseconds(seconds(ContinuousClock.now - start))) ms")
    }
  }

  private static func stages(_ plan: Data, _ policies: PolicySet) -> [Double] {
    let bytes = JSONBytes(copying: plan)
    var marks = [ContinuousClock.now]
    guard let document = JSONDocument.read(bytes, file: "plan.json").document else { return [] }
    marks.append(.now)
    guard let model = PlanReader.read(document).model else { return [] }
    marks.append(.now)
    let graph = ResourceGraph(model)
    marks.append(.now)
    let outcome = Judging.run(policies, on: graph)
    marks.append(.now)
    precondition(
      outcome.summary.pass > 0 && outcome.findings.count == outcome.summary.fail + outcome.summary.unknown)
    return zip(marks, marks.dropFirst()).map { seconds($1 - $0) }
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// The plan with its root module's content once more in each of many modules.
  private static func enlarged(_ data: Data, resources: Int) throws -> Data {
    guard var plan = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let changes = plan["resource_changes"] as? [[String: Any]],
      var configuration = plan["configuration"] as? [String: Any],
      var root = configuration["root_module"] as? [String: Any]
    else { fatalError("no plan") }
    let copies = resources / changes.count
    let variables = root["variables"] as? [String: Any] ?? [:]
    let arguments = Dictionary(
      uniqueKeysWithValues: variables.keys.map { ($0, ["references": ["var.\($0)"]]) })
    let module: [String: Any] = ["resources": root["resources"] ?? [], "variables": variables]
    let calls = (0..<copies).map { index -> (String, Any) in
      ("m\(index)", ["source": "./m", "expressions": arguments, "module": module] as [String: Any])
    }
    root["module_calls"] = Dictionary(uniqueKeysWithValues: calls)
    configuration["root_module"] = root
    plan["configuration"] = configuration
    plan["resource_changes"] = changes + (0..<copies).flatMap { copied(changes, into: $0) }
    plan["planned_values"] = withModules(plan["planned_values"], copies: copies)
    if var state = plan["prior_state"] as? [String: Any] {
      state["values"] = withModules(state["values"], copies: copies)
      plan["prior_state"] = state
    }
    return try JSONSerialization.data(withJSONObject: plan)
  }

  /// Resources or changes, moved into a module.
  private static func copied(_ list: [[String: Any]], into index: Int) -> [[String: Any]] {
    list.map { entry in
      var entry = entry
      entry["address"] = "module.m\(index).\(entry["address"] ?? "")"
      if entry["change"] != nil { entry["module_address"] = "module.m\(index)" }
      return renamed(entry, index) as? [String: Any] ?? entry
    }
  }

  /// The same with identifiers of their own, so that known ones lead to one resource each.
  private static func renamed(_ value: Any, _ index: Int) -> Any {
    switch value {
    case let text as String where text.wholeMatch(of: /(arn:aws:|[a-z]+-)[0-9a-z:\/_-]*[0-9a-f]{8,}/) != nil:
      return "\(text)\(index)"
    case let list as [Any]: return list.map { renamed($0, index) }
    case let object as [String: Any]: return object.mapValues { renamed($0, index) }
    default: return value
    }
  }

  private static func withModules(_ values: Any?, copies: Int) -> Any? {
    guard var values = values as? [String: Any], var root = values["root_module"] as? [String: Any],
      let resources = root["resources"] as? [[String: Any]]
    else { return values }
    root["child_modules"] = (0..<copies).map { index in
      ["address": "module.m\(index)", "resources": copied(resources, into: index)] as [String: Any]
    }
    values["root_module"] = root
    return values
  }
}
