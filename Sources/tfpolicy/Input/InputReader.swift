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

  /// What was read of an input; `model` is `nil` where it could not be.
  struct Read {
    /// As the user named it, `<stdin>` for standard input.
    var name: String
    var kind = DocumentKind.other("nothing")
    var model: Model?
    var diagnostics: [Diagnostic] = []
  }

  func read(_ path: String) -> Read {
    var read = Read(name: path == "-" ? "<stdin>" : path)
    do throws(FileError) {
      if Folder.exists(at: path) {
        try readFolder(path, into: &read)
      } else {
        readDocument(try FileReader.document(at: path), into: &read)
      }
    } catch {
      read.diagnostics.append(
        Diagnostic(.error, "input-unreadable", "\(read.name) cannot be read: \(error.reason)"))
    }
    return read
  }

  /// What PowerShell's `>` makes of a plan is UTF-16: it is converted, and that is said.
  private func readDocument(_ bytes: JSONBytes, into read: inout Read) {
    var bytes = bytes
    var (document, problems) = JSONDocument.read(bytes, file: read.name)
    if problems.first?.id == "json-utf16", let converted = bytes.convertedFromUTF16() {
      bytes = converted
      (document, problems) = JSONDocument.read(bytes, file: read.name)
      read.diagnostics.append(Diagnostic(.note, "json-utf16", "\(read.name) is UTF-16 and was read as such"))
    }
    guard let document else { return read.diagnostics += problems }
    read.kind = DocumentKind(of: document)
    if read.kind == .configuration, !ModuleSources.localSources(in: document).isEmpty {
      return readConfiguration(bytes, into: &read)
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
      let (model, problems) = ConfigurationReader.read(document, isWhole: isWhole(read.name), inputs: inputs)
      take(model, problems, into: &read)
    case .state, .stateFile, .other:
      read.diagnostics.append(refusal(of: read.kind, document.place(of: document.root)))
    }
  }

  private func take(_ model: Model?, _ problems: [Diagnostic], into read: inout Read) {
    read.model = model
    read.diagnostics += problems.map { allowed($0) }
    if let model, model.form == .configuration { read.diagnostics += undeclared(in: model) }
  }
}

// MARK: - Configurations of several files

extension InputReader {
  /// A file that calls local modules.
  private func readConfiguration(_ bytes: JSONBytes, into read: inout Read) {
    var loader = ModuleLoader()
    let base = read.name == "<stdin>" ? nil : Folder.parent(of: read.name)
    loader.addRoot(file: (read.name, bytes), in: base, isWhole: isWhole(read.name), inputs: inputs)
    readModules(loader, into: &read)
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
    let defaults = VariableLoader.load(VariableOptions(files: folder.variableFiles))
    read.diagnostics += defaults.diagnostics
    try loader.addRoot(folder, named: name, inputs: defaults.inputs.merging(inputs) { $1 })
  }

  private func readModules(_ loader: consuming ModuleLoader, into read: inout Read) {
    let (document, sources, problems) = loader.read()
    read.diagnostics += problems.map { allowed($0) }
    guard let document, let sources, !sources.folders.isEmpty else { return }
    read.kind = .configuration
    let (model, more) = ConfigurationReader.read(document, sources: sources)
    take(model, more, into: &read)
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

  private func refusal(of kind: DocumentKind, _ place: Place) -> Diagnostic {
    let help = """
      tfpolicy reads plans (terraform plan -out tfplan && terraform show -json tfplan > plan.json) and JSON \
      configurations (cdk.tf.json, *.tf.json)
      """
    let start = Place(file: place.file, start: place.start, end: place.start)
    switch kind {
    case .other(let found):
      return Diagnostic(
        .error, "input-unknown", "expected a Terraform plan or configuration, found \(found)", at: start,
        help: help)
    default:
      return Diagnostic(
        .error, "input-unsupported", "this is a Terraform \(kind.name), which this version does not judge",
        at: start, help: help)
    }
  }
}
