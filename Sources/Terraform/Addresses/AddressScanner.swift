/// Splits addresses and references of Terraform into steps: `module.a["x.y"].aws_vpc.v[0]`.
package struct AddressScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

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
    while let next = rest.popFirst() {
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

  private mutating func name() -> String? {
    let end = rest.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") } ?? rest.endIndex
    let name = rest[..<end]
    rest = rest[end...]
    return name.isEmpty || name.contains(UInt8(ascii: "]")) ? nil : String(Substring(name))
  }

  private mutating func key() -> InstanceKey? {
    guard rest.first == UInt8(ascii: "\"") else { return number() }
    rest.removeFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        guard rest.popFirst() == UInt8(ascii: "]") else { return nil }
        return .key(String(decoding: text, as: UTF8.self))
      case UInt8(ascii: "\\"):
        guard let escape = rest.popFirst() else { return nil }
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
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")), let index = Int(Substring(rest[..<end]))
    else { return nil }
    rest = rest[rest.index(after: end)...]
    return .index(index)
  }
}
