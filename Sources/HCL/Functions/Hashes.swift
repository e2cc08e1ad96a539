import Crypto
import Values

/// <https://developer.hashicorp.com/terraform/language/functions#hash-and-crypto-functions>
let hashFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/base64sha256
  Function("base64sha256", [text]) { .string(Base64.encode(Hash.sha256.digest(of: $0.text(0).utf8))) },
  // https://developer.hashicorp.com/terraform/language/functions/base64sha512
  Function("base64sha512", [text]) { .string(Base64.encode(Hash.sha512.digest(of: $0.text(0).utf8))) },
  // https://developer.hashicorp.com/terraform/language/functions/md5
  Function("md5", [text]) { .string(Hash.md5.hexadecimalDigest(of: $0.text(0).utf8)) },
  // https://developer.hashicorp.com/terraform/language/functions/sha1
  Function("sha1", [text]) { .string(Hash.sha1.hexadecimalDigest(of: $0.text(0).utf8)) },
  // https://developer.hashicorp.com/terraform/language/functions/sha256
  Function("sha256", [text]) { .string(Hash.sha256.hexadecimalDigest(of: $0.text(0).utf8)) },
  // https://developer.hashicorp.com/terraform/language/functions/sha512
  Function("sha512", [text]) { .string(Hash.sha512.hexadecimalDigest(of: $0.text(0).utf8)) },
  // https://developer.hashicorp.com/terraform/language/functions/uuidv5
  Function("uuidv5", [Parameter("namespace", .string), Parameter("name", .string)], body: nameUUID),
]

private let text = Parameter("str", .string)

/// A hash function of Terraform's.
enum Hash {
  case md5, sha1, sha256, sha512

  /// The hash of bytes.
  func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    return switch self {
    case .md5: hashed(bytes, by: Insecure.MD5())
    case .sha1: hashed(bytes, by: Insecure.SHA1())
    case .sha256: hashed(bytes, by: SHA256())
    case .sha512: hashed(bytes, by: SHA512())
    }
  }

  /// The hash of bytes in hexadecimal digits.
  func hexadecimalDigest(of bytes: some Sequence<UInt8>) -> String {
    digest(of: bytes).map { hexadecimal($0, width: 2) }.joined()
  }
}

private func hashed<Function: HashFunction>(_ bytes: [UInt8], by function: Function) -> [UInt8] {
  var function = function
  unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
  return Array(function.finalize())
}

/// <https://www.rfc-editor.org/rfc/rfc9562#section-5.5>
private func nameUUID(_ arguments: Arguments) throws(FunctionError) -> Value {
  let namespace = arguments.text(0)
  guard let space = namespaces[namespace] ?? uuidBytes(namespace) else {
    throw FunctionError("the namespace is neither dns, url, oid or x500 nor a UUID", argument: 0)
  }
  var bytes = Array(Hash.sha1.digest(of: space + Array(arguments.text(1).utf8)).prefix(16))
  bytes[6] = bytes[6] & 0x0F | 0x50
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = bytes.map { hexadecimal($0, width: 2) }
  let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
  return .string(groups.joined(separator: "-"))
}

private let namespaces: [String: [UInt8]] = {
  let names = [("dns", 0x10), ("url", 0x11), ("oid", 0x12), ("x500", 0x14)] as [(String, UInt8)]
  return Dictionary(
    uniqueKeysWithValues: names.map { name, last in
      (
        name,
        [0x6B, 0xA7, 0xB8, last, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8]
      )
    })
}()

/// The bytes of a UUID with or without hyphens, braces or `urn:uuid:`.
private func uuidBytes(_ text: String) -> [UInt8]? {
  var text = text.lowercased()[...]
  if text.hasPrefix("urn:uuid:") { text = text.dropFirst(9) }
  if text.hasPrefix("{"), text.hasSuffix("}") { text = text.dropFirst().dropLast() }
  let groups = text.split(separator: "-", omittingEmptySubsequences: false)
  guard groups.count == 1 || groups.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
  let digits = Array(groups.joined().utf8)
  guard digits.count == 32 else { return nil }
  let bytes = stride(from: 0, to: 32, by: 2).map { index in
    UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16)
  }
  return bytes.contains(nil) ? nil : bytes.compactMap { $0 }
}
