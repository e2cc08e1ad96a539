import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Compares a whole run of `tfpolicy check` on a plan of ten resources with an empty Swift program.
///
/// Both are built with the same flags and run in turn; the median of the ratios counts.
@main
struct StartUpBenchmark {
  private static let rounds = 60
  private static let goal = 3.0

  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let plan = FileManager.default.temporaryDirectory.appending(
      path: "tfpolicy-start-up-\(UUID().uuidString).json")
    try Data(tenResources.utf8).write(to: plan)
    defer { try? FileManager.default.removeItem(at: plan) }
    let ours = (folder.appending(path: "tfpolicy"), ["check", plan.path])
    let empty = (folder.appending(path: "EmptyProgram"), [String]())
    _ = try (seconds(ours), seconds(empty))
    let pairs = try (0..<rounds).map { _ in (try seconds(ours), try seconds(empty)) }
    let ratio = median(pairs.map { $0.0 / $0.1 })
    print("tfpolicy check, 10 resources: \(milliseconds(median(pairs.map(\.0)))) ms")
    print("an empty program:             \(milliseconds(median(pairs.map(\.1)))) ms")
    print(
      "ratio: \((ratio * 100).rounded() / 100), goal: at most \(goal): \(ratio <= goal ? "holds" : "does not hold")"
    )
    exit(ratio <= goal ? 0 : 1)
  }

  /// The wall time from the start of a process to its end; `Process` would look for the end in steps.
  private static func seconds(_ program: (url: URL, arguments: [String])) throws -> Double {
    var words: [UnsafeMutablePointer<CChar>?] = ([program.url.path] + program.arguments).map { strdup($0) }
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
    guard posix_spawn(&process, program.url.path, &actions, nil, words, environ) == 0 else {
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
