import Diagnostics

/// Compiled policies as a text from which those of some files are read without looking at the others.
///
/// The build writes one of all embedded files, by the compiler that compiles every other file.
package struct PolicyArchive: Sendable {
  private let storage: ArchiveStorage

  /// An archive that is part of the binary.
  package init(embedded text: StaticString) { self.init(ArchiveText(text)) }

  /// An archive that was just written.
  package init(_ text: String) { self.init(ArchiveText(Array(text.utf8))) }

  private init(_ text: ArchiveText) { storage = ArchiveStorage(text) }

  /// The policies of files, by their numbers in the order in which they would be compiled, with all that these build on.
  ///
  /// It is what compiling these files and those that they need gives, without the definitions and views that are
  /// named nowhere. Definitions and views have the order in which they are named.
  package func policies(of files: [Int]) -> PolicySet {
    var reader = ArchiveReader(storage, at: 0)
    var set = PolicySet()
    for file in files { reader.readFile(file, into: &set) }
    // What is read names more.
    while set.definitions.count < reader.definitions.archived.count
      || set.views.count < reader.views.archived.count
    {
      reader.readNamed(into: &set)
    }
    set.policies.sort { $0.id < $1.id }
    set.parameters.sort { $0.name < $1.name }
    return set
  }
}

extension PolicyArchive {
  /// Writes all policies that were compiled from files with these names; each file gets the number of its place there.
  package static func text(of set: PolicySet, files: [String]) -> String {
    var writer = ArchiveWriter(files: files)
    let head = (0..<7).map { _ in writer.reserveAddress() }
    writer.setNumber(files.count, at: head[0])
    writer.setAddress(at: head[1])
    writer.write(table: files) { $0.write(file: $1, of: set) }
    writer.setNumber(set.definitions.count, at: head[2])
    writer.setAddress(at: head[3])
    writer.write(table: set.definitions) { $0.write($1) }
    writer.setNumber(set.views.count, at: head[4])
    writer.setAddress(at: head[5])
    writer.write(table: set.views) { $0.write($1) }
    writer.setAddress(at: head[6])
    let lines = writer.lines
    writer.write(table: lines) {
      $0.write($1.file)
      $0.write($1.number)
      $0.write(optional: $1.text) { $0.write($1) }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension ArchiveWriter {
  fileprivate mutating func write(file: String, of set: PolicySet) {
    write(file)
    write(list: set.policies.filter { $0.place.file == file }) { $0.write($1) }
    write(list: set.extensions.filter { $0.place.file == file }) { $0.write($1) }
    write(list: set.parameters.filter { $0.place.file == file }) { $0.write($1) }
  }
}

extension ArchiveReader {
  fileprivate mutating func readFile(_ index: Int, into set: inout PolicySet) {
    position = sections.file(index, in: text)
    let length = number()
    position += length
    set.policies += list { $0.policy() }
    set.extensions += list { $0.extensionPart() }
    set.parameters += list { $0.parameter() }
  }

  /// Reads the definitions and views that were named and not read yet.
  fileprivate mutating func readNamed(into set: inout PolicySet) {
    while set.definitions.count < definitions.archived.count {
      position = sections.definition(definitions.archived[set.definitions.count], in: text)
      set.definitions.append(definition())
    }
    while set.views.count < views.archived.count {
      position = sections.view(views.archived[set.views.count], in: text)
      set.views.append(view())
    }
  }
}
