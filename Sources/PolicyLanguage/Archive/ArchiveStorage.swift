/// An archive with the places of its parts, shared by all that is still to be read of it.
package final class ArchiveStorage: Sendable {
  let text: ArchiveText
  let sections: ArchiveSections

  init(_ text: ArchiveText) {
    self.text = text
    sections = ArchiveSections(text)
  }
}
