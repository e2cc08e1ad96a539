/// Expressions that read files, and the files that they read.
enum FileExpressions {
  static let files = [
    "a.txt": "hällo\n", "d/x.txt": "x", "d/.hidden": "", "d/e/y.txt": "y\\n", "d/e/z.json": "{}",
    "d/[b].txt": "",
    "greet.tpl": "Hi ${name}!\n%{ for k, v in tags ~}\n${k}=${upper(v)}\n%{ endfor ~}\n\\n $${raw}",
    "whole.tpl": "${list}", "nested.tpl": "${file(\"a.txt\")}",
    "again.tpl": "${templatefile(\"whole.tpl\", {list = []})}",
    "broken.tpl": "${", "two.tpl": "${a}-${b}",
  ]

  static let all =
    [
      "file", "filebase64", "filemd5", "filesha1", "filesha256", "filesha512", "filebase64sha256",
      "filebase64sha512", "fileexists",
    ]
    .flatMap { name in
      ["a.txt", "./d/e/y.txt", "nope", "d//x.txt"].map { "\(name)(\"\($0)\")" }
    }
    + [
      "*", "**", "**/*", "*.txt", "**/*.txt", "e/*", "e/**", "{x,y}.txt", "**/{x,y}.txt", "[^x]*", "[!x]*",
      "[a-y].txt",
      "?.txt", "x.txt", "./x.txt", "e", "e**", "**e/*", "**/**/y.txt", "[", "{x", "*/*.json",
      "**/*.{json,txt}",
    ].map { "fileset(\"d\", \"\($0)\")" }
    + [
      "fileset(\"none\", \"*\")", "fileset(\".\", \"d/*.txt\")", "fileset(\"d/e\", \"*.txt\")",
      "length(fileset(\".\", \"**\")) > 3",
      #"templatefile("greet.tpl", {name = "Ann", tags = {a = "x", b = "y"}})"#,
      #"templatefile("greet.tpl", {name = "Ann"})"#, #"templatefile("greet.tpl", {name = 5, tags = []})"#,
      #"templatefile("whole.tpl", {list = [1, "a"]})"#, #"templatefile("nested.tpl", {})"#,
      #"templatefile("again.tpl", {})"#, #"templatefile("broken.tpl", {})"#, #"templatefile("none.tpl", {})"#,
      #"templatefile("two.tpl", {a = 1, b = true, c = "unused"})"#,
      #"templatefile("two.tpl", {a = 1, b = null})"#,
      #"templatefile("two.tpl", {a = 1, "b c" = 2, b = 3})"#, #"templatefile("two.tpl", "text")"#,
      #"templatefile("two.tpl", tomap({a = "x", b = "y"}))"#, #"templatefile("a.txt", {})"#,
    ]
}
