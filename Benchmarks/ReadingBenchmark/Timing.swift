import Foundation

/// Measures how long candidates take for a file.
enum Timing {
  /// Seconds of processor time of each round, by candidate: mapping, reading and freeing.
  ///
  /// The candidates take turns, so that a busy machine slows all of them; a first turn each is not counted.
  static func measure(_ candidates: [Candidate], _ path: String, rounds: Int) -> [Candidate: [Double]] {
    var times: [Candidate: [Double]] = [:]
    for round in 0...rounds {
      for candidate in candidates {
        guard let seconds = seconds(candidate, path) else { continue }
        if round > 0 { times[candidate, default: []].append(seconds) }
      }
    }
    return times
  }

  /// The middle one; the lower of two.
  static func median(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? .nan : numbers.sorted()[(numbers.count - 1) / 2]
  }

  private static func seconds(_ candidate: Candidate, _ path: String) -> Double? {
    let start = processorTime()
    guard let file = MappedFile(path), candidate.read(file) else { return nil }
    file.unmap()
    return processorTime() - start
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
