import Diagnostics
import Findings
import Graph
import Values

extension Evaluator {
  /// Where a configuration sets the attribute that decides; else where the subject stands.
  func place(of subject: Item, for finding: Finding) -> Place? {
    let isMasked = finding.evidence.contains { $0.value.map { ValueText.holdsMask($0) } ?? false }
    let paths = [AttributePath(beginningOf: finding.decidingAttribute ?? ""), subject.path]
    return paths.lazy.compactMap { graph.place(of: subject.holder, attribute: $0, isSecret: isMasked) }.first
      ?? graph.place(of: subject.holder)
  }
}
