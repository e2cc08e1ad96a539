import Foundation

/// One measurement of one candidate, in a process of its own, as a command-line tool reads its one document.
///
/// In one process the candidates would find memory that others have left behind, which spares them page
/// faults.
struct Probe {
  /// The argument that makes this program the measuring process.
  static let argument = "--probe"

  /// Processor time for mapping the file, reading it and freeing everything.
  var seconds: Double
  /// Memory that was held beyond the mapped file when reading had ended.
  var bytes: Int

  /// Starts the measuring process and waits for it; `nil` where the candidate refuses the file.
  static func measure(_ candidate: Candidate, _ path: String) -> Probe? {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [argument, candidate.rawValue, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: output, as: UTF8.self).split { $0.isWhitespace }
    guard words.count == 2, let seconds = Double(words[0]), let bytes = Int(words[1]) else { return nil }
    return Probe(seconds: seconds, bytes: bytes)
  }

  /// The measuring process: prints the seconds and the bytes.
  static func report(_ candidate: Candidate, _ path: String) {
    // What is loaded and set up at the first use is not reading.
    let small = [UInt8](#"{"a":[1,"b",null]}"#.utf8) + [UInt8](repeating: 0, count: 64)
    small.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      _ = candidate.read(start, text.count - 64) {}
    }
    let before = anonymousMemory()
    var after = 0
    var reportTime = 0.0
    let start = processorTime()
    guard let file = MappedFile(path) else { return }
    let isAccepted = candidate.read(file.start, file.count) {
      let reportStart = processorTime()
      after = anonymousMemory()
      reportTime = processorTime() - reportStart
    }
    file.unmap()
    let seconds = processorTime() - start - reportTime
    if isAccepted { print(seconds, after - before) }
  }

  /// Resident memory that belongs to no file, in bytes.
  private static func anonymousMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    let kilobytes = line?.split { $0.isWhitespace }.dropFirst().first.flatMap { Int($0) }
    return (kilobytes ?? 0) * 1024
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
