import HCL
import Testing

@Suite struct TraversalTests {
  @Test(arguments: [
    ("${a.b}", ["a.b"]), ("${a.b[0].c} ${d}", ["a.b[0].c", "d"]), ("${a[\"k\"].b}", ["a[\"k\"].b"]),
    ("${a[*].b}", ["a"]),
    ("${a.b[count.index].c}", ["a.b", "count.index"]), ("${f(a.b, \"${c.d}\")}", ["a.b", "c.d"]),
    ("${[for k, v in a.b : \"${v.x}${c.d}\" if k != e]}", ["a.b", "c.d", "e"]),
    ("%{for x in a}${x}${b}%{endfor}${x.y}", ["a", "b", "x.y"]),
    ("%{if a}${b}%{else}${c}%{endif}", ["a", "b", "c"]),
    ("${a ? b : c}", ["a", "b", "c"]), ("${{(a) = b, c = d}}", ["a", "b", "d"]), ("plain", []),
    ("${(a).b}", ["a"]),
    ("${a.0.b}", ["a[0].b"]), ("${-a + !b}", ["a", "b"]),
  ])
  func references(text: String, expected: [String]) {
    let found = Template.parse(text).template.traversals
    #expect(found.map { $0.root + $0.steps.map(Self.text).joined() } == expected)
    for traversal in found { #expect(traversal.range.upperBound <= text.utf8.count) }
  }

  private static func text(of step: Traversal.Step) -> String {
    switch step {
    case .attribute(let name): ".\(name)"
    case .key(let key): "[\"\(key)\"]"
    case .index(let index): "[\(index)]"
    }
  }
}
