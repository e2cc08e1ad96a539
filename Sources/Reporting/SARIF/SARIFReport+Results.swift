import Diagnostics
import Findings

extension SARIFReport {
  /// One finding.
  func result(of finding: Finding, rule: Int, fingerprint: String) -> JSONWriter.Element {
    let isOpen = finding.verdict == .unknown
    let flows = finding.evidence.filter { !$0.route.isEmpty }.prefix(FactText.limit)
    var members: [(String, JSONWriter.Element)] = [
      ("ruleId", .string(finding.policy)), ("ruleIndex", .number(rule)),
      ("kind", .string(isOpen ? "open" : "fail")),
      ("level", .string(isOpen ? "none" : level(of: finding.severity))),
      ("message", message(FactText(finding: finding).lines().joined(separator: "\n"))),
      ("locations", .array([location(of: finding)])),
      (
        "partialFingerprints",
        .object([
          ("primaryLocationLineHash", .string("\(fingerprint):1")), ("tfpolicy/v1", .string(fingerprint)),
        ])
      ),
    ]
    if !flows.isEmpty { members.append(("codeFlows", .array(flows.map { codeFlow($0, finding) }))) }
    if let waiver = finding.waiver { members.append(("suppressions", .array([suppression(waiver)]))) }
    members.append(("properties", properties(of: finding)))
    return .object(members)
  }

  // MARK: - Where

  private func location(of finding: Finding) -> JSONWriter.Element {
    let attribute = finding.evidence.first { $0.address == finding.address }?.attribute
    let name = attribute.map { "\(finding.address).\($0)" } ?? finding.address
    return location(
      finding.location.map { physicalLocation($0) } ?? artifactOnly, logical: name,
      kind: attribute == nil ? "resource" : "member")
  }

  private func location(
    _ physical: JSONWriter.Element?, logical name: String, kind: String, message text: String? = nil
  ) -> JSONWriter.Element {
    var members: [(String, JSONWriter.Element)] = []
    if let physical { members.append(("physicalLocation", physical)) }
    members.append(
      (
        "logicalLocations",
        .array([.object([("fullyQualifiedName", .string(name)), ("kind", .string(kind))])])
      ))
    if let text { members.append(("message", message(text))) }
    return .object(members)
  }

  /// The first input, for what stands nowhere in particular: services want a file.
  private var artifactOnly: JSONWriter.Element? {
    report.inputs.first.map { .object([("artifactLocation", artifactLocation($0.path))]) }
  }

  /// A place; columns are counted in code points, as ours are.
  func physicalLocation(_ place: Place) -> JSONWriter.Element {
    var region: [(String, JSONWriter.Element)] = [
      ("startLine", .number(place.start.line)), ("startColumn", .number(place.start.column)),
      ("endLine", .number(place.end.line)), ("endColumn", .number(place.end.column)),
    ]
    if let line = place.line { region.append(("snippet", message(line))) }
    return .object([
      ("artifactLocation", artifactLocation(place.file)), ("region", .object(region)),
    ])
  }

  /// A file, relative to the root of the repository where its path is.
  func artifactLocation(_ path: String) -> JSONWriter.Element {
    let uri = ArtifactPath.uri(path)
    let isRelative = !path.hasPrefix("/") && !path.hasPrefix("builtin:")
    return .object([("uri", .string(uri))] + (isRelative ? [("uriBaseId", .string("%SRCROOT%"))] : []))
  }

  // MARK: - How it was found

  private func codeFlow(_ evidence: Evidence, _ finding: Finding) -> JSONWriter.Element {
    let physical =
      finding.location.map { place in
        JSONWriter.Element.object([("artifactLocation", artifactLocation(place.file))])
      } ?? artifactOnly
    let facts = FactText(finding: finding)
    let steps = facts.hops(of: evidence).map { hop in
      JSONWriter.Element.object([
        ("location", location(physical, logical: RouteHop(hop).name, kind: "member", message: hop))
      ])
    }
    return .object([
      ("message", message(facts.text(of: evidence) ?? evidence.address)),
      ("threadFlows", .array([.object([("locations", .array(steps))])])),
    ])
  }

  private func suppression(_ waiver: Waiver) -> JSONWriter.Element {
    .object([
      ("kind", .string("external")), ("status", .string("accepted")),
      ("justification", .string(waiver.reason)),
      (
        "properties",
        .object([("kind", .string(waiver.kind.rawValue)), ("expires", .string(waiver.expires))])
      ),
    ])
  }

  private func properties(of finding: Finding) -> JSONWriter.Element {
    .object([
      ("verdict", .string(finding.verdict.rawValue)), ("severity", .string(finding.severity.rawValue)),
      ("address", .string(finding.address)), ("attribute", .optional(finding.attribute)),
      ("constructPath", .optional(finding.constructPath)),
    ])
  }

  /// A text as SARIF's viewers show it as it is: they would read `[a](b)` as a link, and `{0}` as a placeholder.
  func message(_ text: String) -> JSONWriter.Element {
    var safe = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if previous == "]", scalar == "(" { safe += " " }
      if previous == "{", ("0"..."9").contains(scalar) { safe += " " }
      safe.unicodeScalars.append(scalar)
      previous = scalar
    }
    return .object([("text", .string(safe))])
  }
}
