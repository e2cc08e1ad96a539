import Crypto
import Values

/// What a page may load and run.
enum ContentPolicy {
  /// Only this very style and script; the hashes are those of the texts between the tags.
  ///
  /// <https://www.w3.org/TR/CSP3/>
  static func text(style: String, script: String) -> String {
    let hashes = [style, script].map { text in
      "'sha256-\(Base64.encode(Array(SHA256.hash(data: Array(text.utf8)))))'"
    }
    return
      "default-src 'none'; style-src \(hashes[0]); script-src \(hashes[1]); base-uri 'none'; form-action 'none'"
  }
}
