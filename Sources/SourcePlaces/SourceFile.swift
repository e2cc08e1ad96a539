/// A file of configuration: its name as a report shows it, and its text.
package struct SourceFile: Sendable {
  package var name: String
  package var text: [UInt8]

  package init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }
}
