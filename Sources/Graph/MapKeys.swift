import JSONSyntax
import Terraform

/// Keys that a map is asked for, with what finding them in one document takes; made once and asked of many nodes.
package struct MapKeys: Sendable {
  /// `nil` where no object of the document has one of them.
  let symbols: [JSONSymbol]?

  /// Finds keys by their names, which are sorted.
  package init(_ names: [String], _ graph: ResourceGraph) {
    let found = names.compactMap { graph.model.document.symbol(for: $0) }
    symbols = found.count == names.count ? found : nil
  }
}
