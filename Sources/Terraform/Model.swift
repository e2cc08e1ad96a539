package import JSONSyntax

/// What a document says, as arrays of plain records that refer to one another by index.
///
/// Values stay in the document: a record keeps the nodes, and `MergedValue` decodes what is asked for.
package struct Model: Sendable {
  package var form: Form
  package var document: JSONDocument
  /// As in `1.2`.
  package var formatVersion: String
  /// The version of Terraform or OpenTofu that wrote the document, where it says so.
  package var terraformVersion: String?
  /// Whether planning stopped at an error (`errored: true`).
  package var isErrored = false
  /// Whether the plan covers the whole configuration; plans that do not say so are taken as whole.
  package var isComplete = true

  /// The configuration's modules; the root is the first.
  package var modules: [Module] = []
  /// The instances of modules; the root's is the first.
  package var moduleInstances: [ModuleInstance] = []
  /// The configuration's `resource` and `data` blocks.
  package var blocks: [ResourceBlock] = []
  /// Instances of managed resources and data sources as they will be after the plan is applied.
  package var resources: [Resource] = []
  package var changes: [Change] = []
  package var providers: [ProviderConfiguration] = []
  /// The names of resource types, each once; a resource names its type by the index here.
  package var types = NameTable()
  /// The `terraform` blocks of a configuration.
  package var settings: [JSONNode] = []
  /// Whether a configuration is all of its module; else other files may declare what it refers to.
  package var isWholeModule = true
  /// Values of root variables that were given from outside, by name.
  package var inputs: [String: VariableInput] = [:]
  /// Resources and data sources anywhere in the document, those that will be gone included.
  package var mentionedResources = 0

  /// The blocks of a configuration's root module by name.
  var blockIndex: [BlockName: Int] = [:]
  let templates = TemplateCache()

  /// What tells blocks of one module apart.
  struct BlockName: Hashable, Sendable {
    var mode: ResourceMode
    var type: Int32
    var name: String
  }

  /// The keys of expressions, looked up once.
  let constantKey: JSONSymbol?
  let referencesKey: JSONSymbol?

  package init(form: Form, document: JSONDocument, formatVersion: String) {
    self.form = form
    self.document = document
    self.formatVersion = formatVersion
    constantKey = document.symbol(for: "constant_value")
    referencesKey = document.symbol(for: "references")
  }
}
