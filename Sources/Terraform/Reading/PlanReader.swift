package import Diagnostics
package import JSONSyntax
import Values

/// Reads `terraform show -json` of a plan, formats 0.1 to 1.x, of Terraform and OpenTofu.
///
/// <https://developer.hashicorp.com/terraform/internals/json-format>
package struct PlanReader {
  var model: Model
  var diagnostics: [Diagnostic] = []
  var moduleInstanceIndices: [String: Int] = ["": 0]
  var seen = Lookup<ResourceKey, Bool>()

  /// What tells resource instances apart.
  struct ResourceKey: Hashable, LookupKey {
    var module: Int
    var mode: ResourceMode
    var type: Int32
    var name: String
    var key: InstanceKey
  }

  private init(_ document: JSONDocument, formatVersion: String) {
    model = Model(form: .plan, document: document, formatVersion: formatVersion)
    model.moduleInstances = [ModuleInstance(module: nil, parent: nil, name: "", key: .none, address: "")]
  }

  /// Reads a plan; the model is `nil` where the plan's format is of a major version that is not known.
  ///
  /// `root` is the plan's object where it is not the whole document. That planning failed or left something out is an error too, and the model holds what there is.
  package static func read(
    _ document: JSONDocument, root: JSONNode? = nil
  ) -> (model: Model?, diagnostics: [Diagnostic]) {
    let version = document.member("format_version", of: root ?? document.root)
    let text = version.flatMap { document.string($0) } ?? ""
    guard let major = text.split(separator: ".").first.flatMap({ Int($0) }), major <= 1 else {
      return (nil, [unknownFormat(text, at: version.map { document.place(of: $0) })])
    }
    var reader = PlanReader(document, formatVersion: text)
    if let root { reader.model.root = root }
    reader.readSettings()
    reader.readConfiguration()
    reader.readResourceChanges()
    reader.readPlannedValues()
    reader.readPriorState()
    reader.addModulesWithoutResources()
    reader.model.indexCalls()
    return (reader.model, reader.diagnostics)
  }

  private static func unknownFormat(_ version: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .error, "plan-format", "the plan has format version \"\(version)\"", at: place,
      help: "formats 0.1 to 1.x can be read; a newer tfpolicy may know this one")
  }

  private mutating func readSettings() {
    model.terraformVersion = string("terraform_version")
    model.isErrored = flag("errored") ?? false
    model.isComplete = flag("complete") ?? true
    if model.isErrored {
      diagnostics.append(
        Diagnostic(
          .error, "plan-errored", "the plan is marked as errored: planning stopped before its end",
          at: place(of: "errored"),
          help: "mend what `terraform plan` reports; --allow-partial judges what there is"))
    } else if !model.isComplete {
      diagnostics.append(
        Diagnostic(
          .error, "plan-incomplete",
          "the plan is marked as incomplete: it leaves out a part of the configuration",
          at: place(of: "complete"),
          help: "plan without -target and deferred actions; --allow-partial judges what there is"))
    }
  }

  private func place(of key: String) -> Place? {
    document.member(key, of: root).map { document.place(of: $0) }
  }

  private func string(_ key: String) -> String? {
    document.member(key, of: root).flatMap { document.string($0) }
  }

  private func flag(_ key: String) -> Bool? {
    document.member(key, of: root).flatMap { document.bool($0) }
  }

  var document: JSONDocument { model.document }
  var root: JSONNode { model.root }
}
