import Diagnostics
import Project

/// What the project and the call set together.
struct LoadedProject {
  /// The configuration file; empty where there is none.
  var file = ProjectFile()
  /// The folder of the file, to which its paths are relative.
  var folder = "."
  /// The file's path, where there is one.
  var path: String?
  /// The values for parameters that the call gives: these outweigh those of the file.
  var parameters: [(name: String, text: String)] = []
  var today = Day(secondsSince1970: Clock.secondsSince1970)

  var adjustments: Adjustments { Adjustments(file) }

  /// The policies that the file names, as a call would name them.
  var policies: [String] {
    file.policies.map { entry in
      let isPlain = entry.text.hasPrefix("builtin:") || entry.text.hasPrefix("/") || folder == "."
      return isPlain ? entry.text : "\(folder)/\(entry.text)"
    }
  }
}
