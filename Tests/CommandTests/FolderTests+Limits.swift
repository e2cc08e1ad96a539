import Foundation
import Testing

/// What is read of a folder without being named: regular files only, and no more than can be shown.
extension FolderTests {
  /// Neither a pipe, for which one would wait, nor a device without an end is configuration.
  @Test(arguments: [
    "app/x_override.tf.json", "app/b.tf.json", "app/terraform.tfvars.json", "app/b.auto.tfvars.json",
    "cdktf.out/manifest.json", "app/device.tf.json", "app/device_override.tf.json",
  ])
  func oddConfiguration(name: String) throws {
    let files = ["app/main.tf.json": thing("expected"), "cdktf.out/a.txt": "", "shown.yaml": Self.policy]
    try Command.withFiles(files) { folder in
      let path = folder.appending(path: name).path
      if name.contains("device") {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
      } else {
        #expect(mkfifo(path, 0o600) == 0)
      }
      let input = folder.appending(path: name.hasPrefix("app") ? "app" : "cdktf.out").path
      let result = try Command.run(
        "check", input, "--policies", folder.appending(path: "shown.yaml").path)
      let text = (result.output + result.error).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        text.contains("\(name): is no regular file") || text.contains("\(name) cannot be read"), "\(text)")
      #expect(text.contains("is no regular file"), "\(text)")
      #expect(result.status == 2)
    }
  }

  /// Neither do the places of findings nor policies come from anything else.
  @Test func oddFilesBeside() throws {
    let files = ["app/main.tf.json": thing("expected"), "src/a.tf": "", "policies/a.yaml": Self.policy]
    try check(
      ["check", "DIR/app", "--policies", "DIR/policies", "--source", "DIR/src"], files: files,
      says: "1 policy on 1 subject: 1 pass"
    ) { folder in
      #expect(mkfifo(folder.appending(path: "src/b.tf").path, 0o600) == 0)
    }
    try check(
      ["check", "DIR/app", "--policies", "DIR/policies"], files: files,
      says: "error[policy-unreadable]", "policies/b.yaml:"
    ) { folder in
      #expect(mkfifo(folder.appending(path: "policies/b.yaml").path, 0o600) == 0)
    }
  }

  /// A link to a regular file is one, and what is named may be a pipe.
  @Test func linkedAndNamedConfiguration() throws {
    let files = ["common.tf.json": thing("linked"), "app/a.tf.json": "{}"]
    try check(judged("app"), files: files, says: "text is linked") { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "app/common.tf.json").path, withDestinationPath: "../common.tf.json")
    }
    let written = thing("piped ${var.v}").replacing(
      "{\"resource\"", with: #"{"variable":{"v":{}},"resource""#)
    try check(
      ["check", "DIR/pipe", "--policies", "DIR/shown.yaml", "--var-file", "DIR/values"], files: [:],
      says: "text is piped given"
    ) { folder in
      for (name, text) in [("pipe", written), ("values", #"{"v":"given"}"#)] {
        let path = folder.appending(path: name).path
        #expect(mkfifo(path, 0o600) == 0)
        Thread.detachNewThread { try? Data(text.utf8).write(to: URL(filePath: path), options: []) }
      }
    }
  }

  /// A report shows where a long text begins, however often one is read.
  @Test(arguments: ["file(\\\"long\\\")", "templatefile(\\\"long\\\", {})", "{(file(\\\"long\\\")) = 1}"])
  func longTexts(call: String) throws {
    for text in [
      String(repeating: "long ", count: 200_000), "e" + String(repeating: "\u{301}", count: 500_000),
    ] {
      let files = ["app/main.tf.json": thing("${\(call)}"), "app/long": text, "shown.yaml": Self.policy]
      try Command.withFiles(files) { folder in
        for format in ["text", "json", "sarif", "markdown"] {
          let result = try Command.run(
            "check", folder.appending(path: "app").path, "--format", format,
            "--policies", folder.appending(path: "shown.yaml").path)
          #expect(result.output.contains("…") && result.status == 1, "\(format) \(result.error)")
          #expect(result.output.utf8.count < 40_000, "\(format)")
        }
      }
    }
  }

  /// Neither does a template make a text that is much longer than any file, nor does it take the memory for that.
  @Test(arguments: [
    "${templatefile(\\\"loop\\\", {v = file(\\\"long\\\")})}",
    "${templatefile(\\\"twice\\\", {v = file(\\\"long\\\")})}",
    "%{for i in range(1000)}${file(\\\"long\\\")}%{endfor}",
  ])
  func textsThatGrow(text: String) throws {
    let loop = "%{for i in range(1000)}%{for j in range(1000)}${v}%{endfor}%{endfor}"
    let files = [
      "app/main.tf.json": thing(text), "app/long": String(repeating: "long ", count: 1_700_000),
      "app/loop": loop, "app/twice": "${v}${v}",
    ]
    try check(judged("app"), files: files, says: "a template makes a text of more than 16777216 bytes")
    try check(
      judged("app") + ["--format", "json"],
      files: files.merging(["app/long": "l", "app/loop": "${v}"]) { $1 }, says: "text is l")
  }
}
