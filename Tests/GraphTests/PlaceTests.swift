import Diagnostics
import Testing
import Values

@testable import Graph

/// Where a configuration sets what a finding speaks of.
@Suite struct PlaceTests {
  private static let text = #"""
    {
      "variable": {
        "db_password": {
          "default": "hush"
        },
        "pin": {
          "sensitive": true,
          "default": "1234"
        }
      },
      "resource": {
        "t": {
          "a": {
            "//": { "metadata": { "path": "app/net/a", "uniqueId": "x" } },
            "name": "n",
            "password": "hush",
            "one": {
              "deep": [
                1,
                2
              ]
            },
            "many": [
              { "x": 1 },
              {
                "x": 2
              }
            ]
          }
        }
      },
      "module": { "m": { "source": "./m", "//": { "metadata": { "path": "app/m" } } } },
      "data": { "d": { "e": [ { "//": "a comment", "x": 1 } ] } }
    }
    """#

  private func check(
    _ address: String, _ attribute: String, _ expected: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let graph = try configurationGraph(Self.text)
    let place = graph.place(of: try graph.node(address), attribute: AttributePath(beginningOf: attribute))
    let found = place.map { "\($0.start) \($0.line?.drop { $0 == " " } ?? "-")" }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func attributes() throws {
    try check("t.a", "name", #"15:9 "name": "n","#)
    try check("t.a", "one", #"17:9 "one": {"#)
    try check("t.a", "one.deep", #"18:11 "deep": ["#)
    try check("t.a", "one[0].deep[1]", "20:13 2")
    try check("t.a", "one.none.more", #"17:9 "one": {"#)
    try check("t.a", "many[1].x", #"26:13 "x": 2"#)
    try check("t.a", "many[0].x", #"24:13 { "x": 1 },"#)
    try check("t.a", "many.x", #"23:9 "many": ["#)
    try check("t.a", "many[2].x", #"23:9 "many": ["#)
    try check("t.a", "none", nil)
    try check("t.a", "", nil)
    try check("data.d.e", "x", "33:48 -")
  }

  @Test func secretsAreNotShown() throws {
    try check("t.a", "password", "16:9 -")
    try check("var.db_password", "default", "4:7 -")
    try check("var.pin", "default", "8:7 -")
    try check("var.pin", "sensitive", "7:7 -")
  }

  @Test func blocks() throws {
    let graph = try configurationGraph(Self.text)
    let lines = try ["t.a", "var.pin", "data.d.e", "module.m"].map { address in
      let place = try #require(graph.place(of: try graph.node(address)))
      return "\(place.start) \(place.line?.drop { $0 == " " } ?? "-")"
    }
    #expect(lines == [#"13:7 "a": {"#, #"6:5 "pin": {"#, "33:27 -", "32:15 -"])
  }

  @Test func constructPaths() throws {
    let graph = try configurationGraph(Self.text)
    let paths = try ["t.a", "module.m", "data.d.e", "var.pin"].map {
      graph.constructPath(of: try graph.node($0))
    }
    #expect(paths == ["app/net/a", "app/m", nil, nil])
  }
}
