import Diagnostics
import JSONSyntax
import Terraform

/// Reads one input: bytes, document, model.
struct InputReader {
  /// Whether a plan that failed or leaves something out is all right.
  var allowsPartial = false
  /// The values of variables that a call gives.
  var inputs: [String: VariableInput] = [:]
  /// The variables among them that have to be declared.
  var namedInputs: Set<String> = []
  /// The workspace that is selected, where it is known.
  var workspace: String?
  /// The folder with the configuration that plans were made of.
  var source: String?

  /// What was read of an input; `model` is `nil` where it could not be.
  struct Read {
    /// As the user named it, `<stdin>` for standard input.
    var name: String
    var kind = DocumentKind.other("nothing")
    var model: Model?
    var diagnostics: [Diagnostic] = []
  }

  /// Reads an input that is one document; of several the first, with an error that says so.
  func read(_ path: String) -> Read {
    let reads = readAll(path)
    guard var first = reads.first, reads.count > 1 else { return reads.first ?? Read(name: path) }
    first.diagnostics.append(
      Diagnostic(.error, "input-several", "\(path) holds \(reads.count) plans, of which one is expected here")
    )
    return first
  }

  /// Reads an input; the plans that stand on lines of one text are inputs of their own.
  func readAll(_ path: String) -> [Read] {
    var read = Read(name: path == "-" ? "<stdin>" : path)
    do throws(FileError) {
      if Folder.exists(at: path) {
        try readFolder(path, into: &read)
        return [read]
      }
      return readText(try FileReader.document(at: path), read)
    } catch {
      read.diagnostics.append(
        Diagnostic(.error, "input-unreadable", "\(read.name) cannot be read: \(error.reason)"))
      return [read]
    }
  }

  /// What PowerShell's `>` makes of a plan is UTF-16: it is converted, and that is said.
  private func readText(_ bytes: JSONBytes, _ read: Read) -> [Read] {
    var (bytes, read) = (bytes, read)
    var (document, problems) = JSONDocument.read(bytes, file: read.name)
    if problems.first?.id == "json-utf16", let converted = bytes.convertedFromUTF16() {
      bytes = converted
      (document, problems) = JSONDocument.read(bytes, file: read.name)
      read.diagnostics.append(Diagnostic(.note, "json-utf16", "\(read.name) is UTF-16 and was read as such"))
    }
    guard let document else { return readLoose(bytes, problems, read) }
    readDocument(document, bytes, problems, into: &read)
    return [read]
  }

  private func readDocument(
    _ document: JSONDocument, _ bytes: JSONBytes, _ problems: [Diagnostic], into read: inout Read
  ) {
    read.kind = DocumentKind(of: document)
    if read.kind == .configuration { read.diagnostics += unreadOverrides(beside: read.name) }
    switch read.kind {
    case .configuration where !ModuleSources.localSources(in: document).isEmpty:
      return readConfiguration(bytes, into: &read)
    case .plan:
      if let source, readPlan(bytes, with: source, into: &read) { return }
    default: break
    }
    read.diagnostics += problems.map { allowed($0) }
    readModel(document, into: &read)
  }

  private func readModel(_ document: JSONDocument, into read: inout Read) {
    switch read.kind {
    case .plan:
      let (model, problems) = PlanReader.read(document)
      take(model, problems, into: &read)
    case .configuration:
      let (model, problems) = ConfigurationReader.read(
        document, isWhole: isWhole(read.name), inputs: inputs, workspace: workspace)
      take(model, problems, into: &read)
    case .state:
      let (model, problems) = StateReader.read(document)
      take(model, problems, into: &read)
    case .stateFile:
      let (model, problems) = StateReader.readFile(document)
      take(model, problems, into: &read)
    case .other(let found):
      guard let (key, plan) = DocumentKind.wrappedPlan(in: document) else {
        return read.diagnostics.append(refusal(of: found, document.place(of: document.root)))
      }
      read.kind = .plan
      note("\(read.name) holds a plan in `\(key)`, which was read", of: &read)
      let (model, problems) = PlanReader.read(document, root: plan)
      take(model, problems, into: &read)
    }
  }

  private func take(_ model: Model?, _ problems: [Diagnostic], into read: inout Read) {
    read.model = model
    read.model?.workspace = workspace
    read.diagnostics += problems.map { allowed($0) }
    if let model, model.form == .configuration { read.diagnostics += undeclared(in: model) }
  }
}

// MARK: - Texts that are no JSON as a whole

extension InputReader {
  /// What a wrapper printed around a document is left out, several plans are read one by one; both is said.
  private func readLoose(_ bytes: JSONBytes, _ problems: [Diagnostic], _ read: Read) -> [Read] {
    let parts = LooseText(bytes, file: read.name).parts
    let kinds = parts.map { DocumentKind(of: $0.document) }
    guard !parts.isEmpty, kinds.allSatisfy({ $0 == .plan }) || kinds == [.state] else {
      var read = read
      read.diagnostics += problems
      return [read]
    }
    return zip(parts, kinds).map { part, kind in
      var one = read
      one.kind = kind
      if parts.count > 1 {
        one.name = "\(read.name):\(part.line)"
        note("\(read.name) has a plan of its own on line \(part.line), which was read", of: &one)
      } else {
        note("\(read.name) has more than JSON: the \(kind.name) on line \(part.line) was read", of: &one)
      }
      readModel(part.document, into: &one)
      return one
    }
  }

