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

  /// The inputs that a path means: itself, or the stacks of a folder of `cdktf synth`.
  func inputs(at path: String) -> [String] {
    guard Folder.exists(at: path), let folder = try? ModuleFolder(path), let stacks = folder.stacks else {
      return [path]
    }
    return stacks
  }

  func read(_ path: String) -> Read {
    if Folder.exists(at: path) { return readFolder(path) }
    var read = Read(name: path == "-" ? "<stdin>" : path)
    do throws(FileError) {
      readDocument(try FileReader.document(at: path), into: &read)
    } catch {
      read.diagnostics.append(
        Diagnostic(.error, "input-unreadable", "\(read.name) cannot be read: \(error.reason)"))
    }
    return read
  }

  private func readFolder(_ path: String) -> Read {
    var read = Read(name: path)
    do throws(FileError) {
      let folder = try ModuleFolder(path)
      read.diagnostics = folder.diagnostics
      guard !folder.files.isEmpty else { return read }
      var files: [(name: String, bytes: JSONBytes)] = []
      for file in folder.files { files.append((file, try FileReader.document(at: file))) }
      let (document, problems) = JSONDocument.read(joining: files)
      read.diagnostics += problems.map { allowed($0) }
      let defaults = VariableLoader.load(VariableOptions(files: folder.variableFiles))
      read.diagnostics += defaults.diagnostics
      guard let document else { return read }
      read.kind = .configuration
      let given = defaults.inputs.merging(inputs) { $1 }
      read.model = ConfigurationReader.read(document, isWhole: folder.isWhole, inputs: given).model
      if folder.isWhole, let model = read.model { read.diagnostics += undeclared(in: model) }
    } catch {
      read.diagnostics.append(
        Diagnostic(.error, "input-unreadable", "\(path) cannot be read: \(error.reason)"))
    }
    return read
  }

  /// What PowerShell's `>` makes of a plan is UTF-16: it is converted, and that is said.
  private func readDocument(_ bytes: JSONBytes, into read: inout Read) {
    var (document, problems) = JSONDocument.read(bytes, file: read.name)
    if problems.first?.id == "json-utf16", let converted = bytes.convertedFromUTF16() {
      (document, problems) = JSONDocument.read(converted, file: read.name)
      read.diagnostics.append(Diagnostic(.note, "json-utf16", "\(read.name) is UTF-16 and was read as such"))
    }
    read.diagnostics += problems.map { allowed($0) }
    if let document { readModel(document, into: &read) }
  }

  private func readModel(_ document: JSONDocument, into read: inout Read) {
    read.kind = DocumentKind(of: document)
    let result: (model: Model?, diagnostics: [Diagnostic])
    switch read.kind {
    case .plan: result = PlanReader.read(document)
    case .configuration:
      // CDKTF writes a whole stack into one file; of other files a folder makes a module.
      let isWhole = read.name == "<stdin>" || read.name.hasSuffix("cdk.tf.json")
      result = ConfigurationReader.read(document, isWhole: isWhole, inputs: inputs)
      if isWhole, let model = result.model { read.diagnostics += undeclared(in: model) }
    case .state, .stateFile, .other:
      read.diagnostics.append(refusal(of: read.kind, document.place(of: document.root)))
      return
    }
    read.model = result.model
    read.diagnostics += result.diagnostics.map { allowed($0) }
  }

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
    let declared = model.modules[0].variables.map(\.name)
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
