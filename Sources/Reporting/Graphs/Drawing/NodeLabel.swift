/// The two lines of text that a node is drawn with.
struct NodeLabel: Hashable {
  /// What it is: `aws_instance`, `data.aws_ami`, `variable`.
  var type: String
  /// Which of them: `web["a"]`; of folded nodes how many.
  var name: String

  /// Characters of a line at most; the tooltip has all.
  private static let limit = 40
  /// Pixels of a character of either line, in fonts whose characters have one width.
  private static let typeAdvance = 6.4
  private static let nameAdvance = 7.6

  init(_ node: GraphPicture.Node) {
    let isInModule = !node.module.isEmpty && node.address.hasPrefix(node.module + ".")
    let local = isInModule ? String(node.address.dropFirst(node.module.count + 1)) : node.address
    let (type, name) = Self.parts(of: local, type: node.type)
    guard !node.members.isEmpty else {
      self.type = Self.shortened(VisibleText.of(type))
      self.name = Self.shortened(VisibleText.of(name))
      return
    }
    let resources = node.members.count { [.resource, .data].contains(NodeLook.Kind(type: $0.type)) }
    let words =
      node.type == "module" ? "module, \(resources) \(resources == 1 ? "resource" : "resources")" : type
    let isWholeType = name == "*"
    self.type = Self.shortened(VisibleText.of(isWholeType ? "all" : words))
    self.name = Self.shortened(VisibleText.of(isWholeType ? "\(node.members.count) \(type)" : name))
    if node.type != "module", !isWholeType { self.type = "\(node.members.count) \(self.type)" }
  }

  /// `provider.aws.east` is a provider of name `aws.east`, `var.x` a variable of name `x`.
  private static func parts(of local: String, type: String) -> (type: String, name: String) {
    if type.hasPrefix("provider.") {
      return ("provider", String(local.dropFirst(local.hasPrefix("provider.") ? "provider.".count : 0)))
    }
    if local.hasPrefix(type + ".") { return (type, String(local.dropFirst(type.count + 1))) }
    guard let dot = local.firstIndex(of: ".") else { return (type, local) }
    return (type, String(local[local.index(after: dot)...]))
  }

  /// The middle goes: the end of a name tells instances apart.
  private static func shortened(_ text: String) -> String {
    guard TextWidth.of(text) > limit else { return text }
    return String(text.prefix(limit / 2 - 1)) + "…" + String(text.suffix(limit / 2))
  }

  /// The width of a box with this label, with a sign beside the upper line and room for a handle beside the lower one.
  func width(besides sign: String, hasHandle: Bool) -> Double {
    max(
      Double(TextWidth.of(type)) * Self.typeAdvance + Double(sign.count) * 8 + 34,
      Double(TextWidth.of(name)) * Self.nameAdvance + (hasHandle ? 42 : 26), 90
    ).rounded(.up)
  }

  /// The height of every box.
  static let height = 42.0
}
