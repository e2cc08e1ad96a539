import Diagnostics
import JSONSyntax
import Testing

@Suite struct JoiningTests {
  private func read(_ texts: [(String, String)]) -> (document: JSONDocument?, diagnostics: [Diagnostic]) {
    JSONDocument.read(joining: [texts.map { JSONText($0.0, JSONBytes(copying: $0.1.utf8)) }])
  }

  @Test func filesAreOneListWithPlacesOfTheirOwn() throws {
    let (found, diagnostics) = read([
      ("a.json", "{\"x\":1}"), ("b.json", "\u{FEFF}{\n  \"y\": \"ä\",\n  \"x\": 2}\n"), ("c.json", "[]"),
    ])
    #expect(diagnostics.isEmpty)
    let document = try #require(found)
    let roots = document.elements(of: document.root).flatMap { document.elements(of: $0) }
    #expect(roots.count == 3)
    let first = try #require(document.member("x", of: roots[0]))
    let second = try #require(document.member("x", of: roots[1]))
    #expect(document.number(second) == "2")
    #expect(document.place(of: first).description == "a.json:1:6")
    #expect(document.place(of: second).description == "b.json:3:8")
    #expect(document.placeOfKey(of: second).description == "b.json:3:3")
    #expect(document.place(of: roots[2]).description == "c.json:1:1")
  }

  @Test func whatIsWrongIsSaidOfItsFile() {
    let (document, diagnostics) = read([
      ("a.json", "{}"), ("b.json", "{\n]"), ("c.json", "{\"k\":1,\"k\":2}"),
    ])
    #expect(document == nil)
    #expect(diagnostics.map { $0.place?.description ?? "" } == ["b.json:2:1", "c.json:1:8"])
  }

  @Test func groupsAreListsOfTheirOwn() throws {
    let groups = [[("a.json", "{}"), ("b.json", "{}")], [], [("c/d.json", "{\"x\": 1}")]]
    let (found, _) = JSONDocument.read(
      joining: groups.map { $0.map { JSONText($0.0, JSONBytes(copying: $0.1.utf8)) } })
    let document = try #require(found)
    let lists = Array(document.elements(of: document.root))
    #expect(lists.map { document.count(of: $0) } == [2, 0, 1])
    let last = try #require(document.elements(of: lists[2]).first { _ in true })
    #expect(document.member("x", of: last).map { document.place(of: $0).description } == "c/d.json:1:7")
  }

  @Test func noFilesAreAnEmptyList() throws {
    let document = try #require(read([]).document)
    #expect(document.elements(of: document.root).map { document.count(of: $0) } == [0])
  }
}
