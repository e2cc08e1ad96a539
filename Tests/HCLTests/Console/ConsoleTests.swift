import Foundation
import HCL
import Testing
import Values

/// Evaluates each expression of `Expressions.txt` as `terraform console` does; left out where there is no terraform.
@Suite(.enabled(if: Console.isThere)) struct ConsoleTests {
  /// What differs on purpose; `docs/expressions.md` says why.
  private static let different: Set<String> = [
    "0 % 0", "-0", "1 / 0", "-1 / 0", "log(1, 0)", "log(0, 2)", "log(27, 3)", "coalescelist(null, [1])",
    "textencodebase64(\"x\", \"nope\")", "textdecodebase64(\"aGk=\", \"nope\")", "yamldecode(\"2001-01-01\")",
    "yamldecode(\"<<: {a: 1}\")",
  ]

  @Test func everyExpressionGivesWhatTerraformGives() throws {
    let expressions = try Console.expressions()
    #expect(expressions.count >= 600)
    let expected = try Console.results(of: expressions)
    try #require(expected.count == expressions.count)
    for (expression, result) in zip(expressions, expected) {
      let ours = Console.ourResult(of: expression)
      let isSame = ours == result
      #expect(
        isSame != Self.different.contains(expression), "\(expression) gives \(ours), with terraform \(result)"
      )
    }
  }

  @Test func functionsOfFilesGiveWhatTerraformGives() throws {
    let expected = try Console.results(of: FileExpressions.all, files: FileExpressions.files)
    try #require(expected.count == FileExpressions.all.count)
    for (expression, result) in zip(FileExpressions.all, expected) {
      let ours = Console.ourResult(of: expression, files: FileExpressions.files)
      #expect(ours == result, "\(expression)")
    }
  }

  @Test func everyFunctionIsAmongThem() throws {
    let all = (try Console.expressions() + FileExpressions.all).joined(separator: "\n")
    // What depends on where Terraform runs, is not run here, or gives another result each time.
    let left: Set<String> = [
      "abspath", "base64gzip", "bcrypt", "pathexpand", "plantimestamp", "rsadecrypt", "templatestring",
      "timestamp", "uuid",
    ]
    for name in FunctionTable.names where !left.contains(name) && !name.hasPrefix("provider::") {
      #expect(all.contains("\(name)("), "\(name)")
    }
  }
}

/// `terraform console`, asked for many expressions at once.
private enum Console {
  static var isThere: Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/terraform")
    }
  }

  static func expressions() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expressions.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The value as JSON; `!` where there is none.
  private static func asked(_ expression: String) -> String { #"try(jsonencode(\#(expression)), "!")"# }

  static func ourResult(of expression: String, files: [String: String] = [:]) -> String {
    let (parsed, problems) = HCL.Expression.parse(asked(expression))
    guard problems.isEmpty else { return "!" }
    let value = ExpressionEvaluator(scope: Nothing(files: ModuleFiles(KnownFiles(files), inside: "."))).value(
      of: parsed)
    if case .string(let text) = value.content { return text }
    return "\(value.content)"
  }

  /// What terraform gives: in groups, since it shows the result of the last line only, and a line has an end.
  static func results(of expressions: [String], files: [String: String] = [:]) throws -> [String] {
    try stride(from: 0, to: expressions.count, by: 300).flatMap { start in
      let group = expressions[start..<min(start + 300, expressions.count)].map { asked($0) }
      let output = try run("base64encode(jsonencode([\(group.joined(separator: ", "))]))\n", files)
      return decoded(String(output.filter { $0 != "\"" && $0 != "\n" }))
    }
  }

  private static func decoded(_ base64: String) -> [String] {
    guard let data = Data(base64Encoded: base64) else { return [] }
    return (try? JSONDecoder().decode([String].self, from: data)) ?? []
  }

  private static func run(_ input: String, _ texts: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in texts {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let files = (input: folder.appending(path: "in"), output: folder.appending(path: "out"))
    try Data(input.utf8).write(to: files.input)
    try Data().write(to: files.output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["terraform", "console"]
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: files.input)
    process.standardOutput = try FileHandle(forWritingTo: files.output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: files.output, encoding: .utf8)
  }
}

/// A scope in which nothing has a name.
private struct Nothing: EvaluationScope {
  let files: ModuleFiles?

  func value(of traversal: Traversal) -> (value: Value, steps: Int)? { nil }
}
