import Foundation
import Testing

/// Configurations that are a folder: what functions read there, what overrides what, and what is not read.
@Suite struct FolderTests {
  /// Shows the text of a resource.
  static let policy = """
    policies:
      - id: shown
        title: Shown
        severity: low
        for: [thing]
        require: { text: { equals: expected } }
        message: "text is {text}"
        rationale: It shows a text.
        fix: None is needed.
    """

  func check(
    _ arguments: [String], files: [String: String], environment: [String: String] = [:],
    says words: String..., at location: SourceLocation = #_sourceLocation,
    preparing prepare: (URL) throws -> Void = { _ in }
  ) throws {
    try Command.withFiles(files.merging(["shown.yaml": Self.policy]) { $1 }) { folder in
      try prepare(folder)
      let result = try Command.run(
        arguments.map { $0.replacing("DIR", with: folder.path) }, environment: environment)
      for word in words {
        #expect(
          (result.output + result.error).contains(word), "\(word)\n\(result.output)\(result.error)",
          sourceLocation: location)
      }
      #expect(!(result.output + result.error).contains("outer secret"), sourceLocation: location)
    }
  }

  func judged(_ input: String) -> [String] {
    ["check", "DIR/\(input)", "--policies", "DIR/shown.yaml"]
  }

  func thing(_ text: String) -> String { #"{"resource":{"thing":{"x":{"text":"\#(text)"}}}}"# }

  @Test func filesOfTheFolder() throws {
    let files = [
      "app/main.tf.json": thing(#"${file(\"${path.module}/in/a.txt\")}"#), "app/in/a.txt": "inner",
    ]
    try check(judged("app"), files: files, says: "text is inner")
    try check(judged("app") + ["--format", "json"], files: files, says: "inner")
    try check(
      judged("app/main.tf.json"), files: files, says: "files are read only where the input is a folder")
  }

  @Test func templatesAndPatterns() throws {
    let files = [
      "app/main.tf.json": thing(#"${templatefile(\"t.tpl\", {n = length(fileset(\"in\", \"**/*.txt\"))})}"#),
      "app/t.tpl": "${n} files", "app/in/a.txt": "", "app/in/deep/b.txt": "", "app/in/c.json": "",
    ]
    try check(judged("app"), files: files, says: "text is 2 files")
  }

  /// Whatever leads out of the folder of the module is not looked at, and whether it is there is not told.
  @Test(arguments: [
    "../out.txt", "${path.module}/../out.txt", "in/../../out.txt", "/OUT/out.txt", "link.txt",
    "linked/out.txt",
    "../none.txt", "linked/none.txt", "/none.txt", "~/out.txt", "~",
  ])
  func pathsThatLeadOut(path: String) throws {
    for function in ["file", "fileexists", "filemd5", "fileset"] {
      let arguments = function == "fileset" ? ", \\\"*\\\"" : ""
      try Command.withFiles(["out.txt": "outer secret", "app/in/a.txt": "inner", "shown.yaml": Self.policy]) {
        folder in
        let path = path.replacing("OUT", with: folder.path.dropFirst())
        let text = thing("${jsonencode(\(function)(\\\"\(path)\\\"\(arguments)))}")
        let app = folder.appending(path: "app")
        try Data(text.utf8).write(to: app.appending(path: "main.tf.json"))
        try FileManager.default.createSymbolicLink(
          at: app.appending(path: "link.txt"), withDestinationURL: folder.appending(path: "out.txt"))
        try FileManager.default.createSymbolicLink(
          at: app.appending(path: "linked"), withDestinationURL: folder)
        let result = try Command.run(
          "check", app.path, "--policies", folder.appending(path: "shown.yaml").path)
        #expect(result.output.contains("the path leads out of the module's folder"), "\(result.output)")
        #expect(!result.output.contains("outer secret"))
      }
    }
  }

  @Test func linksInsideOfTheFolder() throws {
    let files = ["app/main.tf.json": thing(#"${file(\"link.txt\")}"#), "app/in/a.txt": "inner"]
    try check(judged("app"), files: files, says: "text is inner") { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "app/link.txt"), withDestinationURL: folder.appending(path: "app/in/a.txt")
      )
    }
  }

  /// Neither a pipe, for which one would wait, nor a file without an end is read.
  @Test func oddFiles() throws {
    let files = ["app/main.tf.json": thing(#"${file(\"odd\")}"#)]
    try check(judged("app"), files: files, says: "the file cannot be read: is no regular file") { folder in
      #expect(mkfifo(folder.appending(path: "app/odd").path, 0o600) == 0)
    }
    try check(judged("app"), files: files, says: "the file cannot be read: has more than 16777216 bytes") {
      folder in
      #expect(FileManager.default.createFile(atPath: folder.appending(path: "app/odd").path, contents: nil))
      let handle = try FileHandle(forWritingTo: folder.appending(path: "app/odd"))
      try handle.truncate(atOffset: 1 << 34)
      try handle.close()
    }
    try check(judged("app"), files: files, says: "no file exists at the given path")
    try check(judged("app"), files: files, says: "the file cannot be read") { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "app/odd"), withIntermediateDirectories: true)
    }
  }

  /// A module reads its own files, not those of the one that calls it.
  @Test func modules() throws {
    let files = [
      "app/main.tf.json": #"{"module":{"m":{"source":"../m"}}}"#, "app/a.txt": "caller's",
      "m/a.txt": "module's",
      "m/main.tf.json": thing(#"${file(\"${path.module}/a.txt\")}"#),
    ]
    try check(judged("app"), files: files, says: "text is module's")
    let other = files.merging(["m/main.tf.json": thing(#"${file(\"a.txt\")}"#)]) { $1 }
    try check(judged("app"), files: other, says: "the path leads out of the module's folder")
  }

  @Test func overrides() throws {
    let files = [
      "app/main.tf.json": "{\n\"resource\":{\"thing\":{\"x\":{\"text\":\"base\"}}}}",
      "app/b_override.tf.json": "\n{\"resource\":{\"thing\":{\"x\":{\n\"text\":\"second\"}}}}",
      "app/a_override.tf.json": #"{"resource":{"thing":{"x":{"text":"first"}}}}"#,
      "bad/main.tf.json": thing("base"), "bad/override.tf.json": #"{"resource":{"thing":{"y":{}}}}"#,
      "plan.json":
        #"{"format_version":"1.2","resource_changes":[{"address":"thing.x","mode":"managed","type":"thing","name":"x","change":{"actions":["create"],"after":{"text":"planned"}}}],"configuration":{"root_module":{"resources":[{"mode":"managed","type":"thing","name":"x","expressions":{"text":{"references":["local.l"]}}}]}}}"#,
    ]
    try check(judged("app"), files: files, says: "text is second")
    try check(
      judged("app") + ["--format", "json"], files: files, says: "/app/b_override.tf.json\"", "\"line\": 3")
    try check(
      judged("bad"), files: files, says: "error[override-unfitting]",
      "there is no resource.thing.y to override",
      "bad/override.tf.json:1:23")
    try check(
      ["check", "DIR/plan.json", "--source", "DIR/bad", "--policies", "DIR/shown.yaml"], files: files,
      says: "error[override-unfitting]")
  }

  /// A file by itself is judged as it is.
  @Test func overridesBesideAFile() throws {
    let files = [
      "app/main.tf.json": thing("base"),
      "app/override.tf.json": #"{"resource":{"thing":{"x":{"text":"new"}}}}"#,
    ]
    try check(
      judged("app/main.tf.json"), files: files, says: "text is base", "warning[override-unread]",
      "app/override.tf.json overrides")
    try check(judged("app"), files: files, says: "text is new")
  }

  @Test func workspaces() throws {
    let files = ["app/main.tf.json": thing("in ${terraform.workspace}")]
    for input in ["app", "app/main.tf.json"] {
      try check(judged(input), files: files, says: "terraform.workspace is known only where Terraform runs")
      try check(judged(input) + ["--workspace", "prod"], files: files, says: "text is in prod")
    }
    let environment = ["TF_WORKSPACE": "staging"]
    try check(
      judged("app"), files: files, environment: environment,
      says: "terraform.workspace is known only where Terraform runs")
    try check(
      judged("app") + ["--env-vars"], files: files, environment: environment, says: "text is in staging")
    try check(
      judged("app") + ["--env-vars", "--workspace", "prod"], files: files, environment: environment,
      says: "text is in prod")
    try check(judged("app") + ["--workspace", ""], files: files, says: "error[workspace-unnamed]")
    try check(
      ["explain", "shown", "DIR/app", "--policies", "DIR/shown.yaml", "--workspace", "prod"], files: files,
      says: "in prod")
  }

  /// Explaining and drawing need the configuration as judging does.
  @Test(arguments: [
    ["explain", "shown", "DIR/plan.json", "--policies", "DIR/shown.yaml"], ["graph", "DIR/plan.json"],
  ])
  func missingSources(call: [String]) throws {
    let files = [
      "plan.json":
        #"{"format_version":"1.2","resource_changes":[{"mode":"managed","type":"thing","name":"x","change":{"actions":["create"],"after":{}}}]}"#
    ]
    try check(call + ["--source", "DIR/none"], files: files, says: "error[source-unreadable]")
    let written = files.merging(["src/main.tf": ""]) { $1 }
    try check(call + ["--source", "DIR/src"], files: written, says: "warning[source-unread]")
  }

  /// Every block at the top of a file is read, or said not to be.
  @Test(arguments: [
    ("moved", #"[{"from":"thing.a","to":"thing.x"}]"#, "note[block-unread]: `moved` is not read"),
    ("removed", #"[{"from":"thing.a"}]"#, "note[block-unread]: `removed` is not read"),
    ("import", #"[{"to":"thing.x","id":"i"}]"#, "note[block-unread]: `import` is not read"),
    ("check", #"{"c":{"assert":{"condition":"${true}"}}}"#, "note[block-unread]: `check` is not read"),
    ("ephemeral", #"{"t":{"e":{}}}"#, "warning[block-unread]: `ephemeral` is not read"),
    ("resorce", "{}", "did you mean resource?"),
  ])
  func blocksThatAreNotRead(name: String, block: String, words: String) throws {
    let files = ["main.tf.json": #"{"\#(name)":\#(block),"resource":{"thing":{"x":{"text":"expected"}}}}"#]
    try check(judged("main.tf.json"), files: files, says: words)
  }

  @Test func blocksThatAreRead() throws {
    let files = [
      "main.tf.json":
        #"""
      {"resource":{"terraform_data":{"d":{"input":"${thing.x.id}","triggers_replace":"${ephemeral.t.e.v}"}},"thing":{"x":{"text":"${terraform_data.d.output}"}}},
      "ephemeral":{"t":{"e":{}}},"check":{"c":{"data":{"site":{"s":{"url":"${thing.x.id}"}}},"assert":{"condition":"${data.site.s.ok}"}}}}
      """#
    ]
    try check(
      ["graph", "DIR/main.tf.json", "--format", "json"], files: files,
      says: #""address": "terraform_data.d""#,
      #""from": "terraform_data.d""#, #""address": "data.site.s""#, #""from": "data.site.s""#)
    try Command.withFiles(files) { folder in
      let result = try Command.run("check", folder.appending(path: "main.tf.json").path)
      #expect(!result.output.contains("terraform-undeclared"), "\(result.output)")
      #expect(!result.output.contains("terraform-undefined"), "\(result.output)")
    }
  }
}
