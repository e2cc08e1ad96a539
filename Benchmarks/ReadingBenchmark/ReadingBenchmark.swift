import Foundation

/// Compares the reader with others, in one run: throughput and memory.
@main
struct ReadingBenchmark {
  /// At least so many times the throughput of simdjson's DOM, in every size.
  private static let throughputGoal = 2.0
  /// At most so many bytes of memory for each byte of input, beyond the mapped file.
  private static let memoryGoal = 0.8

  /// Input sizes in MB.
  private var sizes = [1, 50, 200]
  private var rounds = 11

  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == Probe.argument, let candidate = Candidate(rawValue: arguments[2])
    {
      return Probe.report(candidate, arguments[3])
    }
    guard let benchmark = ReadingBenchmark(arguments.dropFirst()) else {
      print("usage: ReadingBenchmark [--sizes MB,MB…] [--rounds N]")
      exit(2)
    }
    exit(benchmark.run() ? 0 : 1)
  }

  private init?(_ arguments: some Sequence<String>) {
    var arguments = arguments.makeIterator()
    while let option = arguments.next() {
      let numbers = arguments.next()?.split(separator: ",").compactMap { Int($0) } ?? []
      guard let first = numbers.first, numbers.allSatisfy({ $0 > 0 }) else { return nil }
      switch option {
      case "--sizes": sizes = numbers
      case "--rounds": rounds = first
      default: return nil
      }
    }
  }

  /// Prints a table for each size; whether both goals were reached everywhere.
  private func run() -> Bool {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reading-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    var isReached = true
    for size in sizes {
      let file = folder.appendingPathComponent("plan-\(size).json")
      let plan = PlanWriter.plan(size: size * 1_000_000)
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      guard (try? plan.write(to: file)) != nil else { return false }
      if !compare(file.path, size: size, bytes: Double(plan.count)) { isReached = false }
    }
    return isReached
  }

  private func compare(_ path: String, size: Int, bytes: Double) -> Bool {
    let candidates = Candidate.allCases.filter { $0.isAvailable && size <= $0.largestInput }
    let probes = measure(candidates, path)
    print("\n\(size) MB, \(rounds) rounds")
    print(row("", "best MB/s", "median MB/s", "to simdjson", "memory a byte"))
    var isReached = true
    for candidate in candidates {
      let own = probes[candidate] ?? []
      let seconds = own.map(\.seconds)
      let ratio = median(zip(probes[.simdjson] ?? [], seconds).map { $0.seconds / $1 })
      let memory = median(own.map { Double($0.bytes) }) / bytes
      let (best, usual) = (bytes / (seconds.min() ?? .nan) / 1e6, bytes / median(seconds) / 1e6)
      print(row(candidate.rawValue, format(best, 0), format(usual, 0), format(ratio, 2), format(memory, 2)))
      if candidate == .reader { isReached = check(ratio: ratio, memory: memory) }
    }
    return isReached
  }

  /// The candidates take turns, so that a busy machine slows all of them; the first turn brings the file into
  /// memory.
  private func measure(_ candidates: [Candidate], _ path: String) -> [Candidate: [Probe]] {
    var probes: [Candidate: [Probe]] = [:]
    for round in 0...rounds {
      for candidate in candidates {
        guard let probe = Probe.measure(candidate, path), round > 0 else { continue }
        probes[candidate, default: []].append(probe)
      }
    }
    return probes
  }

  private func median(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? .nan : numbers.sorted()[numbers.count / 2]
  }

  private func check(ratio: Double, memory: Double) -> Bool {
    let isCompared = !ratio.isNaN
    let isFast = !isCompared || ratio >= Self.throughputGoal
    let isSmall = memory <= Self.memoryGoal
    let missing = "not compared: it was not there when this was built"
    let answer = isCompared ? isFast ? "holds" : "DOES NOT HOLD" : missing
    print("  goal: at least \(Self.throughputGoal)x simdjson: \(answer)")
    print("  goal: at most \(Self.memoryGoal) bytes a byte: \(isSmall ? "holds" : "DOES NOT HOLD")")
    return isFast && isSmall
  }

  private func format(_ number: Double, _ digits: Int) -> String {
    number.isNaN ? "–" : String(format: "%.\(digits)f", number)
  }

  private func row(_ cells: String...) -> String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 18 : 14) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }
}
