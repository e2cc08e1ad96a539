import Diagnostics
import Patterns
import Values

extension TypePattern {
  /// Where a pattern stands, which decides what it may name.
  enum Use {
    /// `for`: `*` means every resource.
    case subject
    /// `about`: `*` means every node.
    case definition
    /// After an arrow or in `nodes(…)`: only what has references; `*` means every node.
    case path
  }

  /// The words that name a kind of node rather than a type of resource.
  private static let words: [String: Kind] = [
    "module": .module, "output": .output, "variable": .variable, "local": .local, "provider": .provider,
    "terraform": .terraform, "resource_change": .resourceChange, "document": .document,
  ]

  /// The subjects that a word, a type or a glob under `for` means; `nil` where it can mean none.
  package static func subjects(_ text: String) -> TypePattern? {
    try? TypePattern(parsing: text, in: .subject)
  }

  /// Reads a word, the name of a type, or a glob for names; the range of an error covers the whole text.
  init(parsing text: String, in use: Use, views: [String: Int] = [:]) throws(PathError) {
    func error(_ message: String, help: String?, kind: PathError.Kind = .invalid) -> PathError {
      PathError(kind: kind, message: message, help: help, range: 0..<text.utf8.count)
    }
    if let index = views[text] {
      self.init(.view(index), text: text)
    } else if let kind = TypePattern.words[text] {
      guard use != .path || !TypePattern.isUnreachable(kind) else {
        throw error("no reference leads to `\(text)`", help: "`\(text)` can only stand under `for`")
      }
      self.init(kind, text: text)
    } else if text == "*" {
      self =
        use == .subject ? TypePattern(.resource, name: Glob("*"), text: text) : TypePattern(.any, text: text)
    } else {
      let (kind, name) = TypePattern.split(text)
      if let problem = TypePattern.problem(name, kind, text) {
        throw error(problem.message, help: problem.help)
      }
      self.init(kind, name: Glob(name), text: text)
    }
  }

  private static func isUnreachable(_ kind: Kind) -> Bool {
    kind == .terraform || kind == .resourceChange || kind == .document
  }

  private static func split(_ text: String) -> (kind: Kind, name: String) {
    if text.hasPrefix("data.") { return (.data, String(text.dropFirst(5))) }
    if text.hasPrefix("provider.") { return (.provider, String(text.dropFirst(9))) }
    return (.resource, text)
  }

  /// What is wrong with the name of a type, or `nil`.
  private static func problem(_ name: String, _ kind: Kind, _ text: String) -> (
    message: String, help: String
  )? {
    if name.isEmpty {
      return ("a type is missing", "write `aws_instance`, `data.aws_ami` or a glob such as `aws_*`")
    }
    if name.contains(".") {
      let type = name.prefix { $0 != "." }
      return ("a type holds no dot", "write `\(type)`, and narrow it by a condition on `node.name`")
    }
    guard name.unicodeScalars.allSatisfy(isPartOfPattern), isNameStart(name) else {
      return ("`\(text)` is no type", "write `aws_instance`, `data.aws_ami` or a glob such as `aws_*`")
    }
    guard kind == .resource, Glob(name).isLiteral, !name.contains("_") else { return nil }
    if name == "data" { return ("`data` alone is no type", "write `data.TYPE`, or `data.*` for all") }
    if name == "resource" || name == "resources" {
      return ("`\(name)` is no type", "write `*` for every resource")
    }
    let nearest = nearestWord(to: name, among: words.keys.sorted())
    return nearest.map { ("`\(name)` is no type", "did you mean `\($0)`?") }
  }

  private static func isNameStart(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    return first == "*" || first == "?" || isIdentifier(first, first: true)
  }
}
