import Diagnostics
package import Reporting

/// Coverage for people: what decided no verdict, and the counts.
package struct CoverageText {
  private let style: TextStyle

  package init(style: TextStyle) { self.style = style }

  package func text(of coverage: Coverage) -> String {
    var text = ""
    for gap in coverage.gaps where !gap.isUntested {
      text += "\(style.paint(VisibleText.of(gap.owner), .strong)): decided no verdict\n"
      for (condition, place) in gap.conditions {
        text += "  \(style.paint("\(place)", .dim))  \(VisibleText.of(condition))\n"
      }
    }
    for gap in coverage.gaps where gap.isUntested {
      text += "\(style.paint(VisibleText.of(gap.owner), .strong)): has no test\n"
    }
    return text + "\(coverage.decided) of \(coverage.total) conditions decided a verdict\n"
  }
}
