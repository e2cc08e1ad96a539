/// The folder whose policies a test file is about: the pack that it stands in.
enum PolicyFolder {
  /// The file that a folder of packs has.
  private static let mark = "default-packs"
  /// How many folders are looked through at most.
  private static let deepest = 32

  /// The nearest folder around `folder` that holds policies, the outermost one as long as they do, or the folder of packs
  /// around that one.
  static func around(_ folder: String) -> String {
    var found = folder
    var next: String? = folder
    var hasPolicies = false
    // `..` of the outermost folder is that folder again.
    for _ in 0..<deepest {
      guard let folder = next else { break }
      let holds = holdsPolicies(folder)
      if hasPolicies, !holds { break }
      if holds { (found, hasPolicies) = (folder, true) }
      next = Folder.parent(of: folder)
    }
    if let parent = Folder.parent(of: found), isFolderOfPacks(parent) { return parent }
    return found
  }

  /// Whether the packs in a folder are meant to be used together.
  static func isFolderOfPacks(_ folder: String) -> Bool {
    (try? Folder.names(in: folder))?.contains(mark) ?? false
  }

  /// Whether policies, or the `lib` that they share, stand in a folder.
  private static func holdsPolicies(_ folder: String) -> Bool {
    hasPolicyFile(folder) || hasPolicyFile("\(folder)/lib")
  }

  private static func hasPolicyFile(_ folder: String) -> Bool {
    guard let names = try? Folder.names(in: folder) else { return false }
    return names.contains { name in
      guard PolicyFiles.isPolicy(name), !name.hasPrefix("."),
        let text = try? FileReader.policy(at: "\(folder)/\(name)")
      else { return false }
      return PolicyFiles.looksLikePolicy(text)
    }
  }
}
