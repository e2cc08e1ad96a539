import Graph
import JSONSyntax
import Terraform
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times reading `cdk.tf.json` of 10, 1,000 and 10,000 resources, from bytes to a graph with all edges and values.
///
/// The time for a resource may not grow with their number, and the share of the JSON reader alone is shown.
@main
struct ConfigurationBenchmark {
  private static let sizes = [10, 1_000, 10_000]
  private static let rounds = 7
  /// How many times as long a resource of the largest configuration may take as one of the middle.
  private static let limit = 1.5

  static func main() {
    var times: [Double] = []
    for size in sizes {
      let text = ConfigurationWriter.configuration(resources: size)
      let runs = (0..<rounds).map { _ in run(text) }
      let medians = runs[0].indices.map { stage in runs.map { $0[stage] }.sorted()[rounds / 2] }
      let total = medians.reduce(0, +)
      times.append(total / Double(size))
      print("\(size) resources, \(text.utf8.count / 1_000) kB: \(rounded(total * 1_000)) ms", terminator: "")
      let shares = zip(["JSON", "model", "edges", "values"], medians).map {
        "\($0) \(rounded(100 * $1 / total)) %"
      }
      print(
        " (\(shares.joined(separator: ", "))), \(rounded(total / Double(size) * 1_000_000)) µs a resource")
    }
    let growth = times[2] / times[1]
    print(
      "10,000 to 1,000 resources: \(rounded(growth)) times the time a resource, goal: at most \(limit): ",
      terminator: "")
    print(growth <= limit ? "holds" : "does not hold")
    exit(growth <= limit ? 0 : 1)
  }

  /// Seconds for each stage.
  private static func run(_ text: String) -> [Double] {
    let bytes = JSONBytes(copying: text.utf8)
    var seconds: [Double] = []
    func timed<Result>(_ body: () -> Result) -> Result {
      let clock = ContinuousClock()
      let start = clock.now
      let result = body()
      let (whole, part) = (clock.now - start).components
      seconds.append(Double(whole) + Double(part) / 1e18)
      return result
    }
    guard let document = timed({ JSONDocument.read(bytes, file: "cdk.tf.json").document }) else { return [] }
    let graph = timed { ResourceGraph(ConfigurationReader.read(document).model) }
    let edges = timed { graph.edges().count }
    let known = timed { graph.nodes(of: .resource).count { !graph.attribute("tags", of: $0).isNull } }
    precondition(edges > 0 && known > 0)
    return seconds
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
