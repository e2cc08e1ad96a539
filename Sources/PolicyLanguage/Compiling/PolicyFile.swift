/// A policy file as it was read.
package struct PolicyFile: Sendable {
  /// The file as the user named it.
  package var name: String
  package var text: [UInt8]

  package init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }
}
