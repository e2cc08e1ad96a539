import Evaluation
import Findings
import Foundation
import Graph
import JSONSyntax
import Packs
import PolicyLanguage
import Terraform

/// Compares judging plans of 10,000 resources with reading them (mapped bytes to graph), in wall time.
///
/// Two genuine plans of one stack are enlarged: the one that creates all of it, and one after the apply, when nothing
/// changes. `JudgingBenchmark [--each]` prints what each policy of the default packs costs, too, and
/// `JudgingBenchmark --stages PLAN CHOICE|POLICY` the seconds of each stage for one plan.
@main
struct JudgingBenchmark {
  private static let rounds = 9
  private static let plans = [
    ("first apply", "samples/web-database/plan.json"),
    ("nothing changes", "policies/aws/cases/aws-db-private-subnets/after_the_apply/plan.json"),
  ]

  static func main() throws {
    if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "--stages" {
      return try printStages(CommandLine.arguments[2], policies(CommandLine.arguments[3]))
    }
    var hold = true
    for (name, path) in plans {
      let plan = try PlanEnlarger.enlarged(Data(contentsOf: URL(filePath: path)), resources: 10_000)
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
      try plan.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      print("== \(name), \(plan.count / 1_000_000) MB")
      if CommandLine.arguments.contains("--each") { judgeEach(plan, PolicyChoice.defaults.policies) }
      for choice in PolicyChoice.allCases { hold = try compare(file, choice) && hold }
    }
    exit(hold ? 0 : 1)
  }

  /// Whether judging takes less time than reading, by the medians of the stages.
  private static func compare(_ plan: URL, _ choice: PolicyChoice) throws -> Bool {
    let times = try (0..<rounds).map { _ in try stagesInNewProcess(plan, choice) }
    let names = ["JSON", "model", "graph", "policies"]
    let medians = names.indices.map { stage in times.map { $0[stage] }.sorted()[rounds / 2] }
    let ratios = times.map { $0[3] / $0[0...2].reduce(0, +) }.sorted()
    let shown = zip(names, medians).map { "\($0) \(milliseconds($1)) ms" }.joined(separator: ", ")
    let ratio = ratios[rounds / 2]
    let verdict = ratio < 1 ? "holds" : "does not hold"
    let goal = choice == .defaults ? "no goal" : "goal: below 1: \(verdict)"
    print("\(choice.title): \(shown); policies to reading: \((ratio * 100).rounded() / 100), \(goal)")
    return ratio < 1 || choice == .defaults
  }

  private static func milliseconds(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100 }

  /// The policies of a choice, or the one policy of this id.
  private static func policies(_ name: String) -> PolicySet {
    if let choice = PolicyChoice(rawValue: name) { return choice.policies }
    var policies = PolicyChoice.defaults.policies
    policies.policies = policies.policies.filter { $0.id == name }
    return policies
  }

  /// Prints what each policy costs alone, the indices that it needs included, and after all others, which have made them.
  private static func judgeEach(_ plan: Data, _ policies: PolicySet) {
    guard let document = JSONDocument.read(JSONBytes(copying: plan), file: "plan.json").document,
      let model = PlanReader.read(document).model
    else { return }
    let graph = ResourceGraph(model)
    var all = Evaluator(policies: policies, graph: graph)
    _ = all.run()
    for policy in policies.policies {
      var alone = policies
      alone.policies = [policy]
      let start = ContinuousClock.now
      var evaluator = Evaluator(policies: alone, graph: graph)
      _ = evaluator.run()
      let middle = ContinuousClock.now
      _ = all.judge(policy)
      let times = [middle - start, ContinuousClock.now - middle].map { milliseconds(seconds($0)) }
      print("\(policy.id): \(times[0]) ms, after the others \(times[1]) ms")
    }
  }

  /// The seconds of each stage in a process of its own, as a command-line tool judges its one document.
  ///
  /// In this process memory would be as making the plan has left it.
  private static func stagesInNewProcess(_ plan: URL, _ choice: PolicyChoice) throws -> [Double] {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["--stages", plan.path, choice.rawValue]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split { $0.isWhitespace }.compactMap { Double($0) }
  }

  private static func printStages(_ path: String, _ policies: PolicySet) throws {
    // Compiling policies is part of neither: it does not depend on the size of the plan.
    print(try stages(path, policies).map { "\($0)" }.joined(separator: " "))
  }

  /// Reading starts with a file that is not mapped yet, as `tfpolicy` maps it.
  private static func stages(_ path: String, _ policies: PolicySet) throws -> [Double] {
    var marks = [ContinuousClock.now]
    guard let bytes = MappedFile.bytes(of: path),
      let document = JSONDocument.read(bytes, file: "plan.json").document
    else { return [] }
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
}
