import Testing
import Values

/// How the members of objects are found and put together.
@Suite struct ObjectTests {
  @Test func namesAndValues() {
    let object: Object = ["a": .bool(true), "b": .null, "c": .string("x")]
    #expect(object.hasValues(of: []) && object.hasValues(of: ["a"]) && object.hasValues(of: ["a", "c"]))
    #expect(
      !object.hasValues(of: ["b"]) && !object.hasValues(of: ["a", "d"]) && !object.hasValues(of: ["0"]))
    #expect(object.hasNames(of: Object()) && object.hasNames(of: object) && object.hasNames(of: ["b": .null]))
    #expect(!object.hasNames(of: ["b": .null, "d": .null]) && !Object().hasNames(of: object))
  }

  /// Compares merging with setting one member after the other.
  private func check(
    _ first: [String], _ second: [String], _ location: SourceLocation = #_sourceLocation
  ) {
    let one = Object(first.map { Object.Member($0, .string("1")) })
    let other = Object(second.map { Object.Member($0, .string("2")) })
    var expected = one
    for member in other.members { expected[member.name] = member.value }
    #expect(one.merging(other) == expected, sourceLocation: location)
  }

  @Test func theLaterWins() {
    check([], [])
    check(["a", "b"], [])
    check([], ["a", "b"])
    check(["a", "c"], ["b"])
    check(["b"], ["a", "c"])
    check(["a", "b", "c"], ["b", "c", "d"])
    check(["a", "b"], ["a", "b"])
    check(["x"], ["a", "b", "x", "y"])
  }

  @Test(arguments: [0, 1, 11, 12, 13, 100])
  func membersAreFoundWhateverTheirNumber(count: Int) {
    let object = Object((0..<count).map { Object.Member("k\($0)", .string("\($0)")) })
    for index in 0..<count { #expect(object["k\(index)"] == .string("\(index)")) }
    #expect(object["k"] == nil)
    #expect(object["z"] == nil)
  }
}
