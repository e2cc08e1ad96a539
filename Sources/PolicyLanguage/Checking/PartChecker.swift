import Diagnostics
import Schemas

/// Checks what can be said only of all files together: cycles, and what paths ask of rows and derived attributes.
struct PartChecker {
  let table: FieldTable
  /// What the types of providers have, as far as it is known.
  let schemas: [ProviderSchema]
  var diagnostics: [Diagnostic] = []
  /// What the part that is being checked names.
  var uses: [PartUse] = []
  private var allUses: [Part: [PartUse]]

  private init(_ parts: CompiledParts, _ schemas: [ProviderSchema]) {
    self.schemas = schemas
    table = FieldTable(views: parts.views, extensions: parts.extensions)
    allUses = parts.uses
  }

  /// All that is wrong with the parts together.
  static func diagnostics(of parts: CompiledParts, _ schemas: [ProviderSchema]) -> [Diagnostic] {
    var checker = PartChecker(parts, schemas)
    if !checker.table.isEmpty || !schemas.isEmpty {
      checker.check(parts.policies)
      checker.check(parts.definitions)
      for (index, view) in parts.views.sorted(by: { $0.key < $1.key }) { checker.check(view, index) }
      for derived in checker.table.derived { checker.check(derived) }
      checker.checkConflicts()
    }
    let graph = DependencyGraph(checker.names(parts.definitions), uses: checker.allUses)
    return checker.diagnostics + graph.diagnostics()
  }

  private func names(_ definitions: [Int: Definition]) -> [Part: DependencyGraph.Named] {
    var names: [Part: DependencyGraph.Named] = [:]
    for (index, definition) in definitions {
      names[.definition(index)] = DependencyGraph.Named(name: definition.name, place: definition.place)
    }
    for (index, view) in table.views {
      names[.view(index)] = DependencyGraph.Named(name: view.name, place: view.place)
    }
    for derived in table.derived {
      names[.field(derived.index)] = DependencyGraph.Named(
        name: derived.field.name, place: derived.field.place)
    }
    return names
  }

  mutating func report(
    _ id: String, _ message: String, at place: Place, help: String, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(.error, id, message, at: place, help: help, notes: notes))
  }
}

// MARK: - The parts

extension PartChecker {
  private mutating func check(_ policies: [Policy]) {
    for policy in policies {
      let scope = PathScope(.nodes(policy.subjects))
      for condition in [policy.when, policy.require, policy.forbid] {
        if let condition { check(condition, scope) }
      }
      for case .placeholder(.at(let path)) in policy.message?.parts ?? [] { _ = type(at: path, scope) }
    }
  }

  /// Definitions for certain arguments are checked as they are written, too: their operands may be others.
  private mutating func check(_ definitions: [Int: Definition]) {
    for (index, definition) in definitions.sorted(by: { $0.key < $1.key }) {
      uses = []
      check(definition.holds, PathScope(.nodes(definition.about)))
      allUses[.definition(index), default: []] += uses
    }
  }

  private mutating func check(_ view: View, _ index: Int) {
    uses = []
    for source in view.sources {
      for each in source.each {
        if case .view(let inner) = each.type.kind { use(.view(inner), at: each.path.place) }
        let base = type(at: each.path, PathScope(.nodes([each.type])))
        let scope = PathScope(base, holder: .nodes(holders(of: [each.type])))
        if let filter = source.filter { check(filter, scope) }
        for field in source.fields { check(field, scope) }
      }
    }
    allUses[.view(index), default: []] += uses
  }

  private mutating func check(_ derived: FieldTable.Derived) {
    uses = []
    check(derived.field, PathScope(.nodes(derived.subjects)))
    allUses[.field(derived.index), default: []] += uses
  }

  private mutating func check(_ field: Field, _ scope: PathScope) {
    for path in field.source.paths { _ = type(at: path, scope) }
  }

  /// Which of two derivations of one attribute counts cannot depend on the order of files.
  private mutating func checkConflicts() {
    var first: [String: Place] = [:]
    for derived in table.derived {
      for subject in derived.subjects {
        let key = "\(subject.text) \(derived.field.name)"
        if let other = first[key], other != derived.field.place {
          report(
            "policy-duplicate-field", "`\(derived.field.name)` is derived for `\(subject.text)` twice",
            at: derived.field.place, help: "keep one of them",
            notes: [Diagnostic.Note("first here", at: other)])
        }
        first[key] = first[key] ?? derived.field.place
      }
    }
  }

  mutating func use(_ part: Part, at place: Place) { uses.append(PartUse(part: part, place: place)) }
}
