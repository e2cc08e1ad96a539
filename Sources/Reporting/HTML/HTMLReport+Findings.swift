import Diagnostics
import Findings

extension HTMLReport {
  /// A resource with its findings.
  func section(of group: FindingGroup) -> HTMLElement {
    let path = group.findings.lazy.compactMap(\.constructPath).first
    let remarks = [group.file.map { "in \($0)" }, path.map { "made by \($0)" }].compactMap { $0 }
    let title = HTMLElement(
      "h2", [],
      [HTMLElement("code", text: group.address)] + remarks.map { HTMLElement("small", text: " \($0)") })
    return HTMLElement(
      "section", [("class", "subject")], [title] + group.findings.map { element(of: $0) })
  }

  /// A line that can be unfolded.
  private func element(of finding: Finding) -> HTMLElement {
    let severity = finding.severity.rawValue
    let verdict = finding.verdict.rawValue
    let head =
      (finding.verdict == .fail ? [] : [HTMLElement("span", [("class", "badge \(verdict)")], text: verdict)])
      + [
        HTMLElement("span", [("class", "badge \(severity)")], text: severity),
        HTMLElement("span", [("class", "message")], text: finding.message),
        HTMLElement("code", [("class", "policy")], text: finding.policy),
      ]
    return HTMLElement(
      "details",
      [
        ("class", "finding"), ("data-severity", severity), ("data-verdict", verdict),
        ("data-policy", finding.policy), ("data-address", finding.address),
      ] + (graphs.ways(of: finding).map { [("data-ways", $0)] } ?? []),
      [HTMLElement("summary", [], head), HTMLElement("dl", [], rows(of: finding))])
  }

  private func rows(of finding: Finding) -> [HTMLElement] {
    let facts = FactText(finding: finding)
    var rows = place(of: finding)
    for evidence in finding.evidence {
      if let text = facts.text(of: evidence) {
        rows += row(facts.label(of: evidence), [HTMLElement("code", text: Clipped.text(text))])
      }
      if !evidence.route.isEmpty { rows += row("route", [route(facts.hops(of: evidence))]) }
    }
    if let waiver = finding.waiver { rows += row("waived", text: FactText.text(of: waiver)) }
    if let rationale = finding.rationale { rows += row("why", text: rationale) }
    if let fix = finding.fix { rows += row("fix", text: fix) }
    if !finding.references.isEmpty { rows += row("see", [references(of: finding)]) }
    if let place = finding.policyLocation {
      rows += row("policy", [HTMLElement("code", text: "\(finding.policy) at \(place)")])
    }
    return rows
  }

  /// What stands behind these is read like a book, in lines of its own width.
  private static let proseLabels = ["why", "fix", "waived"]

  private func row(_ label: String, text: String) -> [HTMLElement] {
    row(label, [HTMLElement(text: VisibleText.words(ofProse: text).joined(separator: " "))])
  }

  private func row(_ label: String, _ content: [HTMLElement]) -> [HTMLElement] {
    let isWide = !Self.proseLabels.contains(label)
    return [HTMLElement("dt", text: label), HTMLElement("dd", isWide ? [("class", "wide")] : [], content)]
  }

  private func place(of finding: Finding) -> [HTMLElement] {
    guard let place = finding.location, let line = place.line else { return [] }
    let excerpt = Excerpt(unindented: line, place, width: 120)
    return row(
      "at",
      [
        HTMLElement("code", text: place.description),
        HTMLElement(lines: [excerpt.text, excerpt.indent + excerpt.marker], class: "source"),
      ])
  }

  private func route(_ hops: [String]) -> HTMLElement {
    HTMLElement(
      "ol", [("class", "route")],
      hops.map { hop in
        let parsed = RouteHop(hop)
        let arrow = parsed.arrow.map { [HTMLElement("span", [("class", "arrow")], text: "\($0) ")] } ?? []
        return HTMLElement(
          "li", [("data-node", parsed.name)], arrow + [HTMLElement("code", text: parsed.name)])
      })
  }

  private func references(of finding: Finding) -> HTMLElement {
    HTMLElement(
      "ul", [("class", "references")], finding.references.map { HTMLElement("li", [], [link($0)]) })
  }

  /// A link leads only where a policy's author wrote a whole address.
  private func link(_ reference: String) -> HTMLElement {
    guard reference.hasPrefix("https://") else { return HTMLElement(text: reference) }
    return HTMLElement("a", [("href", reference), ("rel", "noreferrer noopener")], text: reference)
  }
}
