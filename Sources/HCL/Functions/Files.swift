import Values

/// <https://developer.hashicorp.com/terraform/language/functions#filesystem-functions>
let fileFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/abspath
  unread("abspath", [path]),
  // https://developer.hashicorp.com/terraform/language/functions/basename
  Function("basename", [path]) { arguments in
    let path = arguments.text(0)
    let name = path.split(separator: "/").last.map { String($0) }
    return .string(name ?? (path.isEmpty ? "." : "/"))
  },
  // https://developer.hashicorp.com/terraform/language/functions/dirname
  Function("dirname", [path]) { .string(folder(of: $0.text(0))) },
  // https://developer.hashicorp.com/terraform/language/functions/file
  reading("file") { bytes throws(FunctionError) in
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FunctionError("contents of the file are not valid UTF-8", argument: 0)
    }
    return text
  },
  // https://developer.hashicorp.com/terraform/language/functions/filebase64
  reading("filebase64") { Base64.encode($0) },
  // https://developer.hashicorp.com/terraform/language/functions/filebase64sha256
  reading("filebase64sha256") { Base64.encode(Hash.sha256.digest(of: $0)) },
  // https://developer.hashicorp.com/terraform/language/functions/filebase64sha512
  reading("filebase64sha512") { Base64.encode(Hash.sha512.digest(of: $0)) },
  // https://developer.hashicorp.com/terraform/language/functions/fileexists
  Function("fileexists", [path]) { arguments in
    guard let files = arguments.files else { return notRead }
    return .bool(files.contents(ofFile: arguments.text(0)) != nil)
  },
  // https://developer.hashicorp.com/terraform/language/functions/filemd5
  reading("filemd5") { Hash.md5.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/fileset
  unread("fileset", [path, Parameter("pattern", .string)]),
  // https://developer.hashicorp.com/terraform/language/functions/filesha1
  reading("filesha1") { Hash.sha1.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/filesha256
  reading("filesha256") { Hash.sha256.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/filesha512
  reading("filesha512") { Hash.sha512.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/pathexpand
  unread("pathexpand", [path]),
  // https://developer.hashicorp.com/terraform/language/functions/templatefile
  unread("templatefile", [path, Parameter("vars", .any, .partlyUnknown)]),
]

private let path = Parameter("path", .string)
private let notRead = Value.unknown(Reason(.unresolved, "tfpolicy does not read this file"))

private func unread(_ name: String, _ parameters: [Parameter]) -> Function {
  Function(name, parameters) { _ in notRead }
}

/// A function of the bytes of a file; unknown where there are no files to read.
private func reading(
  _ name: String, _ transform: @escaping @Sendable ([UInt8]) throws(FunctionError) -> String
) -> Function {
  Function(name, [path]) { arguments throws(FunctionError) in
    guard let files = arguments.files else { return notRead }
    guard let bytes = files.contents(ofFile: arguments.text(0)) else {
      throw FunctionError("no file exists at the given path", argument: 0)
    }
    return .string(try transform(bytes))
  }
}

/// The path without its last part, with `.` and `..` worked out.
///
/// <https://pkg.go.dev/path/filepath#Dir>
private func folder(of path: String) -> String {
  let isRooted = path.hasPrefix("/")
  var parts: [Substring] = []
  for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
    switch part {
    case "", ".": continue
    case ".." where parts.last.map { $0 != ".." } ?? isRooted: _ = parts.popLast()
    default: parts.append(part)
    }
  }
  let joined = parts.joined(separator: "/")
  return isRooted ? "/" + joined : joined.isEmpty ? "." : joined
}
