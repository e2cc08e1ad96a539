import Findings

extension HTMLReport {
  /// What the script filters by; it stays hidden where there is no script.
  var filters: HTMLElement {
    HTMLElement(
      "form", [("id", "filters"), ("role", "search"), ("hidden", nil)],
      [
        HTMLElement(
          "label", [("class", "search")],
          [
            HTMLElement(text: "Search "),
            HTMLElement(
              "input",
              [
                ("type", "search"), ("id", "search"), ("placeholder", "address, policy, words"),
                ("autocomplete", "off"), ("spellcheck", "false"), ("aria-keyshortcuts", "/"),
              ]),
          ]), severities, verdicts, policies,
        HTMLElement("button", [("type", "button"), ("id", "toggle")], text: "Open all"),
        HTMLElement("output", [("id", "shown"), ("for", "search")]),
      ])
  }

  private var severities: HTMLElement {
    choices(
      "severity", "Severity",
      Severity.allCases.reversed().map { severity in
        (severity.rawValue, report.findings.count { $0.severity == severity })
      })
  }

  private var verdicts: HTMLElement {
    choices(
      "verdict", "Verdict",
      [Verdict.fail, .unknown, .waived].map { verdict in
        (verdict.rawValue, report.findings.count { $0.verdict == verdict })
      })
  }

  /// Boxes for what there is; one alone would be no choice.
  private func choices(_ name: String, _ title: String, _ values: [(name: String, count: Int)]) -> HTMLElement
  {
    let boxes = values.filter { $0.count > 0 }.map { value in
      HTMLElement(
        "label", [("class", value.name)],
        [
          HTMLElement(
            "input", [("type", "checkbox"), ("name", name), ("value", value.name), ("checked", nil)]),
          HTMLElement(text: " \(value.name) "), HTMLElement("small", text: String(value.count)),
        ])
    }
    return HTMLElement("fieldset", [], [HTMLElement("legend", text: title)] + boxes)
  }

  private var policies: HTMLElement {
    var counts: [String: Int] = [:]
    for finding in report.findings { counts[finding.policy, default: 0] += 1 }
    let options = counts.sorted { $0.key < $1.key }.map { policy, count in
      HTMLElement("option", [("value", policy)], text: "\(policy) (\(count))")
    }
    let all = HTMLElement(
      "option", [("value", "")], text: options.count == 1 ? "all" : "all \(options.count) policies")
    return HTMLElement(
      "label", [],
      [HTMLElement(text: "Policy "), HTMLElement("select", [("id", "policy")], [all] + options)])
  }
}
