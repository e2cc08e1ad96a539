import Diagnostics
import Project
import YAMLSyntax

/// Finds and reads the project's `.tfpolicy.yaml`.
struct ProjectLoader {
  private static let names = [".tfpolicy.yaml", ".tfpolicy.yml"]

  private var project = LoadedProject()
  private var diagnostics: [Diagnostic] = []

  /// What the project and the call set, and what is wrong with either; an error means that nothing can be judged.
  static func load(_ options: ProjectOptions) -> (project: LoadedProject, diagnostics: [Diagnostic]) {
    var loader = ProjectLoader()
    if !options.isIgnored, let path = options.file ?? nearest() { loader.read(path) }
    for text in options.parameters { loader.addParameter(text) }
    if let text = options.today { loader.setToday(text) }
    return (loader.project, loader.diagnostics)
  }

  /// The file of the working directory, or of the nearest folder above.
  private static func nearest() -> String? {
    var prefix = ""
    for _ in 0...Folder.depthOfWorkingDirectory {
      if let name = names.first(where: { FileReader.exists(at: prefix + $0) }) { return prefix + name }
      prefix += "../"
    }
    return nil
  }

  private mutating func read(_ path: String) {
    do throws(FileError) {
      let (file, problems) = ProjectFileReader.read(try FileReader.policy(at: path), file: path)
      diagnostics += problems
      project.file = file ?? ProjectFile()
      project.path = path
      project.folder = Folder.parent(of: path) ?? "/"
    } catch {
      fail("config-unreadable", "\(path) cannot be read: \(error.reason)")
    }
  }

  private mutating func addParameter(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      return fail("config-parameter", "--parameter takes NAME=VALUE", help: "as in --parameter retention=30")
    }
    project.parameters.append((String(parts[0]), String(parts[1])))
  }

  private mutating func setToday(_ text: String) {
    guard let day = Day(parsing: text) else {
      return fail("config-today", "--today takes a day, found `\(text)`", help: "as in --today 2027-03-31")
    }
    project.today = day
  }

  private mutating func fail(_ id: String, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(.error, id, message, help: help))
  }
}
