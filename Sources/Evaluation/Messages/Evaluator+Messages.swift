import Findings
import Graph
import PolicyLanguage
import Values

extension Evaluator {
  /// The message of a finding: the policy's own for a violation, the reason for what is not known.
  mutating func message(_ policy: Policy, _ verdict: Verdict, _ facts: [Fact], in frame: Frame) -> String {
    let subject = addresses[frame.subject.holder]
    if verdict == .unknown {
      let reason = facts.lazy.compactMap(\.evidence.reason).first ?? "what it depends on is not known"
      return "\(policy.title): cannot be known for \(subject): \(reason)"
    }
    guard let template = policy.message else { return "\(subject): \(policy.title)" }
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let piece): text += piece
      case .placeholder(let placeholder): text += expand(placeholder, facts, in: frame)
      }
    }
    return text
  }

  private mutating func expand(_ placeholder: Template.Placeholder, _ facts: [Fact], in frame: Frame)
    -> String
  {
    let first = facts.first
    switch placeholder {
    case .subject: return addresses[frame.subject.holder]
    case .item: return first?.items.first ?? addresses[frame.subject.holder]
    case .items:
      let items = Set(facts.compactMap { $0.items.first ?? $0.missing }).sorted()
      return items.isEmpty ? addresses[frame.subject.holder] : items.joined(separator: ", ")
    case .value: return first?.evidence.value ?? "nothing"
    case .expected: return first?.evidence.expected ?? "otherwise"
    case .witness: return first.map(witness) ?? addresses[frame.subject.holder]
    case .path: return first?.evidence.attribute ?? addresses[frame.subject.holder]
    case .at(let path):
      let texts = walk(path, in: frame).map(text)
      return texts.isEmpty ? "nothing" : texts.joined(separator: ", ")
    }
  }

  private func witness(_ fact: Fact) -> String {
    let evidence = fact.evidence
    let place = evidence.attribute.map { "\(evidence.address).\($0)" } ?? evidence.address
    return evidence.value.map { "\(place) = \($0)" } ?? place
  }

  private func text(_ element: Element) -> String {
    switch element {
    case .sure(let item), .possible(let item, _):
      guard let value = item.value else { return addresses[item.holder] }
      if value.isNull { return "nothing" }
      if case .string(let plain) = value.content, !value.isSensitive {
        let shown = text(of: value, at: item)
        return shown == ValueText.mask ? shown : ValueText.shortened(plain, limit: 1_000)
      }
      return text(of: value, at: item)
    case .choice: return "one of several"
    case .open(let reason): return "(\(reason.text))"
    case .nothing, .perhapsNothing: return "nothing"
    }
  }
}
