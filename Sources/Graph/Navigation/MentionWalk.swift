import JSONSyntax
import Terraform
import Values

/// Collects the variables that expressions mention, however deep: a secret stays one in every template and function.
///
/// Other than `ReferenceWalk` it does not ask which of several references gives the value.
struct MentionWalk {
  let graph: ResourceGraph
  private(set) var variables: Set<NodeID> = []
  /// Locals that a plan does not carry, in the order in which they were met.
  private(set) var lost: [String] = []

  /// Outputs and locals that were gone through.
  private var outputs: Set<NodeID> = []

  private let references: ParsedReferences

  init(graph: ResourceGraph, references: ParsedReferences) {
    self.graph = graph
    self.references = references
  }

  /// Adds what the expressions of a node at `path` mention.
  mutating func add(_ path: AttributePath, of node: NodeID) {
    let (lookup, context) = graph.expressions(at: path, of: node)
    guard case .expressions(let expressions) = lookup else { return }
    for expression in expressions {
      for reference in references[expression] { add(reference, context) }
    }
  }

  private mutating func add(_ reference: Reference, _ context: Context) {
    switch reference.subject {
    case .variable(let name):
      guard let node = graph.declaration(.variable, name, in: context.module) else { return }
      if variables.insert(node).inserted { add(AttributePath([.name("value")]), of: node) }
    case .local(let name):
      if let node = graph.declaration(.local, name, in: context.module) {
        if outputs.insert(node).inserted { add(AttributePath([.name("value")]), of: node) }
      } else if !lost.contains(name) {
        lost.append(name)
      }
    case .module(let name, _):
      guard case .name(let output)? = reference.rest.first else { return }
      for instance in graph.instances(ofCall: name, in: context.module) {
        guard let node = graph.declaration(.output, output, in: instance), outputs.insert(node).inserted
        else { continue }
        add(AttributePath([.name("value")]), of: node)
      }
    case .each:
      guard let repetition = context.repetition, reference.rest.first != .name("key") else { return }
      for inner in references[repetition] where inner.subject != .each { add(inner, context) }
    case .resource, .count, .environment: break
    }
  }
}
