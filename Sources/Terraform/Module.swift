package import JSONSyntax

/// A module of the configuration: the root, or what one `module` block calls.
package struct Module: Sendable {
  /// The name of the call; empty for the root.
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

  /// A variable or an output as it is declared.
  package struct Declaration: Sendable {
    package var name: String
    package var node: JSONNode
  }
}
