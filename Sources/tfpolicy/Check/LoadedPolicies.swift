import Diagnostics
import Evaluation
import Graph
import Packs
import PolicyLanguage

/// The policies of a call.
///
/// Policies of a path are compiled at once, with all that is wrong with them. Embedded ones alone are known to be right,
/// so that only those are compiled of which a document holds a subject: the others could say nothing of it.
struct LoadedPolicies {
  private enum Content {
    case compiled(PolicySet)
    case embedded([Pack.File])
  }

  private let content: Content
  /// How many policies there are, those included that no document concerns.
  let count: Int

  init(_ policies: PolicySet) {
    content = .compiled(policies)
    count = policies.policies.count
  }

  init(embedded files: [Pack.File]) {
    content = .embedded(files)
    count = files.reduce(0) { $0 + $1.policyCount }
  }

  /// The policies that can say something of a graph, or why there are none.
  func policies(for graph: ResourceGraph) -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
    switch content {
    case .compiled(let policies): return (policies, [])
    case .embedded(let files):
      let concerned = files.filter { file in
        Judging.hasSubjects(graph, file.subjects.compactMap { TypePattern.subjects($0) })
      }
      let wanted = Set(concerned.flatMap { [$0.name] + $0.needs })
      return PolicyCompiler.compile(
        files.filter { wanted.contains($0.name) }.map {
          PolicyFile(name: $0.name, text: Array($0.text.utf8))
        })
    }
  }
}
