/// The folder whose policies a test file is about: the pack that it stands in.
enum PolicyFolder {
  /// The file that a folder of packs has.
  private static let mark = "default-packs"
  /// What stands where a project starts.
  private static let projectMarks = [".git", ".tfpolicy.yaml", ".tfpolicy.yml"]
  /// How many folders are looked through at most; `..` of the outermost folder is that folder again.
  private static let deepest = 32

  /// The nearest folder around `folder` that holds policies, the outermost one as long as they do, or the folder of packs
  /// around that one.
  ///
  /// What stands above the project is none of its business, whatever it looks like.
  static func around(_ folder: String) -> String {
    let around = foldersAround(folder)
    guard let first = around.firstIndex(where: { holdsPolicies($0) }) else { return folder }
    let holders = around[first...].prefix { holdsPolicies($0) }
    if holders.endIndex < around.endIndex, isFolderOfPacks(around[holders.endIndex]) {
      return around[holders.endIndex]
    }
    return holders.last ?? folder
  }

  /// Whether the packs in a folder are meant to be used together.
  static func isFolderOfPacks(_ folder: String) -> Bool {
    (try? Folder.names(in: folder))?.contains(mark) ?? false
  }

  /// A folder and those around it: up to where its project starts or, without a mark of one, up to the working directory;
  /// of a path from the root, up to the first that holds policies.
  private static func foldersAround(_ folder: String) -> [String] {
    var folders = [folder]
    while folders.count < deepest, let parent = folders.last.flatMap({ Folder.parent(of: $0) }) {
      folders.append(parent)
    }
    if let project = folders.firstIndex(where: { isProject($0) }) { return Array(folders[...project]) }
    if folder.hasPrefix("/") { return Array(folders[...(folders.firstIndex { holdsPolicies($0) } ?? 0)]) }
    return folders.filter { levelsAbove($0) <= levelsAbove(folder) }
  }

  private static func isProject(_ folder: String) -> Bool {
    projectMarks.contains { FileReader.exists(at: "\(folder)/\($0)") }
  }

  /// How many folders above the working directory a path starts.
  private static func levelsAbove(_ path: String) -> Int {
    path.split(separator: "/").filter { $0 != "." }.prefix { $0 == ".." }.count
  }

  /// Whether policies, or the `lib` that they share, stand in a folder.
  private static func holdsPolicies(_ folder: String) -> Bool {
    hasPolicyFile(folder) || hasPolicyFile("\(folder)/lib")
  }

  private static func hasPolicyFile(_ folder: String) -> Bool {
    guard let names = try? Folder.names(in: folder) else { return false }
    return names.contains { name in
      guard PolicyFiles.isPolicy(name), !name.hasPrefix("."),
        let text = try? FileReader.policy(inFolder: "\(folder)/\(name)")
      else { return false }
      return PolicyFiles.looksLikePolicy(text)
    }
  }
}
