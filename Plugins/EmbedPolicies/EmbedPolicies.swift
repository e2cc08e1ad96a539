import Foundation
import PackagePlugin

/// Writes the policies below `policies/` into a source of the target `Packs`, in every build.
///
/// SwiftPM asks a plugin for its commands only when a target has other files than before, so a list of the policies
/// would miss those that are added later. The command depends on `last-run` instead, which it changes itself, and
/// leaves the source alone where no policy has changed.
@main
struct EmbedPolicies: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "policies")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPolicies.swift")
    let lastRun = context.pluginWorkDirectoryURL.appending(path: "last-run")
    try Data().write(to: lastRun)
    return [
      .buildCommand(
        displayName: "Embedding the policies",
        executable: try context.tool(named: "embed-policies").url,
        arguments: [folder, output, lastRun].map { $0.path(percentEncoded: false) },
        inputFiles: [lastRun], outputFiles: [output])
    ]
  }
}
