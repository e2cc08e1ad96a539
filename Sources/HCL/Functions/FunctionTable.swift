/// Every function of Terraform's language by name.
///
/// <https://developer.hashicorp.com/terraform/language/functions>
package enum FunctionTable {
  /// The function of a name, with or without the prefix `core::`; `nil` where there is none.
  package static func named(_ name: String) -> Function? {
    functions[name] ?? (name.hasPrefix("core::") ? functions[String(name.dropFirst(6))] : nil)
  }

  /// The names of all functions, sorted.
  package static let names = functions.keys.sorted()

  private static let functions = Dictionary(families.joined().map { ($0.name, $0) }) { first, _ in first }

  /// One file or two each.
  private static let families: [[Function]] = [
    numericFunctions, stringFunctions, regularExpressionFunctions, collectionPartFunctions,
    collectionBuildingFunctions, collectionChoiceFunctions, setFunctions, conversionFunctions,
    jsonFunctions, yamlFunctions, encodingFunctions, networkFunctions, hashFunctions, dateFunctions,
    fileFunctions, formatFunctions, undeterminedFunctions,
  ]
}
