import Diagnostics
import JSONSyntax
import Terraform

/// Reads the values of variables that a call gives.
struct VariableLoader {
  private(set) var inputs: [String: VariableInput] = [:]
  /// The names that the call itself gives; those of the environment may be meant for other configurations.
  private(set) var named: Set<String> = []
  /// The workspace that is selected, where it is known.
  private(set) var workspace: String?
  private(set) var diagnostics: [Diagnostic] = []

  /// The inputs by name, and what is wrong with the options.
  static func load(_ options: VariableOptions) -> VariableLoader {
    var loader = VariableLoader()
    if options.usesEnvironment { loader.addEnvironment() }
    for path in options.files { loader.addFile(path, FileReader.document(at:)) }
    for value in options.values { loader.add(value) }
    loader.setWorkspace(options)
    return loader
  }

  /// The inputs of files that stand in a folder and that nobody named.
  static func load(inFolder files: [String]) -> VariableLoader {
    var loader = VariableLoader()
    for path in files { loader.addFile(path, FileReader.document(inFolder:)) }
    return loader
  }

  private mutating func addEnvironment() {
    for (name, value) in Environment.variables where name.hasPrefix("TF_VAR_") {
      inputs[String(name.dropFirst("TF_VAR_".count))] = .text(value)
    }
  }

  private mutating func setWorkspace(_ options: VariableOptions) {
    let selected = options.usesEnvironment ? Environment.value("TF_WORKSPACE") : nil
    workspace = options.workspace ?? selected.flatMap { $0.isEmpty ? nil : $0 }
    if workspace == "" { fail("workspace-unnamed", "--workspace takes the name of a workspace") }
  }

  private mutating func addFile(_ path: String, _ read: (String) throws(FileError) -> JSONBytes) {
    do throws(FileError) {
      let (document, problems) = JSONDocument.read(try read(path), file: path)
      diagnostics += problems
      guard let document else { return }
      guard document.kind(of: document.root) == .object else {
        return fail("variables-unreadable", "\(path) is no JSON object of variables")
      }
      let model = Model(form: .configuration, document: document, formatVersion: "")
      for (key, node) in document.members(of: document.root) {
        inputs[document.name(of: key)] = .value(model.decode(node))
        named.insert(document.name(of: key))
      }
    } catch {
      fail("variables-unreadable", "\(path) cannot be read: \(error.reason)")
    }
  }

  private mutating func add(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      return fail("variables-unreadable", "--var takes NAME=VALUE", help: "as in --var region=eu-west-1")
    }
    inputs[String(parts[0])] = .text(String(parts[1]))
    named.insert(String(parts[0]))
  }

  private mutating func fail(_ id: String, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(.error, id, message, help: help))
  }
}
