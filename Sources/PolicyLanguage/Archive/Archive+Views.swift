extension ArchiveWriter {
  mutating func write(_ view: View) {
    write(view.place)
    write(view.name)
    write(list: view.sources) { $0.write($1) }
  }

  private mutating func write(_ source: RowSource) {
    write(source.place)
    write(list: source.each) {
      $0.write($1.type)
      $0.write($1.path)
    }
    write(optional: source.filter) { $0.write($1) }
    write(list: source.fields) { $0.write($1) }
    write(list: source.expanded) { $0.write($1.name) }
  }

  mutating func write(_ part: Extension) {
    write(part.place)
    write(list: part.subjects) { $0.write($1) }
    write(list: part.fields) { $0.write($1) }
    write(list: part.sensitive) { $0.write($1) }
  }

  private mutating func write(_ field: Field) {
    write(field.place)
    write(field.name)
    write(field.source)
  }

  private mutating func write(_ source: Field.Source) {
    switch source {
    case .path(let path):
      write(tag: ArchiveTag.Source.path)
      write(path)
    case .union(let parts):
      write(tag: ArchiveTag.Source.union)
      write(list: parts) { $0.write($1) }
    case .firstOf(let parts):
      write(tag: ArchiveTag.Source.firstOf)
      write(list: parts) { $0.write($1) }
    case .merge(let paths):
      write(tag: ArchiveTag.Source.merge)
      write(list: paths) { $0.write($1) }
    case .value(let literal):
      write(tag: ArchiveTag.Source.value)
      write(literal)
    case .portSet(let transport, let from, let to):
      write(tag: ArchiveTag.Source.portSet)
      write(transport)
      write(from)
      write(to)
    }
  }
}

extension ArchiveReader {
  mutating func view() -> View {
    let place = place()
    let name = string()
    return View(name: name, sources: list { $0.rowSource() }, place: place)
  }

  private mutating func rowSource() -> RowSource {
    let place = place()
    let each = list {
      let type = $0.typePattern()
      return RowSource.Each(type, $0.path())
    }
    let filter = optional { $0.condition() }
    let fields = list { $0.field() }
    return RowSource(
      each: each, filter: filter, fields: fields, expanding: list { $0.string() }, place: place)
  }

  mutating func extensionPart() -> Extension {
    let place = place()
    let subjects = list { $0.typePattern() }
    let fields = list { $0.field() }
    return Extension(subjects: subjects, fields: fields, sensitive: list { $0.string() }, place: place)
  }

  private mutating func field() -> Field {
    let place = sourcePlace()
    let name = string()
    return Field(name, fieldSource(), at: place)
  }

  private mutating func fieldSource() -> Field.Source {
    switch tag(ArchiveTag.Source.self) {
    case .path: return .path(path())
    case .union: return .union(list { $0.fieldSource() })
    case .firstOf: return .firstOf(list { $0.fieldSource() })
    case .merge: return .merge(list { $0.path() })
    case .value: return .value(literal())
    case .portSet:
      let transport = path()
      let from = path()
      return .portSet(transport: transport, from: from, to: path())
    }
  }
}
