/// The title of a module instance's frame.
enum ClusterTitle {
  private static let limit = 48

  /// The last step of the address, as in `module.network["a"]`; the outer ones are drawn around it.
  static func text(of address: String) -> String {
    let ancestry = ModuleAddress(address).ancestry
    let outer = ancestry.dropLast().last.map { $0.count + 1 } ?? 0
    let text = VisibleText.of(String(address.dropFirst(outer)))
    return text.count > limit ? text.prefix(limit / 2) + "…" + text.suffix(limit / 2 - 1) : text
  }

  /// In pixels.
  static func width(of address: String) -> Double { Double(TextWidth.of(text(of: address))) * 7.2 + 28 }
}
