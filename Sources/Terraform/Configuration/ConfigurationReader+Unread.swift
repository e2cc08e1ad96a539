import Diagnostics
import JSONSyntax

extension ConfigurationReader {
  /// The blocks at the top of a file that are read.
  private static let read: Set<String> = [
    "terraform", "provider", "variable", "locals", "output", "module", "resource", "data",
  ]

  /// What is said of the blocks that are not, or not as a whole.
  private static let unread: [String: (severity: Diagnostic.Severity, text: String)] = [
    "moved": (.note, "what becomes of a state is told by a plan"),
    "removed": (.note, "what becomes of a state is told by a plan"),
    "import": (.note, "what becomes of a state is told by a plan"),
    "check": (.note, "of it only its data source is read, and no assertion"),
    "ephemeral": (.warning, "nothing in it is judged, and what refers to it is unknown"),
  ]

  /// Says of the blocks of a module what is not read of them, once for each kind.
  mutating func noteUnread(_ body: JSONNode) {
    var seen = ConfigurationReader.read
    for file in document.bodies(body) {
      for (name, value) in document.contents(of: file) where seen.insert(name).inserted {
        let place = document.placeOfKey(of: value)
        if let (severity, text) = ConfigurationReader.unread[name] {
          diagnostics.append(
            Diagnostic(severity, "block-unread", "`\(name)` is not read: \(text)", at: place))
        } else {
          let known = ConfigurationReader.read.union(ConfigurationReader.unread.keys).sorted()
          diagnostics.append(
            Diagnostic(
              .warning, "block-unknown", "Terraform has no block of this name: nothing in it is judged",
              at: place,
              help: nearestWord(to: name, among: known).map { "did you mean \($0)?" }))
        }
      }
    }
  }

  /// Adds the data source that a `check` block may hold, which the module has like any other.
  mutating func addChecks(of body: JSONNode, _ module: Int) {
    for (_, node) in document.bodies("check", of: body).flatMap({ document.contents(of: $0) }) {
      for check in document.bodies(node) { addBlocks("data", .data, of: check, module) }
    }
  }
}
