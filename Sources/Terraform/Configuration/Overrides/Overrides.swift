package import Diagnostics
package import JSONSyntax

/// Merges the override files of a module into its other files, as Terraform does.
///
/// <https://developer.hashicorp.com/terraform/language/files/override>
package struct Overrides {
  /// A file, and whether it is still what it was.
  private struct File {
    var text: JSONText
    var tree: OverrideTree
    var problems: [Diagnostic] = []
    var isChanged = false

    /// Reads a file; `nil` where it is no JSON.
    init?(_ text: JSONText) {
      let (document, problems) = JSONDocument.read(text.bytes, file: text.name)
      guard let document else { return nil }
      self.text = text
      self.problems = problems
      tree = OverrideTree(document)
    }

    /// A file of its own with some of what another one has.
    init(_ text: JSONText, _ tree: OverrideTree) {
      self.text = text
      self.tree = tree
      isChanged = true
    }
  }

  /// The files of the module; what an override file adds follows them.
  private var files: [File] = []
  private var diagnostics: [Diagnostic] = []

  /// The files of a module with what overrides them, in the order of the names, and what is wrong with that.
  package static func merged(
    _ files: [JSONText], with overrides: [JSONText]
  ) -> (files: [JSONText], diagnostics: [Diagnostic]) {
    if overrides.isEmpty { return (files, []) }
    let primary = files.compactMap { File($0) }
    let secondary = overrides.compactMap { File($0) }
    // What is no JSON is said when all are read as one document.
    guard primary.count == files.count, secondary.count == overrides.count else {
      return (files + overrides, [])
    }
    var merge = Overrides(files: primary)
    for file in secondary {
      merge.diagnostics += file.problems
      merge.add(file)
    }
    return merge.result
  }

  private init(files: [File]) { self.files = files }

  private var result: (files: [JSONText], diagnostics: [Diagnostic]) {
    var texts: [JSONText] = []
    var problems = diagnostics
    for file in files {
      guard file.isChanged else {
        texts.append(file.text)
        continue
      }
      problems += file.problems
      var pieces = JSONPieces()
      file.tree.write(to: &pieces)
      texts.append(JSONText(file.text.name, pieces))
    }
    return (texts, problems)
  }
}

// MARK: - One file

extension Overrides {
  /// Merges one override file into all that stands before it.
  private mutating func add(_ file: File) {
    // What replaces a value wherever it stands, and what has nothing to replace, is added as a file of its own.
    var rest: [OverrideTree.Member] = []
    for member in file.tree.members {
      switch member.name {
      case "//": continue
      case "resource", "data", "ephemeral": merge(member, labels: 2)
      case "variable", "output", "module": merge(member, labels: 1)
      case "provider": rest += mergeProviders(member)
      case "locals":
        for local in member.value.members where local.name != "//" { replaceLocal(local) }
        rest.append(member)
      case "terraform":
        replaceSettings(member.value)
        rest.append(member)
      case "moved", "removed", "import", "check":
        fail("`\(member.name)` cannot be overridden", at: member)
      default: rest.append(member)
      }
    }
    guard !rest.isEmpty, case .object(let origin, _) = file.tree.expanded else { return }
    files.append(File(file.text, .object(origin, rest)))
  }

  /// Merges blocks with as many labels into those that have the same ones.
  private mutating func merge(_ member: OverrideTree.Member, labels: Int) {
    for (names, block) in blocks(in: member.value, labels: labels) {
      let isMerged = changeFirst(at: [member.name] + names, isBlock: true) { base in
        .replaced(OverriddenBlock.merged(base, with: block.value))
      }
      if !isMerged {
        fail("there is no \((([member.name] + names).joined(separator: "."))) to override", at: block)
      } else if let dependency = block.value.members.first(where: { $0.name == "depends_on" }) {
        fail("`depends_on` cannot be overridden", at: dependency)
      }
    }
  }

  /// The blocks in a value by their labels; a list may hold several of one label.
  private func blocks(
    in value: OverrideTree, labels: Int
  ) -> [(names: [String], block: OverrideTree.Member)] {
    value.members.filter { $0.name != "//" }.flatMap { member in
      labels > 1
        ? blocks(in: member.value, labels: labels - 1).map { ([member.name] + $0.names, $0.block) }
        : bodies(of: member).map { ([member.name], $0) }
    }
  }

  private func bodies(of member: OverrideTree.Member) -> [OverrideTree.Member] {
    guard case .array(_, let elements) = member.value.expanded else { return [member] }
    return elements.map { OverrideTree.Member(name: member.name, key: member.key, value: $0) }
  }

  /// Merges provider configurations into those of the same alias; a default one that is nowhere is added.
  private mutating func mergeProviders(_ member: OverrideTree.Member) -> [OverrideTree.Member] {
    var added: [OverrideTree.Member] = []
    for (names, block) in blocks(in: member.value, labels: 1) {
      let alias = block.value.alias
      let isMerged = changeFirst(at: ["provider"] + names, isBlock: true) { base in
        base.alias == alias ? .replaced(OverriddenBlock.merged(base, with: block.value)) : nil
      }
      if isMerged { continue }
      guard alias == nil, case .object(let origin, _) = member.value.expanded else {
        fail("there is no provider.\(names.joined()).\(alias ?? "") to override", at: block)
        continue
      }
      added.append(
        OverrideTree.Member(name: member.name, key: member.key, value: .object(origin, [block])))
    }
    return added
  }

  private mutating func replaceLocal(_ local: OverrideTree.Member) {
    if !removeAll(at: ["locals", local.name]) {
      fail("there is no local.\(local.name) to override", at: local)
    }
  }

  /// Takes out what the `terraform` blocks of an override file say instead.
  private mutating func replaceSettings(_ settings: OverrideTree) {
    for setting in settings.members {
      switch setting.name {
      case "required_version": _ = removeAll(at: ["terraform", "required_version"])
      case "backend", "cloud":
        for name in ["backend", "cloud"] { _ = removeAll(at: ["terraform", name]) }
      case "required_providers":
        for provider in setting.value.members {
          _ = removeAll(at: ["terraform", "required_providers", provider.name])
        }
      default: continue
      }
    }
  }

  // MARK: Changing files

  private mutating func changeFirst(
    at names: [String], isBlock: Bool, _ change: (OverrideTree) -> OverrideTree.Change?
  ) -> Bool {
    for index in files.indices {
      guard case .replaced(let tree) = files[index].tree.changed(at: names[...], isBlock: isBlock, change)
      else { continue }
      files[index].tree = tree
      files[index].isChanged = true
      return true
    }
    return false
  }

  private mutating func removeAll(at names: [String]) -> Bool {
    var isRemoved = false
    while changeFirst(at: names, isBlock: false, { _ in .removed }) { isRemoved = true }
    return isRemoved
  }

  private mutating func fail(_ message: String, at member: OverrideTree.Member) {
    diagnostics.append(
      Diagnostic(
        .error, "override-unfitting", message, at: member.key.document.placeOfKey(of: member.key.node),
        help: "Terraform merges an override file into blocks that the other files of the folder declare"))
  }
}

extension OverrideTree {
  /// The alias of a provider configuration.
  fileprivate var alias: String? { members.last { $0.name == "alias" }?.value.text }
}
