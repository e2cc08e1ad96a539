import Diagnostics
import JSONSyntax
import Terraform

/// A folder that holds a module: its JSON files, and what in it is not read.
struct ModuleFolder {
  /// The folder's path without a slash at its end.
  let path: String
  /// The names of what stands in it, sorted.
  private let allNames: [String]
  /// Those of them that may be configuration.
  private let names: [String]

  init(_ path: String) throws(FileError) {
    self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    allNames = try Folder.names(in: path).sorted()
    names = allNames.filter { !ModuleFolder.isIgnored($0) }
  }

  /// Whether it may be an output folder of `cdktf synth`.
  var hasManifest: Bool { files.isEmpty && names.contains("manifest.json") }

  /// The JSON files of the module.
  var files: [String] { names.filter { $0.hasSuffix(".tf.json") && !isOverride($0) }.map { "\(path)/\($0)" } }

  /// The files that override what the others say, in the order in which they do.
  var overrides: [String] {
    names.filter { $0.hasSuffix(".tf.json") && isOverride($0) }.map { "\(path)/\($0)" }
  }

  /// The files with values of variables that Terraform reads by itself, in its order; of these it ignores no names.
  ///
  /// <https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files>
  var variableFiles: [String] {
    (allNames.filter { $0 == "terraform.tfvars.json" } + allNames.filter { $0.hasSuffix(".auto.tfvars.json") })
      .map { "\(path)/\($0)" }
  }

  /// What belongs to the module and is not read, so that it is not forgotten.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    let unread = allNames.filter {
      $0.hasSuffix(".tfvars") || (isNative($0) && !ModuleFolder.isIgnored($0))
    }
    if !unread.isEmpty {
      found.append(
        Diagnostic(
          .warning, "module-partly-read",
          "\(path) has files that are not read: \(unread.joined(separator: ", "))",
          help: "tfpolicy reads JSON; what those files declare is known from a plan"))
    }
    if files.isEmpty {
      found.append(
        Diagnostic(.error, "input-empty", "the folder \(path) has no *.tf.json and no manifest.json of CDKTF")
      )
    }
    return found
  }

  /// Whether the files are all of the module.
  var isWhole: Bool { !names.contains(where: isNative) }

  /// Whether Terraform takes a file with such a name for one of an editor or a hidden one, and not for configuration.
  ///
  /// <https://developer.hashicorp.com/terraform/language/files>
  static func isIgnored(_ name: String) -> Bool {
    let first = name.utf8.first
    return first == UInt8(ascii: ".") || name.hasSuffix("~")
      || (first == UInt8(ascii: "#") && name.hasSuffix("#"))
  }

  private func isNative(_ name: String) -> Bool { name.hasSuffix(".tf") || name.hasSuffix(".tofu") }

  private func isOverride(_ name: String) -> Bool {
    name == "override.tf.json" || name.hasSuffix("_override.tf.json")
  }
}
