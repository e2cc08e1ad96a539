import HCL
import Testing
import Values

/// Every function is called with what no one means: it may fail, but it neither traps nor loses a mark.
@Suite struct RobustnessTests {
  private static let oddities: [Value] = [
    nil, .later, "", "%", "10.0.0.0/8", "a\u{0}\u{301}", "-1", 0, -1, .number(Number(.min)),
    .number("1e999999999"),
    -0.5, 1.5, [], ["a", nil, [.later, 1]], [:], ["a": ["b": [.secret(1)]]], .set([1, "x"]),
    true,
  ]
  private static let fewOddities: [Value] = [
    "fd00::/16", "", -1, .number(Number(.max)), .number("1e999999999"), ["a", 1], ["a": 1],
  ]

  @Test(arguments: FunctionTable.names)
  func anyArguments(name: String) throws {
    let function = try #require(FunctionTable.named(name))
    var rows: [[Value]] = [[]]
    for value in RobustnessTests.oddities {
      rows.append([value])
      for other in RobustnessTests.oddities { rows.append([value, other]) }
    }
    for row in rows { try run(function, row) }
  }

  @Test(arguments: FunctionTable.names)
  func threeArguments(name: String) throws {
    let function = try #require(FunctionTable.named(name))
    let few = RobustnessTests.fewOddities
    for first in few {
      for second in few {
        for third in few { try run(function, [first, second, third]) }
      }
    }
  }

  private func run(_ function: Function, _ arguments: [Value]) throws {
    _ = try? call(function, arguments)
    guard !["issensitive", "nonsensitive"].contains(function.name) else { return }
    let secret = arguments.map { $0.marked(sensitive: true) }
    guard !secret.isEmpty, let result = try? call(function, secret) else { return }
    #expect(result.containsMark, "\(function.name)")
  }
}
