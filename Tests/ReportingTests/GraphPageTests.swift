import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct GraphPageTests {
  /// The page but for its style and script, which are read in a browser.
  private func page(_ picture: GraphPicture, _ folding: GraphFolding? = nil) -> String {
    GraphFormat.html.write(picture, folding: folding)
      .replacing(/<style>[\s\S]*?<\/style>/, with: "<style></style>")
      .replacing(/sha256-[^']*/, with: "sha256")
      .replacing(/<script>[\s\S]*?<\/script>/, with: "<script></script>")
  }

  @Test func page() throws { try Golden.check(page(GraphDrawingTests.picture), "graph.html") }

  /// What is folded is drawn in a template, and the data say what is where.
  @Test func foldedPage() throws {
    try Golden.check(page(GraphDrawingTests.picture, .types), "graph-folded.html")
  }

  /// No address ends the element that holds the data, and none becomes markup.
  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\u{2028}", "\"};alert(1);//",
    "<img src=x onerror=alert(1)>",
  ])
  func hostile(key: String) {
    let isSame = tags(page(picture(key: key), .types)) == tags(page(picture(key: "plain"), .types))
    #expect(isSame)
  }

  private func picture(key: String) -> GraphPicture {
    GraphPicture(
      nodes: [
        GraphPicture.Node(address: "t.a[\"\(key)\"]", type: "t", module: "", action: key),
        GraphPicture.Node(address: "t.b[\"\(key)\"]", type: "t", module: "", action: "create"),
      ],
      edges: [
        GraphPicture.Edge(from: "t.a[\"\(key)\"]", to: "t.b[\"\(key)\"]", attribute: key, isCertain: true)
      ])
  }

  private func tags(_ page: String) -> [String] {
    page.matches(of: /<[!\/a-zA-Z][^\s>]*/).map { String($0.0) }
  }
}
