import Diagnostics
import YAMLSyntax

/// The names that all files together declare, found before anything is compiled.
struct DeclaredNames {
  /// The index that each definition will have in the set: the order of names, whatever that of the files.
  private(set) var definitions: [String: Int] = [:]
  /// The names of views, which this version does not know yet.
  private(set) var views: Set<String> = []
  /// Whether all files could be read; else a name that is missing may stand in one that could not.
  let isComplete: Bool
  /// Names that are declared twice.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ documents: [YAMLDocument], isComplete: Bool) {
    self.isComplete = isComplete
    var places: [String: Place] = [:]
    for document in documents {
      for key in document.keys(under: "define") {
        guard let name = document.scalar(key)?.text else { continue }
        if let first = places[name] {
          diagnostics.append(DeclaredNames.duplicate(name, document.place(of: key), first: first))
        } else {
          places[name] = document.place(of: key)
        }
      }
      views.formUnion(document.keys(under: "views").compactMap { document.scalar($0)?.text })
    }
    for (index, name) in places.keys.sorted().enumerated() { definitions[name] = index }
  }

  private static func duplicate(_ name: String, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error, "policy-duplicate-definition", "`\(name)` is defined twice", at: place,
      help: "keep one of them",
      notes: [Diagnostic.Note("first defined here", at: first)])
  }
}

extension YAMLDocument {
  /// The keys of the mapping under a key of the outermost mapping.
  fileprivate func keys(under name: String) -> [YAMLNode.ID] {
    let entry = entries(root)?.first { scalar($0.key)?.text == name }
    return entry.flatMap { entries($0.value) }?.map(\.key) ?? []
  }
}
