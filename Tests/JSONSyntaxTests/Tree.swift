import JSONSyntax

/// A document as a plain value, to compare documents and to write them again.
indirect enum Tree: Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([Tree])
  case object([Member])

  /// A key and a value.
  struct Member: Hashable {
    var key: String
    var value: Tree
  }

  /// The value of a node, with everything below it.
  init(_ node: JSONNode, of document: JSONDocument) {
    switch document.kind(of: node) {
    case .null: self = .null
    case .true, .false: self = .bool(document.bool(node) ?? false)
    case .number: self = .number(document.number(node) ?? "")
    case .string: self = .string(document.string(node) ?? "")
    case .array: self = .array(document.elements(of: node).map { Tree($0, of: document) })
    case .object:
      self = .object(
        document.members(of: node).map {
          Member(key: document.name(of: $0.key), value: Tree($0.value, of: document))
        })
    }
  }

  /// JSON without white space, every character of strings that is not ASCII or needs an escape escaped.
  var json: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[\(elements.map(\.json).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for unit in text.utf16 {
      if unit >= 0x20, unit < 0x7F, unit != 0x22, unit != 0x5C {
        quoted.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        let digits = String(unit, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}
