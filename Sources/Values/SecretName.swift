/// Knows secrets by the names that they have: old plans have no marks, and configurations of providers never have.
package enum SecretName {
  private static let words = [
    "password", "passwd", "passphrase", "secret", "token", "private_key", "access_key", "credential",
    "api_key",
  ]

  /// Words that switch something, as in `http_tokens = "required"`: those are no secrets under any name.
  private static let switches = [
    "required", "optional", "enabled", "disabled", "true", "false", "none", "default",
  ]

  /// Whether a text switches something, so that it is shown whatever it is called.
  package static func isSwitch(_ text: String) -> Bool { switches.contains(text.lowercased()) }

  /// Whether what has one of these names is taken for a secret.
  package static func isSecret(_ names: String) -> Bool {
    let names = names.lowercased()
    return words.contains { names.holds($0) }
  }
}

extension String {
  /// Whether a text is a part of this one. `String.contains` would cost more at start-up than the rest of a report.
  package func holds(_ part: String) -> Bool {
    let bytes = utf8.span
    let part = part.utf8.span
    if part.isEmpty { return true }
    for start in 0..<max(bytes.count - part.count + 1, 0) where bytes[start] == part[0] {
      var length = 1
      while length < part.count, bytes[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
