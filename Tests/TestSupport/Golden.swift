package import Foundation
package import Testing

/// A text that a test compares with a file beside it.
package enum Golden {
  /// Compares `text` with the file `name` in the folder `Goldens` beside the calling test.
  ///
  /// With `TFPOLICY_RECORD=1` the file is written instead, and the test fails: a recording proves nothing.
  package static func check(
    _ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens")
    try check(text, at: folder.appending(path: name), location: location)
  }

  /// Compares `text` with the file at `url`, or records it.
  package static func check(_ text: String, at url: URL, location: SourceLocation = #_sourceLocation) throws {
    guard ProcessInfo.processInfo.environment["TFPOLICY_RECORD"] != "1" else {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(url.lastPathComponent)", sourceLocation: location)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(text == expected, "\(url.lastPathComponent) differs", sourceLocation: location)
  }
}
