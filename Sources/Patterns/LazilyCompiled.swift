import Synchronization

/// A pattern that is compiled when it is first asked, by whichever thread.
final class LazilyCompiled: Sendable {
  private let pattern: String
  private let ignoresCase: Bool
  private let compiled = AtomicLazyReference<Compiled>()

  init(_ pattern: String, ignoringCase: Bool) {
    self.pattern = pattern
    ignoresCase = ignoringCase
  }

  /// Compiles the pattern at once, which finds its mistakes.
  func compile() throws(RegularExpressionError) {
    _ = compiled.storeIfNil(try Compiled(pattern, ignoringCase: ignoresCase, capturing: false))
  }

  var value: Compiled {
    if let compiled = compiled.load() { return compiled }
    do {
      return self.compiled.storeIfNil(
        try Compiled(pattern, ignoringCase: ignoresCase, capturing: false))
    } catch {
      preconditionFailure("\(pattern) was a regular expression: \(error.message)")
    }
  }
}
