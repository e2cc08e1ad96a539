import Foundation
import HCL
import Testing

@Suite struct TemplateParsingTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("${a}", "${a}"), ("a${b}c", "a${b}c"), ("$${a}%%{b}", "${a}%{b}"),
    ("a\\nb \"q\"", "a\\nb \"q\""),
    ("$a %b $", "$a %b $"), ("${\"a\\\"b\"}", "${'a\"b'}"), ("line\n${a}\n", "line\n${a}\n"),
    ("${ {} }", "${{}}"),
    ("${\n  a\n}", "${a}"), ("%{ if a ~}\n  b\n%{ endif ~}\nc", "%{if a}  b\n%{endif}c"),
    ("%{ for x in c ~}\n- ${x}\n%{ endfor }", "%{for x in c}- ${x}\n%{endfor}"),
  ])
  func templates(text: String, outline: String) {
    let (template, problems) = Template.parse(text)
    #expect(problems == [])
    #expect(Outline.text(of: template) == outline)
  }

  @Test(arguments: [
    ("a ${b c} d ${e}", "a ${INVALID} d ${e}", ["expected `}` to end the expression, found `c`"]),
    ("${a", "${INVALID}", ["expected `}` to end the expression, found the end of the text"]),
    ("${\"a}\" b} ${c}", "${INVALID} ${c}", ["expected `}` to end the expression, found `b`"]),
    ("%{endfr}", "${INVALID}", ["there is no directive `endfr`"]),
    ("%{if a}b", "${INVALID}", ["`%{endif}` is missing"]),
    ("%{endif}", "${INVALID}", ["the directive ends nothing that was started"]),
    ("%{for a in b}%{endif}", "${INVALID}", ["expected `%{endfor}`"]),
    ("%{else}", "${INVALID}", ["`%{else}` has no `%{if}`"]),
  ])
  func mistakesLeaveTheRest(text: String, outline: String, messages: [String]) {
    let (template, problems) = Template.parse(text)
    #expect(Outline.text(of: template) == outline)
    #expect(problems.map(\.message) == messages)
    for problem in problems { #expect(problem.range.upperBound <= text.utf8.count) }
  }

  @Test func aWholeInterpolationIsKnown() {
    #expect(Template.parse("${a}").template.wrapped != nil)
    #expect(Template.parse("${a} ").template.wrapped == nil)
    #expect(
      Template.isTemplate("a ${b}") && Template.isTemplate("%{if a}") && !Template.isTemplate("$ {a} 5%"))
  }

  @Test func manyBrokenInterpolationsTakeLittleTime() {
    let (template, problems) = Template.parse(String(repeating: "${a b} ", count: 20_000))
    #expect(template.parts.count == 40_000 && problems.count == 20_000)
    #expect(Template.parse(String(repeating: "${", count: 100_000)).problems.count == 1)
    #expect(Template.parse(String(repeating: "%{if a}", count: 100_000)).problems.count == 1)
  }
}
