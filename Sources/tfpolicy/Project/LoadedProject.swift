import Diagnostics
import PolicyLanguage
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

  /// The policies that are the project's own, and so have tests: those of the file that are in no pack of tfpolicy, or else
  /// the folder `policies`.
  var ownPolicies: [String] {
    let own = policies.filter { !$0.hasPrefix("builtin:") }
    return own.isEmpty ? ["policies"] : own
  }

  var adjustments: Adjustments { Adjustments(file) }

  /// What is set for parameters of policies: where both set one, the call's value counts, which is the later.
  var settings: [ParameterSetting] {
    file.parameters.map {
      ParameterSetting(name: $0.name.text, value: $0.value, in: $0.document, place: $0.name.place)
    }
      + parameters.map {
        ParameterSetting(name: $0.name, text: $0.text, source: "--parameter \($0.name)")
      }
  }

  /// The policies that the file names, as a call would name them.
  var policies: [String] {
    file.policies.map { entry in
      let isPlain = entry.text.hasPrefix("builtin:") || entry.text.hasPrefix("/") || folder == "."
      return isPlain ? entry.text : "\(folder)/\(entry.text)"
    }
  }
}
