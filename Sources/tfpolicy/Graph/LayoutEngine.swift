import Diagnostics
import GraphLayout

/// What lays out a picture.
enum LayoutEngine: String, CaseIterable {
  case auto, graphviz, own

  /// Seconds that Graphviz may take.
  private static let limit = 10

  /// The function that does it; where Graphviz cannot, the picture is laid out all the same, and that is said.
  func engine(_ say: @escaping (Diagnostic) -> Void) -> (LayoutGraph) -> Layout {
    { graph in
      guard self != .own else { return LayeredLayout.layout(of: graph) }
      do throws(Subprocess.Failure) {
        let answer = try Subprocess.run(
          "dot", ["-Tplain"], input: Graphviz.request(graph), seconds: Self.limit)
        if let layout = Graphviz.layout(of: graph, answer: answer) { return layout }
        say(note("Graphviz gave an answer that cannot be read"))
      } catch {
        // Not to have Graphviz is nothing to tell of, unless it was asked for.
        if error.reason != .absent || self == .graphviz { say(note("Graphviz \(error.reason.words)")) }
      }
      return LayeredLayout.layout(of: graph)
    }
  }

  private func note(_ reason: String) -> Diagnostic {
    Diagnostic(.note, "graphviz", "\(reason); the picture is laid out by tfpolicy")
  }
}
