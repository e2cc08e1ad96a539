import Patterns

/// A pattern of paths, as `fileset` takes them: `*` and `?` stay inside of a name, `**` stands for any folders, and there are
/// `{a,b}` and `[a-z]`.
///
/// <https://developer.hashicorp.com/terraform/language/functions/fileset>
struct FilePattern {
  /// What a pattern can be instead.
  enum Failure: Error {
    /// Terraform would stop at it.
    case wrong
    /// It leads out of the folder, or is written in a way that is not read here.
    case unread
  }

  /// Whether only what stands in the folder itself can fit.
  let isFlat: Bool
  private let expression: RegularExpression

  init(_ text: String) throws(Failure) {
    guard !text.hasPrefix("/"), !text.utf8.contains(UInt8(ascii: "\\")) else { throw .unread }
    let names = text.split(separator: "/").filter { $0 != "." }
    guard !names.contains(".."), !names.isEmpty else { throw .unread }
    isFlat = names.count == 1 && names[0] != "**"
    var pattern = ""
    for (index, name) in names.enumerated() {
      let isLast = index == names.count - 1
      if name == "**" {
        pattern += isLast ? ".+" : "(?:[^/]+/)*"
      } else {
        pattern += try FilePattern.expression(ofName: name) + (isLast ? "" : "/")
      }
    }
    guard let compiled = try? RegularExpression("^(?s:\(pattern))$") else { throw .wrong }
    expression = compiled
  }

  func matches(_ path: String) -> Bool { expression.matches(path) }

  /// The pattern of one name as a regular expression.
  private static func expression(ofName name: Substring) throws(Failure) -> String {
    var text = ""
    var isInside = false
    var rest = name
    while let next = rest.popFirst() {
      switch next {
      case "*": text += "[^/]*"
      case "?": text += "[^/]"
      case "[": text += try expression(ofClass: &rest)
      case "{" where isInside: throw .unread
      case "{":
        isInside = true
        text += "(?:"
      case "," where isInside: text += "|"
      case "}" where isInside:
        isInside = false
        text += ")"
      default: text += escaped(next)
      }
    }
    if isInside { throw .wrong }
    return text
  }

  /// The rest of a class of characters.
  private static func expression(ofClass rest: inout Substring) throws(Failure) -> String {
    guard let end = rest.firstIndex(of: "]"), end > rest.startIndex else { throw .wrong }
    var content = rest[..<end]
    rest = rest[rest.index(after: end)...]
    let isNegated = content.first == "^"
    if isNegated { content = content.dropFirst() }
    guard !content.isEmpty, !content.contains("["), !content.contains("^") else { throw .unread }
    return "[\(isNegated ? "^/" : "")\(content)]"
  }

  private static func escaped(_ character: Character) -> String {
    character.isASCII && !character.isLetter && !character.isNumber ? "\\\(character)" : String(character)
  }
}
