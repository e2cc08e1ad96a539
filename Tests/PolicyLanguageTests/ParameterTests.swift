import Diagnostics
import PolicyLanguage
import Testing

/// Parameters: what stands in their place, and what is said about mistakes.
@Suite struct ParameterTests {
  private static let parameters = """
    parameters:
      days: { type: number, default: 7, description: how long }
      engine: { type: string, default: postgres }
      on: { type: bool, default: true }
      tags: { type: list(string), default: [Owner, Stage] }
      extra: { type: map(list(number)), default: { a: [1, 2] } }
      office: { type: any, default: 10.0.0.0/8 }
      networks: { type: list(string), default: [10.0.0.0/8, "fd00::/8"] }
      window: { type: string, default: "03:00-04:00" }
      release: { type: string, default: ">= 5.0" }
    """

  private func compiled(_ test: String, _ settings: [ParameterSetting] = []) -> (
    PolicySet?, [Diagnostic]
  ) {
    let text = file(requiring: "  a: \(test)", define: Self.parameters)
    return PolicyCompiler.compile(
      [PolicyFile(name: "a.yaml", text: Array(text.utf8))], parameters: settings)
  }

  @Test(arguments: [
    ("{ parameter: engine }", "@.a is = postgres"),
    ("{ at_least: { parameter: days } }", "@.a is >= number 7"),
    ("{ between: [{ parameter: days }, 30] }", "@.a is number 7...number 30"),
    ("{ equals: { parameter: on } }", "@.a is = bool true"),
    ("{ not: { parameter: engine } }", "@.a is not(= postgres)"),
    ("{ any: [{ parameter: engine }, mysql] }", "@.a is any(= postgres, = mysql)"),
    ("{ one_of: { parameter: tags } }", "@.a is one_of[\"Owner\", \"Stage\"]"),
    ("{ one_of: [{ parameter: engine }, mysql] }", "@.a is one_of[\"postgres\", \"mysql\"]"),
    ("{ has_keys: { parameter: tags } }", "@.a is has_keys[\"Owner\", \"Stage\"]"),
    ("{ contains_all: { parameter: tags } }", "@.a is contains_all[\"Owner\", \"Stage\"]"),
    ("{ contains_any: { parameter: tags } }", "@.a is contains_any[\"Owner\", \"Stage\"]"),
    ("{ equals: { parameter: extra } }", "@.a is = {a: [number 1, number 2]}"),
    ("{ equals: [x, { parameter: engine }] }", "@.a is = [x, postgres]"),
    ("{ length: { at_least: { parameter: days } } }", "@.a is length(>= number 7)"),
    ("{ length: { parameter: days } }", "@.a is length(= number 7)"),
    ("{ within: { parameter: office } }", "@.a is within networks[10.0.0.0/8]"),
    ("{ overlaps: { parameter: networks } }", "@.a is overlaps networks[10.0.0.0/8, fd00::/8]"),
    (
      "{ within: [{ parameter: office }, 192.168.0.0/16] }",
      "@.a is within networks[10.0.0.0/8, 192.168.0.0/16]"
    ),
    ("{ matches: { parameter: engine } }", "@.a is matches postgres"),
    ("{ like: { parameter: engine } }", "@.a is like postgres"),
    ("{ starts_with: { parameter: engine } }", "@.a is starts_with postgres"),
    ("{ not_overlapping: { parameter: window } }", "@.a is not_overlapping[\"\\'03:00-04:00\\'\"]"),
    ("{ version: { parameter: release } }", "@.a is version '>= 5.0'"),
    ("{ at_least: 1, default: { parameter: days } }", "@.a is >= number 1 default number 7"),
  ])
  func compiles(test: String, outline: String) {
    let (policies, diagnostics) = compiled(test)
    #expect(diagnostics.flatMap(summary) == [])
    #expect(policies?.policies.first?.require?.outline == outline)
  }

