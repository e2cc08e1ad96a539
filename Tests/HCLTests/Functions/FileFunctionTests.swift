import HCL
import Testing
import Values

/// What functions make of files; that they give what Terraform gives is compared in `ConsoleTests`.
@Suite struct FileFunctionTests {
  private static let files = [
    "a.txt": "hello", "t.tpl": "id=${id};${name}", "d/x.txt": "", "d/y.link": "", "hush": "",
    "u.tpl": "${var.x}",
  ]

  private struct Scope: EvaluationScope {
    let files: ModuleFiles?

    func value(of traversal: Traversal) -> (value: Value, steps: Int)? {
      switch traversal.root {
      case "unknown": (.unknown(Reason(.afterApply, "known after apply")), 0)
      case "secret": (Value.string("hush").marked(sensitive: true), 0)
      default: nil
      }
    }
  }

  private func value(_ text: String, hasFiles: Bool = true) -> Value {
    let files = hasFiles ? ModuleFiles(KnownFiles(Self.files), inside: ".") : nil
    let (expression, problems) = HCL.Expression.parse(text)
    #expect(problems.isEmpty)
    return ExpressionEvaluator(scope: Scope(files: files)).value(of: expression)
  }

  @Test(arguments: [
    ("file(\"a.txt\")", "\"hello\""), ("filebase64(\"a.txt\")", "\"aGVsbG8=\""),
    ("fileexists(\"a.txt\")", "true"),
    ("filemd5(\"a.txt\")", "\"5d41402abc4b2a76b9719d911017c592\""), ("fileexists(\"b.txt\")", "false"),
    ("filesha1(\"a.txt\")", "\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\""),
    ("filebase64sha256(\"a.txt\")", "\"LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=\""),
    ("templatefile(\"t.tpl\", {id = 1, name = \"n\"})", "\"id=1;n\""),
    ("tolist(fileset(\"d\", \"*.txt\"))", "list(\"x.txt\")"),
  ])
  func read(text: String, expected: String) { #expect(notation(value(text)) == expected) }

  /// Where there is nothing to read, and where something is not read, that is said.
  @Test(arguments: [
    ("file(\"../a.txt\")", "outside"), ("fileexists(\"../a.txt\")", "outside"),
    ("templatefile(\"../t\", {})", "outside"),
    ("fileset(\"d\", \"**\")", "the folder holds a link, which is not followed"),
    ("fileset(\"d\", \"../*\")", "the pattern leads out of the folder, or is of a kind that is not read"),
    ("file(\"b.txt\")", "file: no file exists at the given path"),
    ("templatefile(\"t.tpl\", {id = 1})", "templatefile: in the template: there is no name"),
    ("templatefile(\"u.tpl\", {})", "templatefile: in the template: there is no var"),
    ("abspath(\"a\")", "the folder in which Terraform runs is not known"),
    ("pathexpand(\"~/a\")", "the home folder of whoever runs Terraform is not known"),
  ])
  func unknown(text: String, why: String) { #expect(value(text).unknownReason?.text == why) }

  @Test(arguments: [
    "file(\"a.txt\")", "fileexists(\"a.txt\")", "filemd5(\"a.txt\")", "fileset(\"d\", \"*\")",
    "templatefile(\"t.tpl\", {id = 1, name = 2})",
  ])
  func withoutFolder(text: String) {
    #expect(
      value(text, hasFiles: false).unknownReason?.text == "files are read only where the input is a folder")
  }

  /// What a template makes of what is not known, and of secrets.
  @Test func templates() {
    let partly = value("templatefile(\"t.tpl\", {id = unknown, name = \"n\"})")
    guard case .unknown(let unknown) = partly.content else {
      Issue.record("\(partly)")
      return
    }
    #expect(unknown.prefix == "id=" && unknown.suffix == ";n")
    #expect(value("templatefile(\"t.tpl\", {id = secret, name = \"n\"})").isSensitive)
    #expect(value("templatefile(secret, {})").isSensitive)
    #expect(!value("templatefile(\"t.tpl\", {id = 1, name = \"n\"})").isSensitive)
  }
}
