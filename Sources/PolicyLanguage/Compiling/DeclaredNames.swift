import Diagnostics
import YAMLSyntax

/// The names that all files together declare, found before anything is compiled.
struct DeclaredNames {
  /// A definition as it stands in a file.
  struct Declaration {
    var document: YAMLDocument
    var entry: YAMLNode.Entry
    /// The arguments that every call gives.
    var arguments: [String]
  }

  /// The index that each definition will have in the set: the order of names, whatever that of the files.
  private(set) var definitions: [String: Int] = [:]
  /// Where definitions stand, by their index.
  private(set) var declarations: [Declaration] = []
  /// The parameters with the values that they have in this set.
  private(set) var parameters: [String: BoundParameter] = [:]
  /// The index that each view will have in the set, likewise.
  private(set) var views: [String: Int] = [:]
  /// The types of the providers whose schemas are known, those of data sources after `data.`.
  var types: Set<String> = []
  /// Whether all files could be read; else a name that is missing may stand in one that could not.
  let isComplete: Bool
  /// Names that are declared twice.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ documents: [YAMLDocument], isComplete: Bool) {
    self.isComplete = isComplete
    var found: [String: Declaration] = [:]
    for document in documents {
      for entry in document.entries(under: "define") {
        guard let name = document.scalar(entry.key)?.text else { continue }
        if let first = found[name] {
          diagnostics.append(DeclaredNames.duplicate(name, document.place(of: entry.key), first: first.place))
        } else {
          let arguments = DeclaredNames.arguments(entry.value, document)
          found[name] = Declaration(document: document, entry: entry, arguments: arguments)
        }
      }
    }
    for (index, (name, declaration)) in found.sorted(by: { $0.key < $1.key }).enumerated() {
      definitions[name] = index
      declarations.append(declaration)
    }
    views = viewIndices(in: documents)
  }

  /// The names of views in all documents, each with its place in their order; those that stand twice are reported.
  private mutating func viewIndices(in documents: [YAMLDocument]) -> [String: Int] {
    var places: [String: Place] = [:]
    for document in documents {
      for entry in document.entries(under: "views") {
        guard let name = document.scalar(entry.key)?.text else { continue }
        let place = document.place(of: entry.key)
        if let first = places[name] { diagnostics.append(DeclaredNames.duplicate(name, place, first: first)) }
        places[name] = places[name] ?? place
      }
    }
    return Dictionary(uniqueKeysWithValues: places.keys.sorted().enumerated().map { ($1, $0) })
  }

  private static func duplicate(_ name: String, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error, "policy-duplicate-definition", "`\(name)` is defined twice", at: place,
      help: "keep one of them",
      notes: [Diagnostic.Note("first defined here", at: first)])
  }

  /// The names under `arguments`; what is wrong with them is said where the definition is compiled.
  private static func arguments(_ node: YAMLNode.ID, _ document: YAMLDocument) -> [String] {
    let entry = document.entries(node)?.first { document.scalar($0.key)?.text == "arguments" }
    guard let entry, case .sequence(let elements) = document[entry.value].content else { return [] }
    return elements.compactMap { document.scalar($0)?.text }
  }
}

extension DeclaredNames.Declaration {
  /// Where the name stands.
  var place: Place { document.place(of: entry.key) }
}

extension DeclaredNames {
  /// Takes the parameters that the documents declare, with what is set for them.
  mutating func takeParameters(of documents: [YAMLDocument], _ settings: [ParameterSetting]) {
    for document in documents {
      var compiler = FileCompiler(document, names: self)
      for bound in compiler.compileParameters() {
        let parameter = bound.parameter
        if let first = parameters[parameter.name] {
          diagnostics.append(
            Diagnostic(
              .error, "policy-duplicate-parameter", "the parameter `\(parameter.name)` is declared twice",
              at: parameter.place, help: "keep one of them",
              notes: [Diagnostic.Note("first declared here", at: first.parameter.place)]))
        } else {
          parameters[parameter.name] = bound
        }
      }
      diagnostics += compiler.diagnostics
    }
    for setting in settings { apply(setting, documents) }
  }

  private mutating func apply(_ setting: ParameterSetting, _ documents: [YAMLDocument]) {
    guard let bound = parameters[setting.name] else {
      if isComplete { diagnostics.append(unknownParameter(setting)) }
      return
    }
    guard let first = documents.first else { return }
    var compiler = FileCompiler(first, names: self)
    if let result = compiler.apply(setting, to: bound) { parameters[setting.name] = result }
    diagnostics += compiler.diagnostics
  }

  private func unknownParameter(_ setting: ParameterSetting) -> Diagnostic {
    let known = parameters.keys.sorted()
    return Diagnostic(
      .error, "policy-unknown-parameter", "no policy file declares a parameter `\(setting.name)`",
      at: setting.place, help: didYouMean(setting.name, known) ?? knownNames(known))
  }
}

/// `known are a, b, …`, or `nil` where there are none.
func knownNames(_ names: [String]) -> String? {
  guard !names.isEmpty else { return nil }
  return "known are \(names.prefix(10).joined(separator: ", "))\(names.count > 10 ? ", …" : "")"
}

extension YAMLDocument {
  /// The entries of the mapping under a key of the outermost mapping.
  fileprivate func entries(under name: String) -> [YAMLNode.Entry] {
    let entry = entries(root)?.first { scalar($0.key)?.text == name }
    return entry.flatMap { entries($0.value) } ?? []
  }
}
