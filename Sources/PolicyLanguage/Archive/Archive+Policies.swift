import Findings

extension ArchiveWriter {
  mutating func write(_ policy: Policy) {
    write(policy.place)
    write(policy.id)
    write(policy.title)
    write(choice: policy.severity)
    write(list: policy.subjects) { $0.write($1) }
    write(optional: policy.when) { $0.write($1) }
    write(optional: policy.require) { $0.write($1) }
    write(optional: policy.forbid) { $0.write($1) }
    write(optional: policy.message) { $0.write(list: $1.parts) { $0.write($1) } }
    write(optional: policy.rationale) { $0.write($1) }
    write(optional: policy.fix) { $0.write($1) }
    write(list: policy.references) { $0.write($1) }
  }

  private mutating func write(_ part: Template.Part) {
    switch part {
    case .text(let text):
      write(tag: ArchiveTag.Part.text)
      write(text)
    case .placeholder(.subject): write(tag: ArchiveTag.Part.subject)
    case .placeholder(.item): write(tag: ArchiveTag.Part.item)
    case .placeholder(.items): write(tag: ArchiveTag.Part.items)
    case .placeholder(.value): write(tag: ArchiveTag.Part.value)
    case .placeholder(.expected): write(tag: ArchiveTag.Part.expected)
    case .placeholder(.witness): write(tag: ArchiveTag.Part.witness)
    case .placeholder(.path): write(tag: ArchiveTag.Part.path)
    case .placeholder(.at(let path)):
      write(tag: ArchiveTag.Part.at)
      write(path)
    }
  }

  mutating func write(_ definition: Definition) {
    write(definition.place)
    write(definition.name)
    write(list: definition.about) { $0.write($1) }
    write(definition.holds)
    write(definition.argumentCount)
  }

  mutating func write(_ parameter: Parameter) {
    write(parameter.place)
    write(parameter.name)
    write(parameter.type)
    write(parameter.defaultValue)
    write(parameter.value)
    write(optional: parameter.description) { $0.write($1) }
  }

  private mutating func write(_ type: ParameterType) {
    switch type {
    case .string: write(tag: ArchiveTag.ParameterType.string)
    case .number: write(tag: ArchiveTag.ParameterType.number)
    case .bool: write(tag: ArchiveTag.ParameterType.bool)
    case .any: write(tag: ArchiveTag.ParameterType.any)
    case .list(let element):
      write(tag: ArchiveTag.ParameterType.list)
      write(element)
    case .map(let element):
      write(tag: ArchiveTag.ParameterType.map)
      write(element)
    }
  }
}

extension ArchiveReader {
  mutating func policy() -> Policy {
    let place = place()
    let id = string()
    let title = string()
    let severity = choice(Severity.self)
    return Policy(
      id: id, title: title, severity: severity, subjects: list { $0.typePattern() },
      when: optional { $0.condition() }, require: optional { $0.condition() },
      forbid: optional { $0.condition() }, message: optional { Template($0.list { $0.templatePart() }) },
      rationale: optional { $0.string() }, fix: optional { $0.string() },
      references: list { $0.string() }, place: place)
  }

  private mutating func templatePart() -> Template.Part {
    switch tag(ArchiveTag.Part.self) {
    case .text: .text(string())
    case .subject: .placeholder(.subject)
    case .item: .placeholder(.item)
    case .items: .placeholder(.items)
    case .value: .placeholder(.value)
    case .expected: .placeholder(.expected)
    case .witness: .placeholder(.witness)
    case .path: .placeholder(.path)
    case .at: .placeholder(.at(path()))
    }
  }

  mutating func definition() -> Definition {
    let place = place()
    let name = string()
    let about = list { $0.typePattern() }
    let holds = condition()
    return Definition(name: name, about: about, holds: holds, argumentCount: number(), place: place)
  }

  mutating func parameter() -> Parameter {
    let place = place()
    let name = string()
    let type = parameterType()
    let defaultValue = literal()
    let value = literal()
    return Parameter(
      name: name, type: type, defaultValue: defaultValue, value: value,
      description: optional { $0.string() }, place: place)
  }

  private mutating func parameterType() -> ParameterType {
    switch tag(ArchiveTag.ParameterType.self) {
    case .string: .string
    case .number: .number
    case .bool: .bool
    case .any: .any
    case .list: .list(parameterType())
    case .map: .map(parameterType())
    }
  }
}
