import Testing
import Values

@Suite struct LookupTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1_000])
  func everyKeyHasItsValue(count: Int) {
    var lookup = Lookup<Int, String>()
    #expect(lookup[0] == nil)
    for key in 0..<count { lookup[key] = "\(key)" }
    for key in 0..<count { #expect(lookup[key] == "\(key)") }
    #expect(lookup[count] == nil && lookup[-1] == nil)
    for key in 0..<count { lookup[key] = "new" }
    for key in 0..<count { #expect(lookup[key] == "new") }
  }

  /// All of one hash.
  private struct Same: LookupKey {
    var value: Int
    var lookupHash: Int { 1 }
  }

  @Test func keysWithOneHashAreToldApart() {
    var lookup = Lookup<Same, Int>()
    for value in 0..<100 { lookup[Same(value: value)] = value }
    for value in 0..<100 { #expect(lookup[Same(value: value)] == value) }
    #expect(lookup[Same(value: 100)] == nil)
  }

  @Test func whatIsThereIsChanged() {
    var lookup = Lookup<String, [Int]>()
    lookup["a", default: []].append(1)
    lookup["a", default: []].append(2)
    lookup["b", default: [0]].append(3)
    #expect(lookup["a"] == [1, 2] && lookup["b"] == [0, 3])
    #expect(lookup["c", default: [4]] == [4])
    #expect(lookup["c"] == nil)
  }

  @Test func nothingIsTakenAway() {
    var lookup = Lookup<String, Int>()
    lookup["a"] = 1
    lookup["a"] = nil
    #expect(lookup["a"] == 1)
  }

  @Test func aValueMayBeNothing() {
    var lookup = Lookup<String, Int?>()
    lookup["a"] = .some(nil)
    #expect(lookup["a"] == .some(.none))
    #expect(lookup["b"] == nil)
  }
}
