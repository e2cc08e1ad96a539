import Diagnostics
import JSONSyntax
import Terraform
import Testing

/// <https://developer.hashicorp.com/terraform/language/files/override>
@Suite struct OverrideTests {
  /// Merges override files into one file, and shows the documents that are left without blanks, or what is wrong.
  private func check(
    _ base: String, _ overrides: String..., gives expected: String...,
    at location: SourceLocation = #_sourceLocation
  ) {
    let texts = overrides.enumerated().map { JSONText("\($0)_override.tf.json", JSONBytes(copying: $1.utf8)) }
    let (files, problems) = Overrides.merged(
      [JSONText("a.tf.json", JSONBytes(copying: base.utf8))], with: texts)
    let found = files.map { shown($0) } + problems.map { "\($0.place?.description ?? ""): \($0.message)" }
    #expect(found == expected, sourceLocation: location)
  }

  private func shown(_ file: JSONText) -> String {
    let (document, _) = JSONDocument.read(file.bytes, file: file.name)
    return document.map { $0.text(of: $0.root).filter { !$0.isWhitespace } } ?? "no JSON"
  }

  @Test func argumentsReplaceArguments() {
    check(
      #"{"resource":{"t":{"a":{"x":1,"y":{"p":1,"q":2},"z":[1,2]},"b":{"x":3}}}}"#,
      #"{"resource":{"t":{"a":{"y":{"p":9},"n":"new","//":"left out"}}}}"#,
      gives: #"{"resource":{"t":{"a":{"x":1,"z":[1,2],"y":{"p":9},"n":"new"},"b":{"x":3}}}}"#)
    check(
      #"{"data":[{"t":[{"a":[{"x":1}]}]}]}"#, #"{"data":{"t":{"a":{"x":2}}}}"#,
      gives: #"{"data":[{"t":[{"a":[{"x":2}]}]}]}"#)
  }

  @Test func theLastFileWins() {
    check(
      #"{"resource":{"t":{"a":{"x":1}}}}"#, #"{"resource":{"t":{"a":{"x":2,"y":2}}}}"#,
      #"{"resource":{"t":{"a":{"x":3}}}}"#, gives: #"{"resource":{"t":{"a":{"y":2,"x":3}}}}"#)
  }

  @Test func blocksReplaceAllOfTheirType() {
    check(
      #"{"resource":{"t":{"a":{"rule":[{"p":1},{"p":2}],"other":{"q":1},"dynamic":{"rule":{"for_each":[1],"content":{}},"kept":{}}}}}}"#,
      #"{"resource":{"t":{"a":{"rule":{"p":3}}}}}"#,
      gives: #"{"resource":{"t":{"a":{"other":{"q":1},"dynamic":{"kept":{}},"rule":{"p":3}}}}}"#)
    check(
      #"{"resource":{"t":{"a":{"rule":{"p":1},"x":1}}}}"#,
      #"{"resource":{"t":{"a":{"dynamic":{"rule":{"for_each":[1],"content":{}}}}}}}"#,
      gives: #"{"resource":{"t":{"a":{"x":1,"dynamic":{"rule":{"for_each":[1],"content":{}}}}}}}"#)
  }

  /// `MergeBodies` of Terraform leaves the blocks of a type alone of which the override has none.
  @Test func noBlockReplacesNone() {
    let base =
      #"{"resource":{"t":{"a":{"rule":[{"p":1}],"one":{"p":2},"list":[1],"dynamic":{"made":{"for_each":[1],"content":{}}}}}}}"#
    for override in [
      #"{"rule":[]}"#, #"{"rule":null}"#, #"{"one":[]}"#, #"{"dynamic":{"rule":[]}}"#, #"{"made":[]}"#,
      #"{"dynamic":{"made":null}}"#, #"{"dynamic":[]}"#,
    ] {
      check(base, #"{"resource":{"t":{"a":\#(override)}}}"#, gives: base)
    }
    check(
      base, #"{"resource":{"t":{"a":{"list":[],"one":null}}}}"#,
      gives:
        #"{"resource":{"t":{"a":{"rule":[{"p":1}],"dynamic":{"made":{"for_each":[1],"content":{}}},"list":[],"one":null}}}}"#
    )
    check(
      #"{"resource":{"t":{"a":{"lifecycle":{"ignore_changes":["tags"]}}}}}"#,
      #"{"resource":{"t":{"a":{"lifecycle":{"ignore_changes":[],"prevent_destroy":true}}}}}"#,
      gives: #"{"resource":{"t":{"a":{"lifecycle":{"ignore_changes":["tags"],"prevent_destroy":true}}}}}"#)
  }

  @Test func lifecycleIsMerged() {
    check(
      #"{"resource":{"t":{"a":{"lifecycle":[{"prevent_destroy":true,"ignore_changes":["x"]}]},"b":{}}}}"#,
      #"{"resource":{"t":{"a":{"lifecycle":{"ignore_changes":["y"]}},"b":{"lifecycle":{"prevent_destroy":true}}}}}"#,
      gives:
        #"{"resource":{"t":{"a":{"lifecycle":{"prevent_destroy":true,"ignore_changes":["y"]}},"b":{"lifecycle":{"prevent_destroy":true}}}}}"#
    )
  }

  @Test func variablesOutputsAndModules() {
    check(
      #"{"variable":{"v":{"type":"string","default":"a"}},"output":{"o":{"value":1,"description":"d"}},"module":{"m":{"source":"./a","x":1}}}"#,
      #"{"variable":{"v":{"default":"b"}},"output":{"o":{"value":2}},"module":{"m":{"source":"./b"}}}"#,
      gives:
        #"{"variable":{"v":{"type":"string","default":"b"}},"output":{"o":{"description":"d","value":2}},"module":{"m":{"x":1,"source":"./b"}}}"#
    )
  }

  @Test func localsOneByOne() {
    check(
      #"{"locals":[{"a":1,"b":{"c":1,"d":2}},{"e":[1]}]}"#, #"{"locals":{"b":{"c":9},"e":2}}"#,
      gives: #"{"locals":[{"a":1},{}]}"#, #"{"locals":{"b":{"c":9},"e":2}}"#)
    check(
      #"{"locals":{"a":1,"b":1}}"#, #"{"locals":{"a":2,"b":2}}"#, #"{"locals":{"a":3}}"#,
      gives: #"{"locals":{}}"#, #"{"locals":{"b":2}}"#, #"{"locals":{"a":3}}"#)
  }

  @Test func settings() {
    check(
      #"{"terraform":{"required_version":"1","backend":{"s3":{"key":"k"}},"required_providers":{"a":{"source":"x/a"},"b":{"source":"x/b"}}}}"#,
      #"{"terraform":{"required_version":"2","cloud":{},"required_providers":{"b":{"source":"y/b"}}}}"#,
      gives: #"{"terraform":{"required_providers":{"a":{"source":"x/a"}}}}"#,
      #"{"terraform":{"required_version":"2","cloud":{},"required_providers":{"b":{"source":"y/b"}}}}"#)
    check(
      #"{"terraform":[{"cloud":{}},{"required_version":"1"}]}"#, #"{"terraform":{"backend":{"local":{}}}}"#,
      gives: #"{"terraform":[{},{"required_version":"1"}]}"#, #"{"terraform":{"backend":{"local":{}}}}"#)
  }

  @Test func providersByTheirAlias() {
    check(
      #"{"provider":{"p":[{"x":1},{"alias":"w","x":2}]}}"#,
      #"{"provider":{"p":[{"alias":"w","x":9},{"y":1}]}}"#,
      gives: #"{"provider":{"p":[{"x":1,"y":1},{"alias":"w","x":9}]}}"#)
    check("{}", #"{"provider":{"p":{"x":1}}}"#, gives: "{}", #"{"provider":{"p":{"x":1}}}"#)
    check(
      #"{"provider":{"p":{}}}"#, #"{"provider":{"p":{"alias":"w"}}}"#, gives: #"{"provider":{"p":{}}}"#,
      "0_override.tf.json:1:14: there is no provider.p.w to override")
  }

  @Test func whatCannotBeOverridden() {
    let base = #"{"resource":{"t":{"a":{"depends_on":["t.c"]}}}}"#
    check(
      base, #"{"resource":{"t":{"b":{}}},"variable":{"v":{}},"locals":{"l":1}}"#, gives: base,
      #"{"locals":{"l":1}}"#, "0_override.tf.json:1:19: there is no resource.t.b to override",
      "0_override.tf.json:1:40: there is no variable.v to override",
      "0_override.tf.json:1:58: there is no local.l to override")
    check(
      base, #"{"resource":{"t":{"a":{"depends_on":["t.b"]}}},"moved":[]}"#,
      gives: #"{"resource":{"t":{"a":{"depends_on":["t.b"]}}}}"#,
      "0_override.tf.json:1:24: `depends_on` cannot be overridden",
      "0_override.tf.json:1:48: `moved` cannot be overridden")
  }

  @Test func whatIsNoJSONIsSaidLater() {
    let base = JSONText("a.tf.json", JSONBytes(copying: "{}".utf8))
    let (files, problems) = Overrides.merged(
      [base], with: [JSONText("override.tf.json", JSONBytes(copying: "{".utf8))])
    #expect(files.map(\.name) == ["a.tf.json", "override.tf.json"] && problems.isEmpty)
    #expect(JSONDocument.read(joining: [files]).diagnostics.map(\.severity) == [.error])
  }

  /// Everything stands where it was written.
  @Test func places() throws {
    let base = """
      {
        "resource": {
          "t": {
            "a": {
              "x": 1,
              "y": "ä", "z": {
                "deep": [1,
                  2]
              }
            }
          }
        }
      }
      """
    let override = "{\"resource\": {\"t\": {\"a\": {\"x\":\n  2, \"n\": 3}}}}"
    let (files, _) = Overrides.merged(
      [JSONText("a.tf.json", JSONBytes(copying: base.utf8))],
      with: [JSONText("override.tf.json", JSONBytes(copying: override.utf8))])
    let document = try #require(JSONDocument.read(joining: [files]).document)
    let root = try #require(document.elements(of: document.root).flatMap { document.elements(of: $0) }.first)
    func node(_ path: String...) throws -> JSONNode {
      try path.reduce(root) { try #require(document.member($1, of: $0)) }
    }
    let block = try node("resource", "t", "a")
    let place = document.place(of: block)
    #expect(place.description == "a.tf.json:4:12" && place.end.line == 10 && place.end.column == 8)
    #expect(document.placeOfKey(of: block).description == "a.tf.json:4:7")
    #expect(document.placeOfKey(of: try node("resource", "t", "a", "z")).description == "a.tf.json:6:19")
    let deep = document.place(of: try node("resource", "t", "a", "z", "deep"))
    #expect(deep.description == "a.tf.json:7:19" && deep.end.line == 8)
    #expect(document.place(of: try node("resource", "t", "a", "x")).description == "override.tf.json:2:3")
    #expect(
      document.placeOfKey(of: try node("resource", "t", "a", "n")).description == "override.tf.json:2:6")
    let line = document.placeWithLine(of: try node("resource", "t", "a", "x"), showsValue: true).line
    #expect(line == nil)
  }
}
