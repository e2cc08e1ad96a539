import Foundation
import Testing

/// How paths in calls of functions are worked out, and which files of a folder are its configuration.
extension FolderTests {
  /// Terraform works out `..` before it looks at anything.
  @Test(arguments: [
    ("in/../a.txt", "own"), ("none/../a.txt", "own"), ("link/../a.txt", "own"), ("a.txt/../a.txt", "own"),
    ("./none/./..//a.txt", "own"), ("${path.module}/none/../a.txt", "own"), ("a.txt/", "own"),
    ("none/../in/b.txt", "inner"), ("link/b.txt", "deep"), ("in/\u{301}n/../b.txt", "inner"),
  ])
  func pathsAreCleaned(path: String, text: String) throws {
    for (call, shown) in [
      ("file(\\\"\(path)\\\")", text), ("fileexists(\\\"\(path)\\\")", "true"),
      ("join(\\\",\\\", fileset(\\\"\(path)/..\\\", \\\"?.txt\\\"))", text == "own" ? "a.txt" : "b.txt"),
    ] where text != "deep" || !call.hasPrefix("join") {
      try checkPaths(call, says: "text is \(shown)")
    }
  }

  /// Whatever lies outside by its path is not looked at, even where a link leads back, and a link that leads to nothing is
  /// spoken of as one that leads out.
  @Test(arguments: [
    "link/../../m/b.txt", "../app/../out.txt", "loose", "loose/a.txt", "away", "away/none", "self",
  ])
  func pathsThatAreNotTold(path: String) throws {
    for call in [
      "file(\\\"\(path)\\\")", "fileexists(\\\"\(path)\\\")",
      "length(fileset(\\\"\(path)\\\", \\\"*\\\"))",
    ] {
      try checkPaths(call, says: "the path leads out of the module's folder")
    }
  }

  /// Only what is surely not there is said to be missing.
  @Test func pathsThatCannotBeLookedAt() throws {
    let long = String(repeating: "n", count: 300)
    try checkPaths("fileexists(\\\"\(long)\\\")", says: "the path cannot be looked at")
    try checkPaths("fileexists(\\\"none\\\")", says: "text is false")
    try checkPaths("fileexists(\\\"a.txt/none\\\")", says: "text is false")
    try checkPaths("length(fileset(\\\"none\\\", \\\"*\\\"))", says: "text is 0")
  }

  private func checkPaths(
    _ call: String, says words: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let files = [
      "app/main.tf.json": thing("${\(call)}"), "app/a.txt": "own", "app/in/b.txt": "inner",
      "app/m/deep/b.txt": "deep", "app/m/a.txt": "wrong", "out.txt": "outer secret",
    ]
    try check(judged("app"), files: files, says: words, at: location) { folder in
      for (name, target) in [
        ("link", "m/deep"), ("loose", "nothing"), ("away", "../gone"), ("self", "self"),
      ] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: "app/\(name)").path, withDestinationPath: target)
      }
    }
  }

  /// Terraform reads no configuration from hidden files and those of editors, but values of variables.
  @Test func ignoredNames() throws {
    let files = [
      "app/main.tf.json":
        #"{"variable":{"v":{"default":"base"}},"resource":{"thing":{"x":{"text":"${var.v}"}}}}"#,
      "app/.hidden.tf.json": #"{"resource":{"thing":{"hidden":{"text":"hidden"}}}}"#,
      "app/.x_override.tf.json": thing("overridden"), "app/.y.tf": "", "app/#z.tf#": "", "app/z.tf~": "",
    ]
    try Command.withFiles(files.merging(["empty/.a.tf.json": "{}"]) { $1 }) { folder in
      let app = folder.appending(path: "app").path
      let drawn = try Command.run("graph", app, "--format", "json")
      #expect(drawn.output.contains("thing.x"), "\(drawn.output)\(drawn.error)")
      #expect(!drawn.output.contains("hidden") && !drawn.error.contains("module-partly-read"), "\(drawn)")
      let empty = try Command.run("check", folder.appending(path: "empty").path)
      #expect((empty.output + empty.error).contains("input-empty") && empty.status == 2, "\(empty)")
    }
    try check(judged("app"), files: files, says: "text is base")
    let values = files.merging(["app/.h.auto.tfvars.json": #"{"v":"given"}"#]) { $1 }
    try check(judged("app"), files: values, says: "text is given")
  }
}
