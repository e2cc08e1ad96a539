import HCL
package import JSONSyntax

/// A module of the configuration: the root, or what one `module` block calls.
package struct Module: Sendable {
  /// The name of the call; of a root that of its stack, empty where there is only one.
  package var name: String
  /// The module that holds the call; `nil` for the root.
  package var parent: Int?
  /// The `module_calls` entry: `source`, `expressions`, `count_expression`, `for_each_expression`.
  package var call: JSONNode?
  /// The module's own content: `resources`, `outputs`, `variables`, `module_calls`.
  package var body: JSONNode?
  /// The modules that this one calls, by the name of the call.
  package var children: [String: Int] = [:]
  /// The nodes of the declared variables and outputs, in the order of the document.
  package var variables: [Declaration] = []
  package var outputs: [Declaration] = []
  package var locals: [Declaration] = []
  /// The `terraform` blocks of a configuration's module.
  package var settings: [JSONNode] = []
  /// Values of a root's variables that were given from outside, by name.
  package var inputs: [String: VariableInput] = [:]
  /// The folder of a module as Terraform names it, from that of the root on; `nil` where it is not known.
  package var path: String?
  /// The files that its functions may read; `nil` where there are none.
  var files: ModuleFiles?
  /// Why the content of a configuration's module was not read; `nil` where it was.
  package var unread: String?
  /// Whether all files of a configuration's module were read; else others may declare what it refers to.
  package var isWhole = true
  /// The places of `variables` and `locals` by name.
  private var variableIndex: [String: Int] = [:]
  private var localIndex: [String: Int] = [:]
  private var outputIndex: [String: Int] = [:]

  package init(name: String, parent: Int?, call: JSONNode?, body: JSONNode?) {
    self.name = name
    self.parent = parent
    self.call = call
    self.body = body
  }

  /// Makes variables, locals and outputs known by their names; of two with one name the last counts.
  mutating func indexNames() {
    for (index, variable) in variables.enumerated() { variableIndex[variable.name] = index }
    for (index, local) in locals.enumerated() { localIndex[local.name] = index }
    for (index, output) in outputs.enumerated() { outputIndex[output.name] = index }
  }

  func variable(_ name: String) -> JSONNode? { variableIndex[name].map { variables[$0].node } }

  func local(_ name: String) -> JSONNode? { localIndex[name].map { locals[$0].node } }

  func output(_ name: String) -> JSONNode? { outputIndex[name].map { outputs[$0].node } }

  /// A variable or an output as it is declared.
  package struct Declaration: Sendable {
    package var name: String
    package var node: JSONNode
  }
}