  @Test func areListed() throws {
    let set = try #require(compiled("1").0)
    #expect(
      set.parameters.map(\.name) == [
        "days", "engine", "extra", "networks", "office", "on", "release", "tags", "window",
      ])
    let days = set.parameters[0]
    #expect("\(days.type)" == "number")
    #expect(days.description == "how long")
    #expect("\(set.parameters[2].type)" == "map(list(number))")
  }

  @Test(arguments: [
    ("days", "30", "{ at_least: { parameter: days } }", "@.a is >= number 30"),
    ("engine", "30", "{ parameter: engine }", "@.a is = '30'"),
    ("engine", "a: [b", "{ parameter: engine }", "@.a is = 'a: [b'"),
    ("engine", "", "{ parameter: engine }", "@.a is = ''"),
    ("tags", "[A, 1]", "{ has_keys: { parameter: tags } }", "@.a is has_keys[\"A\", \"1\"]"),
    ("tags", "[]", "{ has_keys: { parameter: tags } }", "@.a is has_keys[]"),
    ("office", "[10.0.0.0/8]", "{ within: { parameter: office } }", "@.a is within networks[10.0.0.0/8]"),
    ("extra", "{}", "{ equals: { parameter: extra } }", "@.a is = {}"),
  ])
  func takeSettings(name: String, text: String, test: String, outline: String) {
    let setting = ParameterSetting(name: name, text: text, source: "--parameter \(name)")
    let (policies, diagnostics) = compiled(test, [setting])
    #expect(diagnostics.flatMap(summary) == [])
    #expect(policies?.policies.first?.require?.outline == outline)
  }

  @Test func laterSettingsWin() {
    let settings = ["1", "2"].map { ParameterSetting(name: "days", text: $0, source: "s") }
    #expect(
      compiled("{ parameter: days }", settings).0?.policies.first?.require?.outline == "@.a is = number 2")
  }

  @Test(arguments: [
    (
      "dayz", "30",
      ["policy-unknown-parameter", "no policy file declares a parameter `dayz`", "= did you mean `days`?"]
    ),
    (
      "days", "many",
      [
        "--parameter days:1:1-5 policy-wrong-type",
        "the parameter `days` is a number, found the text \"many\"",
        "a.yaml:9:3: declared here",
      ]
    ),
    (
      "days", "'3'",
      [
        "--parameter days:1:1-4 policy-wrong-type",
        "the parameter `days` is a number, found the text \"3\"",
        "= write it without quotes",
        "a.yaml:9:3: declared here",
      ]
    ),
    (
      "tags", "A",
      [
        "--parameter tags:1:1-2 policy-wrong-type",
        "the parameter `tags` is a list(string), found the text \"A\"",
        "= write a list: `[A]`",
        "a.yaml:12:3: declared here",
      ]
    ),
    (
      "tags", "[A, [B]]",
      [
        "--parameter tags:1:1-9 policy-wrong-type",
        "the parameter `tags` is a list(string), found a list",
        "a.yaml:12:3: declared here",
      ]
    ),
    (
      "tags", "[A",
      [
        "--parameter tags:1:3-3 yaml-syntax", "expected `,` or `]`, found the end of the text",
        "--parameter tags:1:1: while parsing a flow sequence",
      ]
    ),
    (
      "office", "banana",
      [
        "--parameter office:1:1-7 policy-invalid-operand",
        "`banana` is neither a network nor a port",
        "= write a network as `10.0.0.0/8` or `\"fd00::/8\"`, ports as `443`, `1024-65535` or `tcp/443`",
        "a.yaml:7:22: used here",
      ]
    ),
  ])
  func settingsAreChecked(name: String, text: String, expected: [String]) {
    let setting = ParameterSetting(name: name, text: text, source: "--parameter \(name)")
    let (policies, diagnostics) = compiled("{ within: { parameter: office } }", [setting])
    #expect(policies == nil)
    #expect(diagnostics.flatMap(summary) == expected)
  }
}
