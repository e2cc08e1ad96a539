import Foundation
import PackagePlugin

/// Writes the policies below `policies/` into a source of the target `Packs`, whenever one of them changes.
@main
struct EmbedPolicies: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "policies")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPolicies.swift")
    return [
      .buildCommand(
        displayName: "Embedding the policies",
        executable: try context.tool(named: "embed-policies").url,
        arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: files(below: folder), outputFiles: [output])
    ]
  }

  /// The files, and the folders too: an added or a removed policy changes its folder.
  private func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL]) ?? []
    return [folder] + files.sorted { $0.path < $1.path }
  }
}
