import Findings
import Reporting

/// What a call of `tfpolicy check` asks for.
struct CheckOptions: Equatable {
  var inputs: [String] = []
  /// Paths and `builtin:NAME`; the default packs where there are none.
  var policies: [String] = []
  var format = Format.text
  /// Files that get a report, too.
  var outputs: [ReportDestination] = []
  var detail = TextStyle.Detail.normal
  var failOn = Severity.info
  var onUnknown = Gate.UnknownHandling.warn
  var color = Terminal.ColourChoice.auto
  var allowsEmpty = false
  var allowsPartial = false
  var variables = VariableOptions()
  var project = ProjectOptions()
  /// The folder of the configuration that plans were made of.
  var source: String?
  /// Paths of what `terraform providers schema -json` printed.
  var schemas: [String] = []
}

extension CheckOptions {
  /// The options of a call that is written plainly: `check`, inputs, flags, and options each with a word as its value.
  ///
  /// It is `nil` for everything else, mistakes and `--help` among it, which is left to ArgumentParser: that one alone
  /// takes as long to get ready as judging a small plan. The tests hold both to the same answers.
  init?(plain words: [String]) {
    guard words.first == "check" else { return nil }
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if word == "-" || !word.hasPrefix("-") {
        inputs.append(word)
      } else if !takeFlag(word) {
        guard let value = rest.popFirst(), !value.hasPrefix("-"), takeOption(word, value) else { return nil }
      }
    }
    if inputs.isEmpty || (project.isIgnored && project.file != nil) { return nil }
  }

  private mutating func takeFlag(_ word: String) -> Bool {
    switch word {
    case "--allow-empty": allowsEmpty = true
    case "--allow-partial": allowsPartial = true
    case "--no-config": project.isIgnored = true
    case "--quiet" where detail == .normal: detail = .quiet
    case "--verbose" where detail == .normal: detail = .verbose
    case "--env-vars": variables.usesEnvironment = true
    default: return false
    }
    return true
  }

  private mutating func takeOption(_ word: String, _ value: String) -> Bool {
    switch word {
    case "--policies": policies.append(value)
    case "--var": variables.values.append(value)
    case "--var-file": variables.files.append(value)
    case "--workspace": variables.workspace = value
    case "--config": project.file = value
    case "--parameter": project.parameters.append(value)
    case "--today": project.today = value
    case "--source": source = value
    case "--schema": schemas.append(value)
    case "--format": return set(\.format, value)
    case "--output":
      guard let destination = ReportDestination(value) else { return false }
      outputs.append(destination)
    case "--fail-on": return set(\.failOn, value)
    case "--on-unknown": return set(\.onUnknown, value)
    case "--color": return set(\.color, value)
    default: return false
    }
    return true
  }

  private mutating func set<Choice: RawRepresentable<String>>(
    _ option: WritableKeyPath<CheckOptions, Choice>, _ value: String
  ) -> Bool {
    guard let choice = Choice(rawValue: value) else { return false }
    self[keyPath: option] = choice
    return true
  }
}
