import Findings
import Testing

/// `every`, `some`, `none` and `number_of` over the elements of `a`.
@Suite struct QuantifierTests {
  @Test(arguments: [
    ("{ every: 'a[*]', is: { at_least: 1 } }", "[1,2]", Outcome.pass),
    ("{ every: 'a[*]', is: { at_least: 2 } }", "[1,2]", .fail),
    ("{ every: 'a[*]', is: { at_least: 1 } }", "[1,?]", .unknown),
    ("{ every: 'a[*]', is: { at_least: 2 } }", "[1,?]", .fail),
    ("{ every: 'a[*]', is: 1 }", "[]", .pass),
    ("{ every: 'a[*]', is: 1 }", "?", .unknown),
    ("{ every: 'a[*]', is: 1 }", "1", .pass),
    ("{ some: 'a[*]', is: 2 }", "[1,2]", .pass),
    ("{ some: 'a[*]', is: 3 }", "[1,2]", .fail),
    ("{ some: 'a[*]', is: 3 }", "[1,?]", .unknown),
    ("{ some: 'a[*]', is: 1 }", "[1,?]", .pass),
    ("{ some: 'a[*]' }", "[]", .fail),
    ("{ some: 'a[*]' }", "[1]", .pass),
    ("{ none: 'a[*]', is: 3 }", "[1,2]", .pass),
    ("{ none: 'a[*]', is: 2 }", "[1,2]", .fail),
    ("{ none: 'a[*]', is: 3 }", "[1,?]", .unknown),
    ("{ none: 'a[*]' }", "[]", .pass),
    ("{ every: 'a[*].p', is: 1 }", #"[{"p":1},{"p":2}]"#, .fail),
    ("{ every: 'a[*].p', is: 1 }", #"[{"p":1},{"q":2}]"#, .pass),
    ("{ every: 'a[*]', where: { k: x }, satisfies: { p: 1 } }", #"[{"k":"x","p":1},{"k":"y","p":2}]"#, .pass),
    ("{ every: 'a[*]', where: { k: y }, satisfies: { p: 1 } }", #"[{"k":"x","p":1},{"k":"y","p":2}]"#, .fail),
    ("{ every: 'a[*]', where: { k: x }, satisfies: { p: 1 } }", #"[{"k":?,"p":2}]"#, .unknown),
    ("{ some: 'a[*]', where: { k: x }, satisfies: { p: 1 } }", #"[{"k":?,"p":1}]"#, .unknown),
    ("{ every: 'a.*', is: { at_least: 1 } }", #"{"x":1,"y":0}"#, .fail),
    ("{ every: 'a.*', is: { at_least: 0 } }", #"{"x":1,"y":0}"#, .pass),
    ("{ number_of: 'a[*]', is: 2 }", "[1,1]", .pass),
    ("{ number_of: 'a[*]', distinct: true, is: 2 }", "[1,1]", .fail),
    ("{ number_of: 'a[*]', distinct: true, is: { at_least: 2 } }", "[1,?]", .unknown),
    ("{ number_of: 'a[*]', distinct: true, is: { at_least: 2 } }", "[1,2,?]", .pass),
    ("{ number_of: 'a[*]', is: { at_least: 2 } }", "?", .unknown),
    ("{ number_of: 'a[*]', is: { at_least: 0 } }", "?", .pass),
    ("{ number_of: 'a[*]', where: { at: 1 }, is: 1 }", #"[{"at":1},{"at":2}]"#, .pass),
  ])
  func outcomes(condition: String, value: String, outcome: Outcome) throws {
    #expect(try judge(require: condition, value: value) == outcome, "\(condition) of \(value)")
  }

  @Test(arguments: [
    ("{ 'a[0]': 1 }", "[1,2]", Outcome.pass), ("{ 'a[5]': { exists: false } }", "[1,2]", .pass),
    ("{ a.p: 1 }", #"[{"p":1}]"#, .pass), ("{ a.p: 1 }", #"[{"p":1},{"p":1}]"#, .unknown),
    ("{ a.p: { exists: false } }", "[]", .pass), ("{ a.p: 1 }", "3", .unknown),
    (#"{ 'a["x y"]': 1 }"#, #"{"x y":1}"#, .pass),
    ("{ node.type: s, node.address: s.x, node.mode: managed }", "1", .pass),
    (#"{ json(a).k: 1 }"#, #""{\"k\":1}""#, .pass), (#"{ json(a).k: 1 }"#, #""{""#, .unknown),
    ("{ base64(a): hello }", #""aGVsbG8=""#, .pass), ("{ base64(a): x }", #""%""#, .unknown),
    ("{ some: 'lines(a)', is: two }", #""one\ntwo""#, .pass), ("{ declares: a }", "1", .pass),
    ("{ declares: zz }", "1", .unknown),
  ])
  func paths(condition: String, value: String, outcome: Outcome) throws {
    #expect(try judge(require: condition, value: value) == outcome, "\(condition) of \(value)")
  }
}
