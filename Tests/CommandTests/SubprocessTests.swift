import Testing

@testable import tfpolicy

@Suite struct SubprocessTests {
  private func run(_ words: String..., input: String = "", seconds: Int = 20) -> Result<
    String, Subprocess.Failure
  > {
    Result { () throws(Subprocess.Failure) in
      try Subprocess.run(words[0], Array(words.dropFirst()), input: input, seconds: seconds)
    }
  }

  private func reason(_ result: Result<String, Subprocess.Failure>) -> Subprocess.Failure.Reason? {
    if case .failure(let failure) = result { failure.reason } else { nil }
  }

  /// More than a pipe holds, in both directions.
  @Test func exchange() throws {
    let text = String(repeating: "0123456789abcdef", count: 40000)
    #expect(try run("cat", input: text).get() == text)
    #expect(try run("cat").get() == "")
  }

  @Test func failures() {
    #expect(reason(run("there-is-no-such-program")) == .absent)
    #expect(reason(run("false")) == .status(1))
    #expect(reason(run("sleep", "30", seconds: 1)) == .tooSlow(seconds: 1))
  }

  /// A program that reads nothing is no reason to wait.
  @Test func deaf() throws {
    #expect(try run("true", input: String(repeating: "x", count: 1 << 20)).get() == "")
  }
}
