import Diagnostics
import Evaluation
import Graph
import Integrity
import Packs
import PolicyLanguage
import Project

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
  private let adjustments: Adjustments
  /// The ids of all policies, those included that the project disables.
  let ids: Set<String>
  private let parameters: [ParameterSetting]
  /// How many policies there are, those included that no document concerns.
  var count: Int { ids.count { adjustments.asks($0) } }

  /// Whether a waiver of a policy should have met something: the policy was asked, or there is none of that name at all.
  func expectsUse(ofWaiverFor policy: String, checksIntegrity: Bool) -> Bool {
    if !adjustments.asks(policy) { return false }
    if IntegrityRule(rawValue: policy) != nil { return checksIntegrity }
    return ids.contains(policy) || !Pack.all.contains { $0.files.contains { $0.policies.contains(policy) } }
  }

  init(_ policies: PolicySet, _ adjustments: Adjustments) {
    self.adjustments = adjustments
    parameters = []
    content = .compiled(policies)
    ids = Set(policies.policies.map(\.id))
  }

  init(embedded files: [Pack.File], _ adjustments: Adjustments, parameters: [ParameterSetting]) {
    self.parameters = parameters
    self.adjustments = adjustments
    content = .embedded(files)
    ids = Set(files.flatMap(\.policies))
  }

  /// All policies as they are written, without what the project changes; or why there are none.
  func allPolicies() -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
    switch content {
    case .compiled(let policies): (policies, [])
    case .embedded(let files): compile(files)
    }
  }

  /// The policies that can say something of a graph, or why there are none.
  func policies(for graph: ResourceGraph) -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
    switch content {
    case .compiled(let policies): return (policies.adjusted(by: adjustments), [])
    case .embedded(let files):
      var wanted = FileNumbers()
      for file in concerned(files, graph) + declaring(files) {
        wanted.insert(file.number)
        for number in file.needs { wanted.insert(number) }
      }
      let (policies, diagnostics) = loaded(files.filter { wanted.contains($0.number) })
      return (policies?.adjusted(by: adjustments), diagnostics)
    }
  }

  /// The files with policies for something that a graph holds; most subjects are those of several.
  private func concerned(_ files: [Pack.File], _ graph: ResourceGraph) -> [Pack.File] {
    var known: [String: Bool] = [:]
    return files.filter { file in
      file.subjects.contains { subject in
        if let isThere = known[subject] { return isThere }
        let isThere = Judging.hasSubjects(graph, [subject])
        known[subject] = isThere
        return isThere
      }
    }
  }

  /// The files that declare what is set, whether a document concerns them or not: a mistake in a setting is always said;
  /// all of them where none declares it, so that the nearest name is found.
  private func declaring(_ files: [Pack.File]) -> [Pack.File] {
    if parameters.isEmpty { return [] }
    let isKnown = parameters.allSatisfy { setting in files.contains { $0.parameters.contains(setting.name) } }
    return files.filter { file in !isKnown || parameters.contains { file.parameters.contains($0.name) } }
  }

  /// The policies of embedded files: as they were compiled by the build, unless something is set for them.
  private func loaded(_ files: [Pack.File]) -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
    parameters.isEmpty ? (Pack.archive.policies(of: files.map(\.number)), []) : compile(files)
  }

  private func compile(_ files: [Pack.File]) -> (policies: PolicySet?, diagnostics: [Diagnostic]) {
    PolicyCompiler.compile(
      files.map { PolicyFile(name: $0.name, text: Array($0.text.utf8)) }, parameters: parameters)
  }
}

extension PolicySet {
  /// The policies that a project asks, with its severities.
  func adjusted(by adjustments: Adjustments) -> PolicySet {
    var result = self
    result.policies.removeAll { !adjustments.asks($0.id) }
    for index in result.policies.indices {
      let policy = result.policies[index]
      result.policies[index].severity = adjustments.severity(of: policy.id, otherwise: policy.severity)
    }
    return result
  }
}
