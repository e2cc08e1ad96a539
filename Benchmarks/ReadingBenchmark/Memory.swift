import Foundation

/// Measures what a candidate's result takes, in a process of its own.
enum Memory {
  /// The argument that makes this program the measuring process.
  static let argument = "--measure-memory"

  /// Bytes of memory beyond the mapped file while the result is held; `nil` where that cannot be told.
  static func measure(_ candidate: Candidate, _ path: String) -> Int? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = [argument, candidate.rawValue, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Int(String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// The measuring process: prints the growth of anonymous memory, to which a mapped file does not belong.
  static func report(_ candidate: Candidate, _ path: String) {
    guard let file = MappedFile(path), let before = anonymousMemory() else { return }
    var after: Int?
    guard candidate.read(file, { after = anonymousMemory() }), let after else { return }
    print(after - before)
  }

  private static func anonymousMemory() -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    for line in status.split(separator: "\n") where line.hasPrefix("RssAnon:") {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
    return nil
  }
}
