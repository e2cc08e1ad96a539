@testable import Terraform
import Testing

@Suite struct DistinctTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1_000])
  func everyElementIsTakenOnce(count: Int) {
    var distinct = Distinct<Int>()
    #expect((0..<count).map { distinct.insert($0) } == Array(repeating: true, count: count))
    #expect((0...count).map { distinct.insert($0) } == Array(repeating: false, count: count) + [true])
  }

  /// All of one hash.
  private struct Same: Hashable {
    var value: Int

    func hash(into hasher: inout Hasher) {}
  }

  @Test func elementsWithOneHashAreToldApart() {
    var distinct = Distinct<Same>()
    #expect((0..<100).map { distinct.insert(Same(value: $0)) } == Array(repeating: true, count: 100))
    #expect((0..<100).map { distinct.insert(Same(value: $0)) } == Array(repeating: false, count: 100))
  }
}
