import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Compares a whole run of `tfpolicy check` on a plan of ten resources with empty Swift programs:
/// `StartUpBenchmark TFPOLICY EMPTY…`.
///
/// All run in turn; the median of the ratios counts.
@main
struct StartUpBenchmark {
  private static let rounds = 60
  private static let goal = 3.0

  private typealias Program = (path: String, arguments: [String])

  static func main() throws {
    let paths = Array(CommandLine.arguments.dropFirst())
    guard paths.count > 1 else { fatalError("usage: StartUpBenchmark TFPOLICY EMPTY…") }
    let plan = FileManager.default.temporaryDirectory.appending(
      path: "tfpolicy-start-up-\(UUID().uuidString).json")
    try Data(tenResources.utf8).write(to: plan)
    defer { try? FileManager.default.removeItem(at: plan) }
    let ours = (paths[0], ["check", plan.path])
    let programs: [Program] = [ours] + paths.dropFirst().map { ($0, []) }
    for program in programs { _ = try seconds(program) }
    let rounds = try (0..<rounds).map { _ in try programs.map { try seconds($0) } }
    print("tfpolicy check, 10 resources: \(milliseconds(median(rounds.map { $0[0] }))) ms")
    var holds = true
    for index in programs.indices.dropFirst() {
      let ratio = median(rounds.map { $0[0] / $0[index] })
      holds = holds && ratio <= goal
      print(
        """
        \(paths[index]): \(milliseconds(median(rounds.map { $0[index] }))) ms, ratio \((ratio * 100).rounded() / 100), \
        goal at most \(goal): \(ratio <= goal ? "holds" : "does not hold")
        """)
    }
    exit(holds ? 0 : 1)
  }

  /// The wall time from the start of a process to its end; `Process` would look for the end in steps.
  private static func seconds(_ program: Program) throws -> Double {
    var words: [UnsafeMutablePointer<CChar>?] = ([program.path] + program.arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var process: pid_t = 0
    var status: Int32 = 0
    let start = ContinuousClock.now
    guard posix_spawn(&process, program.path, &actions, nil, words, environ) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    waitpid(process, &status, 0)
    let duration = ContinuousClock.now - start
    return Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func milliseconds(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100 }

  /// Five buckets, each with its public access block.
  private static let tenResources: String = {
    let changes = (0..<5).flatMap { index in
      [
        change("aws_s3_bucket", index, #"{"bucket":"b\#(index)","tags_all":{}}"#),
        change(
          "aws_s3_bucket_public_access_block", index, #"{"block_public_acls":true,"bucket":"b\#(index)"}"#),
      ]
    }
    return #"{"format_version":"1.2","resource_changes":[\#(changes.joined(separator: ","))]}"#
  }()

  private static func change(_ type: String, _ index: Int, _ after: String) -> String {
    #"{"address":"\#(type).r\#(index)","mode":"managed","type":"\#(type)","name":"r\#(index)","change":{"actions":["create"],"after":\#(after),"after_unknown":{"id":true}}}"#
  }
}
