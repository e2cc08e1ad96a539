/// The names that an attribute's path leads through, keys of maps among them and indices not.
enum AttributeNames {
  /// - Parameter path: as findings have it: `ingress[0].cidr_blocks[*]`, `tags["Name"]`, `subnet_ids[*] -> aws_subnet`, of
  ///   which what follows the arrow stands elsewhere.
  static func names(of path: String) -> [String] {
    var names: [String] = []
    var rest = path.unicodeScalars[...]
    while let first = rest.first, first != " " {
      rest.removeFirst()
      switch first {
      case ".": continue
      case "[":
        if rest.first == "\"" { names.append(key(&rest)) }
        rest = rest.drop { $0 != "]" }.dropFirst()
      default:
        let end = rest.firstIndex { [".", "[", " "].contains($0) } ?? rest.endIndex
        names.append(String(first) + String(rest[..<end]))
        rest = rest[end...]
      }
    }
    return names
  }

  /// A key in quotes, and what precedes its bracket.
  private static func key(_ rest: inout Substring.UnicodeScalarView) -> String {
    rest.removeFirst()
    var key = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != "\"" {
      key.append(scalar == "\\" ? rest.popFirst() ?? scalar : scalar)
    }
    return String(key)
  }
}
