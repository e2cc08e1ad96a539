package import JSONSyntax
import Values

/// What a document says, as arrays of plain records that refer to one another by index.
///
/// Values stay in the document: a record keeps the nodes, and `MergedValue` decodes what is asked for.
package struct Model: Sendable {
  package var form: Form
  package var document: JSONDocument
  /// The object of the plan or the state; of a configuration the whole text.
  package var root: JSONNode
  /// As in `1.2`.
  package var formatVersion: String
  /// The version of Terraform or OpenTofu that wrote the document, where it says so.
  package var terraformVersion: String?
  /// Whether planning stopped at an error (`errored: true`).
  package var isErrored = false
  /// Whether the plan covers the whole configuration; plans that do not say so are taken as whole.
  package var isComplete = true

  /// The configuration's modules; the root is the first, and those of further stacks follow at `roots`.
  package var modules: [Module] = []
  /// The instances of modules; that of a root has the root's own index among `roots`.
  package var moduleInstances: [ModuleInstance] = []
  /// The configuration's `resource` and `data` blocks.
  package var blocks: [ResourceBlock] = []
  /// Instances of managed resources and data sources as they will be after the plan is applied.
  package var resources: [Resource] = []
  package var changes: [Change] = []
  package var providers: [ProviderConfiguration] = []
  /// The names of resource types, each once; a resource names its type by the index here.
  package var types = NameTable()
  /// The modules that nothing calls: one, or those of all stacks of an output folder.
  package var roots = [0]
  /// Resources and data sources anywhere in the document, those that will be gone included.
  package var mentionedResources = 0

  /// The workspace that is selected, where a call says so.
  package var workspace: String?

  /// The blocks by name.
  var blockIndex = Lookup<BlockName, Int>()
  /// The configuration beside a plan, where one was given.
  package var source: SourceConfiguration?
  /// The instances of module calls.
  var calledInstances = Lookup<CallKey, [Int]>()
  let templates = TemplateCache()
  let values = ValueCache()
  let instances = InstanceIndex()

  /// A call in one instance of the module that holds it.
  struct CallKey: Hashable, LookupKey, Sendable {
    var parent: Int
    var name: String
  }

  /// What tells blocks apart.
  struct BlockName: Hashable, LookupKey, Sendable {
    var module: Int
    var mode: ResourceMode
    var type: Int32
    var name: String
  }

  /// The keys of expressions, looked up once.
  let constantKey: JSONSymbol?
  let referencesKey: JSONSymbol?
  /// Those of what a plan's blocks and calls are repeated by.
  let countKey: JSONSymbol?
  let forEachKey: JSONSymbol?
  /// The key of what every resource has.
  let idKey: JSONSymbol?

  /// Makes the instances of module calls known by the call.
  mutating func indexCalls() {
    for (index, instance) in moduleInstances.enumerated() {
      guard let parent = instance.parent else { continue }
      calledInstances[CallKey(parent: parent, name: instance.name), default: []].append(index)
    }
  }

  /// The resources and data sources of a root and of all that it calls.
  package func resourceCount(ofRoot root: Int) -> Int {
    resources.count { resource in
      var instance = moduleInstances[resource.module]
      while let parent = instance.parent { instance = moduleInstances[parent] }
      return instance.module == root
    }
  }

  package init(form: Form, document: JSONDocument, formatVersion: String) {
    self.form = form
    self.document = document
    root = document.root
    self.formatVersion = formatVersion
    constantKey = document.symbol(for: "constant_value")
    referencesKey = document.symbol(for: "references")
    idKey = document.symbol(for: "id")
    countKey = document.symbol(for: "count_expression")
    forEachKey = document.symbol(for: "for_each_expression")
  }
}
