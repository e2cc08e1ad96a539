import Testing

/// The JSON Test Suite, every case of it.
struct SuiteTests {
  @Test func allCasesAreHere() {
    #expect(Set(SuiteCase.accepted.map(\.name)).count == 95)
    #expect(Set(SuiteCase.rejected.map(\.name)).count == 188)
    #expect(Set((SuiteCase.acceptedHere + SuiteCase.rejectedHere).map(\.name)).count == 35)
  }

  @Test(arguments: SuiteCase.accepted + SuiteCase.acceptedHere)
  func accepts(_ suiteCase: SuiteCase) {
    check(suiteCase.bytes, isJSON: true)
  }

  @Test(arguments: SuiteCase.rejected + SuiteCase.rejectedHere)
  func rejects(_ suiteCase: SuiteCase) {
    check(suiteCase.bytes, isJSON: false)
  }
}