  private func note(_ message: String, of read: inout Read) {
    read.diagnostics.append(Diagnostic(.note, "input-unwrapped", message))
  }
}

// MARK: - Configurations of several files

extension InputReader {
  /// A file that calls local modules.
  private func readConfiguration(_ bytes: JSONBytes, into read: inout Read) {
    var loader = ModuleLoader()
    let base = read.name == "<stdin>" ? nil : Folder.parent(of: read.name)
    loader.addRoot(file: JSONText(read.name, bytes), in: base, isWhole: isWhole(read.name), inputs: inputs)
    readModules(loader, into: &read)
  }

  /// A plan with the JSON configuration beside it; `false` where there is none to join.
  private func readPlan(_ bytes: JSONBytes, with source: String, into read: inout Read) -> Bool {
    guard let folder = try? ModuleFolder(source), !folder.files.isEmpty else { return false }
    var loader = ModuleLoader(plan: JSONText(read.name, bytes))
    guard (try? loader.addRoot(folder, inputs: [:])) != nil else { return false }
    let (document, sources, problems) = loader.read(workspace: workspace)
    read.diagnostics += problems.map { allowed($0) }
    guard let document, let sources,
      let plan = document.elements(of: document.root).lazy.flatMap({ document.elements(of: $0) }).first
    else { return true }
    let (model, more) = PlanReader.read(document, root: plan)
    take(model.map { $0.joined(to: sources) }, more, into: &read)
    return true
  }

  /// The stacks of `cdktf synth` are one input, since they refer to one another.
  private func readFolder(_ path: String, into read: inout Read) throws(FileError) {
    let folder = try ModuleFolder(path)
    var loader = ModuleLoader()
    if let stacks = try StackManifest(in: folder) {
      read.diagnostics += stacks.diagnostics
      for stack in stacks.folders { try addRoot(stack.folder, named: stack.name, to: &loader, &read) }
    } else {
      try addRoot(folder, named: "", to: &loader, &read)
    }
    guard !read.diagnostics.contains(where: { $0.severity == .error }) else { return }
    readModules(loader, into: &read)
  }

  private func addRoot(
    _ folder: ModuleFolder, named name: String, to loader: inout ModuleLoader, _ read: inout Read
  ) throws(FileError) {
    let defaults = VariableLoader.load(inFolder: folder.variableFiles)
    read.diagnostics += defaults.diagnostics
    try loader.addRoot(folder, named: name, inputs: defaults.inputs.merging(inputs) { $1 })
  }

  private func readModules(_ loader: consuming ModuleLoader, into read: inout Read) {
    let (document, sources, problems) = loader.read(workspace: workspace)
    read.diagnostics += problems.map { allowed($0) }
    guard let document, let sources, !sources.folders.isEmpty else { return }
    read.kind = .configuration
    let (model, more) = ConfigurationReader.read(document, sources: sources)
    take(model, more, into: &read)
  }

  /// A file by itself is judged without what overrides it, which is said.
  private func unreadOverrides(beside name: String) -> [Diagnostic] {
    guard name != "<stdin>", let parent = Folder.parent(of: name), let folder = try? ModuleFolder(parent),
      !folder.overrides.isEmpty,
      folder.files.contains(where: { Folder.realPath(of: $0) == Folder.realPath(of: name) })
    else { return [] }
    return folder.overrides.map {
      Diagnostic(
        .warning, "override-unread", "\($0) overrides other files of the folder, and is not read",
        help: "give the folder instead of the file")
    }
  }

  /// CDKTF writes a whole stack into one file; of other files a folder makes a module.
  private func isWhole(_ name: String) -> Bool { name == "<stdin>" || name.hasSuffix("cdk.tf.json") }
}

// MARK: - What is said of an input

extension InputReader {
  /// Duplicate keys are judged as Terraform reads them, the last one counts; what `--allow-partial` allows is said.
  private func allowed(_ diagnostic: Diagnostic) -> Diagnostic {
    let isPartial = ["plan-errored", "plan-incomplete"].contains(diagnostic.id)
    guard diagnostic.id == "json-duplicate-key" || (isPartial && allowsPartial) else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.severity = .warning
    return diagnostic
  }

  /// A value for a variable that is not there is a slip that changes what is judged.
  private func undeclared(in model: Model) -> [Diagnostic] {
    let roots = model.roots.map { model.modules[$0] }
    // Files that were not read may declare it.
    guard roots.allSatisfy(\.isWhole) else { return [] }
    let declared = roots.flatMap { $0.variables.map(\.name) }
    return namedInputs.sorted().filter { !declared.contains($0) }.map { name in
      Diagnostic(
        .warning, "variable-undeclared", "a value was given for var.\(name), which is not declared",
        help: nearestWord(to: name, among: declared).map { "did you mean \($0)?" })
    }
  }

  private func refusal(of found: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .error, "input-unknown", "expected a Terraform plan, configuration or state, found \(found)",
      at: Place(file: place.file, start: place.start, end: place.start),
      help: """
        tfpolicy reads plans and states (terraform show -json), JSON configurations (cdk.tf.json, *.tf.json) and \
        *.tfstate
        """)
  }
}
