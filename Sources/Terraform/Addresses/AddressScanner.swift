/// Splits addresses and references of Terraform into steps: `module.a["x.y"].aws_vpc.v[0]`.
package struct AddressScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The steps of `text`: names, and keys in brackets; `nil` where it is no address.
  package static func steps(of text: String) -> [Step]? {
    var scanner = AddressScanner(text)
    return scanner.steps()
  }

  /// One step of an address.
  package enum Step: Hashable {
    case name(String)
    case key(InstanceKey)
  }

  private mutating func steps() -> [Step]? {
    var steps: [Step] = []
    guard let first = name() else { return nil }
    steps.append(.name(first))
    while let next = pop() {
      switch next {
      case UInt8(ascii: "."):
        guard let name = name() else { return nil }
        steps.append(.name(name))
      case UInt8(ascii: "["):
        guard let key = key() else { return nil }
        steps.append(.key(key))
      default: return nil
      }
    }
    return steps
  }

  private mutating func pop() -> UInt8? {
    guard index < bytes.count else { return nil }
    defer { index += 1 }
    return bytes[index]
  }

  private mutating func name() -> String? {
    let start = index
    var isName = true
    while index < bytes.count, bytes[index] != UInt8(ascii: "."), bytes[index] != UInt8(ascii: "[") {
      isName = isName && bytes[index] != UInt8(ascii: "]")
      index += 1
    }
    return index == start || !isName ? nil : String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func key() -> InstanceKey? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return number() }
    index += 1
    var text: [UInt8] = []
    while let byte = pop() {
      switch byte {
      case UInt8(ascii: "\""):
        guard pop() == UInt8(ascii: "]") else { return nil }
        return .key(String(decoding: text, as: UTF8.self))
      case UInt8(ascii: "\\"):
        guard let escape = pop() else { return nil }
        text.append(unescaped(escape))
      default: text.append(byte)
      }
    }
    return nil
  }

  private func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "r"): UInt8(ascii: "\r")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    default: byte
    }
  }

  private mutating func number() -> InstanceKey? {
    let rest = bytes[index...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")),
      let number = Int(String(decoding: rest[..<end], as: UTF8.self))
    else { return nil }
    index = end + 1
    return .index(number)
  }
}
