import Crypto
import Diagnostics
import Findings

/// Names by which services know findings again from run to run: the policy, the resource and the attribute decide, not the
/// line nor the wording.
struct Fingerprint {
  private var seen: [String: Int] = [:]

  /// The name of a finding, 32 hexadecimal digits; the same finding a second time in a report has another one.
  mutating func next(of finding: Finding) -> String {
    next([finding.policy, finding.address, finding.attribute ?? "", finding.location?.file ?? ""])
  }

  /// The name of what these words tell apart.
  mutating func next(_ words: [String]) -> String {
    let key = words.joined(separator: "\u{1F}")
    let count = seen[key, default: 0]
    seen[key] = count + 1
    let digest = SHA256.hash(data: Array("\(key)\u{1F}\(count)".utf8))
    return digest.prefix(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}
