import Diagnostics
import PolicyLanguage
import Project

/// All policies that a call means, compiled.
struct PolicySource {
  var policies: PolicySet?
  var project: LoadedProject
  var diagnostics: [Diagnostic]

  /// Compiles the policies that a call names, or else those of its project, or else the default packs; those that the
  /// project disables are among them.
  init(_ arguments: PolicyArguments, packs: [String] = []) {
    let (project, problems) = ProjectLoader.load(arguments.project.options)
    self.project = project
    diagnostics = problems
    guard !problems.contains(where: { $0.severity == .error }) else { return }
    let (loaded, mistakes) = PolicyLoader.load(arguments.names + packs, project)
    diagnostics += mistakes
    guard let loaded else { return }
    let (policies, more) = loaded.allPolicies()
    diagnostics += more
    self.policies = policies
  }
}
