package import Diagnostics

/// All that a run has to say; every output format is a pure function of it.
package struct Report: Hashable, Sendable {
  /// One input that was read.
  package struct Input: Hashable, Sendable {
    /// The path as the user named it, `<stdin>` for standard input.
    package var path: String
    /// What it is: `plan`, `configuration` or `state`.
    package var kind: String
    /// As in `1.2`, where the input has one.
    package var formatVersion: String?
    /// The version of Terraform or OpenTofu that wrote it, where the input says so.
    package var terraformVersion: String?
    /// Managed resources and data sources in it.
    package var resources: Int

    package init(
      path: String, kind: String, formatVersion: String? = nil, terraformVersion: String? = nil,
      resources: Int = 0
    ) {
      self.path = path
      self.kind = kind
      self.formatVersion = formatVersion
      self.terraformVersion = terraformVersion
      self.resources = resources
    }
  }

  /// The version of tfpolicy that judged.
  package var toolVersion = ""
  package var inputs: [Input]
  /// Sorted: see `sortFindings`.
  package var findings: [Finding]
  package var diagnostics: [Diagnostic]
  package var summary: Summary
  /// What of it counts for the exit status.
  package var gate = Gate()
  /// The same a piece an input, in their order; empty where there is one input or none.
  package var parts: [Report] = []

  package init(
    toolVersion: String = "", inputs: [Input] = [], findings: [Finding] = [], diagnostics: [Diagnostic] = [],
    summary: Summary = Summary()
  ) {
    self.toolVersion = toolVersion
    self.inputs = inputs
    self.findings = findings
    self.diagnostics = diagnostics
    self.summary = summary
  }

  /// Adds what there is to say of the inputs, each of which has a report; several are kept in `parts`, too, with what
  /// this report says of the whole run.
  package mutating func add(_ reports: [Report]) {
    let whole = self
    for report in reports {
      inputs += report.inputs
      findings += report.findings
      diagnostics += report.diagnostics
      summary += report.summary
    }
    sortFindings()
    guard reports.count > 1 else { return }
    parts = reports.map { report in
      var part = whole
      part.add([report])
      return part
    }
  }

  /// Puts findings in the order that every output keeps: by address, worst first, then by policy.
  package mutating func sortFindings() {
    findings.sort { left, right in
      if left.address != right.address { return left.address < right.address }
      if left.severity != right.severity { return left.severity > right.severity }
      if left.policy != right.policy { return left.policy < right.policy }
      return left.message < right.message
    }
  }
}
