import Values

/// <https://developer.hashicorp.com/terraform/language/functions#filesystem-functions>
let fileFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/abspath
  unread("abspath", "the folder in which Terraform runs is not known"),
  // https://developer.hashicorp.com/terraform/language/functions/basename
  Function("basename", [path]) { arguments in
    let path = arguments.text(0)
    let name = path.split(separator: "/").last.map { String($0) }
    return .string(name ?? (path.isEmpty ? "." : "/"))
  },
  // https://developer.hashicorp.com/terraform/language/functions/dirname
  Function("dirname", [path]) { .string(folder(of: $0.text(0))) },
  // https://developer.hashicorp.com/terraform/language/functions/file
  reading("file", decoded),
  // https://developer.hashicorp.com/terraform/language/functions/filebase64
  reading("filebase64") { Base64.encode($0) },
  // https://developer.hashicorp.com/terraform/language/functions/filebase64sha256
  reading("filebase64sha256") { Base64.encode(Hash.sha256.digest(of: $0)) },
  // https://developer.hashicorp.com/terraform/language/functions/filebase64sha512
  reading("filebase64sha512") { Base64.encode(Hash.sha512.digest(of: $0)) },
  // https://developer.hashicorp.com/terraform/language/functions/fileexists
  Function("fileexists", [path]) { arguments in
    guard let files = arguments.files else { return .unknown(ModuleFiles.none) }
    return switch files.contents(of: arguments.text(0)) {
    case .found: .bool(true)
    case .missing: .bool(false)
    case .refused(let why): .unknown(Reason(.unresolved, why))
    }
  },
  // https://developer.hashicorp.com/terraform/language/functions/filemd5
  reading("filemd5") { Hash.md5.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/fileset
  Function("fileset", [path, Parameter("pattern", .string)], body: fileSet),
  // https://developer.hashicorp.com/terraform/language/functions/filesha1
  reading("filesha1") { Hash.sha1.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/filesha256
  reading("filesha256") { Hash.sha256.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/filesha512
  reading("filesha512") { Hash.sha512.hexadecimalDigest(of: $0) },
  // https://developer.hashicorp.com/terraform/language/functions/pathexpand
  unread("pathexpand", "the home folder of whoever runs Terraform is not known"),
  // https://developer.hashicorp.com/terraform/language/functions/templatefile
  Function(
    "templatefile", [path, Parameter("vars", .any, .partlyUnknown)], isPure: false, body: renderFile),
]

private let path = Parameter("path", .string)

private func unread(_ name: String, _ reason: String) -> Function {
  Function(name, [path]) { _ in .unknown(Reason(.unresolved, reason)) }
}

/// What a path in a call leads to.
enum ReadContents {
  case found([UInt8])
  case unread(Reason)
}

/// The file that the first argument names; a missing one is an error.
func contents(of arguments: Arguments) throws(FunctionError) -> ReadContents {
  guard let files = arguments.files else { return .unread(ModuleFiles.none) }
  switch files.contents(of: arguments.text(0)) {
  case .found(let bytes): return .found(bytes)
  case .missing: throw FunctionError("no file exists at the given path", argument: 0)
  case .refused(let why): return .unread(Reason(.unresolved, why))
  }
}

/// The text of a file.
func decoded(_ bytes: [UInt8]) throws(FunctionError) -> String {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw FunctionError("contents of the file are not valid UTF-8", argument: 0)
  }
  return text
}

/// A function of the bytes of a file; unknown where they are not read.
private func reading(
  _ name: String, _ transform: @escaping @Sendable ([UInt8]) throws(FunctionError) -> String
) -> Function {
  Function(name, [path]) { arguments throws(FunctionError) in
    switch try contents(of: arguments) {
    case .found(let bytes): .string(try transform(bytes))
    case .unread(let reason): .unknown(reason)
    }
  }
}

/// The files below a folder that fit a pattern.
private func fileSet(_ arguments: Arguments) throws(FunctionError) -> Value {
  guard let files = arguments.files else { return .unknown(ModuleFiles.none) }
  let pattern: FilePattern
  do throws(FilePattern.Failure) {
    pattern = try FilePattern(arguments.text(1))
  } catch .wrong {
    throw FunctionError("the pattern cannot be read", argument: 1)
  } catch {
    return .unknown(
      Reason(.unresolved, "the pattern leads out of the folder, or is of a kind that is not read"))
  }
  switch files.files(below: arguments.text(0)) {
  case .missing: return set(of: [])
  case .refused(let why): return .unknown(Reason(.unresolved, why))
  case .found(let listing):
    guard !listing.links.contains(where: { !pattern.isFlat || pattern.matches($0) }) else {
      return .unknown(Reason(.unresolved, "the folder holds a link, which is not followed"))
    }
    return set(of: listing.files.filter(pattern.matches))
  }
}

private func set(of texts: [String]) -> Value {
  let list = Value.list(texts.sorted().map { .string($0) })
  return (try? list.asSet(of: .string)) ?? list
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
