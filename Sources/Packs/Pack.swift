/// The policies of one folder of `policies/`, embedded in the binary.
package struct Pack: Sendable {
  /// One policy file.
  package struct File: Sendable {
    /// As it is named in reports: `builtin:PACK/FILE`.
    package let name: String
    /// Its place in `Pack.archive`.
    package let number: Int
    /// The ids of its policies.
    package let policies: [String]
    /// The subjects of its policies, as they are written under `for`: a document without any does not concern it.
    package let subjects: [String]
    /// The numbers of the files whose definitions or parameters it builds on, and of those that they build on.
    package let needs: [Int]
    /// The parameters that it declares.
    package let parameters: [String]
    package let text: String
  }

  /// The folder's name, as `aws`.
  package let name: String
  /// Whether it is used where a call names no policies; `policies/default-packs` lists those.
  package let isDefault: Bool
  private let makeFiles: @Sendable () -> [File]

  init(name: String, isDefault: Bool, files: @escaping @Sendable () -> [File]) {
    self.name = name
    self.isDefault = isDefault
    makeFiles = files
  }

  /// The files, sorted by name; made when asked for, so that a pack costs nothing where it is not used.
  package var files: [File] { makeFiles() }

  /// The files, and those of other packs that they build on, which hold definitions and views but no policies.
  package var filesWithNeeds: [File] {
    let own = files
    var missing = FileNumbers()
    var known = FileNumbers()
    for file in own { known.insert(file.number) }
    for file in own { for number in file.needs where known.insert(number) { missing.insert(number) } }
    if missing.isEmpty { return own }
    return own + Pack.all.filter { $0.name != name }.flatMap(\.files).filter { missing.contains($0.number) }
  }

  /// The pack with this name, as a call gives it: `builtin:aws`.
  package static func named(_ name: String) -> Pack? {
    all.first { "builtin:\($0.name)" == name }
  }

  /// The packs that are used where a call names none.
  package static var defaults: [Pack] {
    all.filter(\.isDefault)
  }
}
