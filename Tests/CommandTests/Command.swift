import Foundation
import Testing

/// Runs the built command, as a user would.
enum Command {
  /// What a run printed, and its exit status.
  struct Result {
    var output: String
    var error: String
    var status: Int32
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The command beside the test bundle.
  private static let binary: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return (bundle?.bundleURL.deletingLastPathComponent() ?? repository).appending(path: "tfpolicy")
    #else
      return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "tfpolicy")
    #endif
  }()

  /// Runs `tfpolicy` with these arguments in the repository's folder.
  static func run(_ arguments: String..., input: Data? = nil, environment: [String: String] = [:]) throws
    -> Result
  {
    try run(arguments, input: input, environment: environment)
  }

  static func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:],
    in directory: URL = repository
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = directory
    // The summary of a job that runs these tests is not theirs.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["GITHUB_STEP_SUMMARY": ""]) { $1 }.merging(environment) { $1 }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, since a pipe that is not read while the process writes would fill.
    let streams = ["in", "out", "err"].map { folder.appending(path: $0) }
    for stream in streams { try (stream == streams[0] ? input ?? Data() : Data()).write(to: stream) }
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOf: streams[1], encoding: .utf8),
      error: try String(contentsOf: streams[2], encoding: .utf8), status: process.terminationStatus)
  }

  /// Runs `body` in a new folder that holds these files, and takes the folder away.
  static func withFiles<Result>(_ files: [String: String], _ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try body(folder)
  }
}
