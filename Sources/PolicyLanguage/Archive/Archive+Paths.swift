import Patterns

extension ArchiveWriter {
  mutating func write(_ path: Path) {
    write(path.place)
    write(path.text)
    write(path.start)
    write(list: path.steps) { $0.write($1, of: path) }
  }

  private mutating func write(_ start: Path.Start) {
    switch start {
    case .current: write(tag: ArchiveTag.Start.current)
    case .holder: write(tag: ArchiveTag.Start.holder)
    case .subject: write(tag: ArchiveTag.Start.subject)
    case .outer: write(tag: ArchiveTag.Start.outer)
    case .nodes(let type):
      write(tag: ArchiveTag.Start.nodes)
      write(type)
    case .decoded(let decoder, let inner):
      switch decoder {
      case .json: write(tag: ArchiveTag.Start.json)
      case .base64: write(tag: ArchiveTag.Start.base64)
      case .lines: write(tag: ArchiveTag.Start.lines)
      case .literals: write(tag: ArchiveTag.Start.literals)
      }
      write(inner)
    }
  }

  private mutating func write(_ step: Path.Step, of path: Path) {
    switch step {
    case .name(let name):
      write(tag: ArchiveTag.Step.name)
      // Most paths are one name and no more.
      write(optional: name == path.text ? nil : name) { $0.write($1) }
    case .index(let index):
      write(tag: ArchiveTag.Step.index)
      write(index)
    case .elements: write(tag: ArchiveTag.Step.elements)
    case .values: write(tag: ArchiveTag.Step.values)
    case .forward(let type, let attributes): write(.forward, type, attributes)
    case .closure(let type, let attributes): write(.closure, type, attributes)
    case .backward(let type, let attributes): write(.backward, type, attributes)
    }
  }

  private mutating func write(_ tag: ArchiveTag.Step, _ type: TypePattern, _ attributes: AttributeFilter) {
    write(tag: tag)
    write(type)
    write(list: attributes.globs) { $0.write($1.text) }
  }

  mutating func write(_ type: TypePattern) {
    write(type.text)
    write(type.kind)
    write(optional: type.name) { writer, name in
      writer.write(optional: name.text == type.text ? nil : name.text) { $0.write($1) }
    }
  }

  private mutating func write(_ kind: TypePattern.Kind) {
    switch kind {
    case .resource: write(tag: ArchiveTag.Kind.resource)
    case .data: write(tag: ArchiveTag.Kind.data)
    case .module: write(tag: ArchiveTag.Kind.module)
    case .output: write(tag: ArchiveTag.Kind.output)
    case .variable: write(tag: ArchiveTag.Kind.variable)
    case .local: write(tag: ArchiveTag.Kind.local)
    case .provider: write(tag: ArchiveTag.Kind.provider)
    case .terraform: write(tag: ArchiveTag.Kind.terraform)
    case .resourceChange: write(tag: ArchiveTag.Kind.resourceChange)
    case .document: write(tag: ArchiveTag.Kind.document)
    case .view(let index):
      write(tag: ArchiveTag.Kind.view)
      write(index)
    case .any: write(tag: ArchiveTag.Kind.any)
    }
  }
}

extension ArchiveReader {
  mutating func path() -> Path {
    let place = sourcePlace()
    let text = string()
    let start = start()
    return Path(start: start, steps: list { $0.step(of: text) }, text: text, at: place)
  }

  private mutating func start() -> Path.Start {
    switch tag(ArchiveTag.Start.self) {
    case .current: .current
    case .holder: .holder
    case .subject: .subject
    case .outer: .outer
    case .nodes: .nodes(typePattern())
    case .json: .decoded(.json, path())
    case .base64: .decoded(.base64, path())
    case .lines: .decoded(.lines, path())
    case .literals: .decoded(.literals, path())
    }
  }

  private mutating func step(of text: String) -> Path.Step {
    switch tag(ArchiveTag.Step.self) {
    case .name: return .name(optional { $0.string() } ?? text)
    case .index: return .index(number())
    case .elements: return .elements
    case .values: return .values
    case .forward:
      let type = typePattern()
      return .forward(type, attributes: attributes())
    case .closure:
      let type = typePattern()
      return .closure(type, attributes: attributes())
    case .backward:
      let type = typePattern()
      return .backward(type, attributes: attributes())
    }
  }

  private mutating func attributes() -> AttributeFilter {
    AttributeFilter(list { Glob($0.string()) })
  }

  mutating func typePattern() -> TypePattern {
    let text = string()
    let kind = kind()
    let name = optional { reader in Glob(reader.optional { $0.string() } ?? text) }
    return TypePattern(kind, name: name, text: text)
  }

  private mutating func kind() -> TypePattern.Kind {
    switch tag(ArchiveTag.Kind.self) {
    case .resource: .resource
    case .data: .data
    case .module: .module
    case .output: .output
    case .variable: .variable
    case .local: .local
    case .provider: .provider
    case .terraform: .terraform
    case .resourceChange: .resourceChange
    case .document: .document
    case .view: .view(views.index(of: number()))
    case .any: .any
    }
  }
}
