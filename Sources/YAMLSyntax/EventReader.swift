import CLibYAML

/// libyaml's parser over a text in memory, which has to outlive it.
struct EventReader: ~Copyable {
  /// On the heap: libyaml keeps a pointer from the parser to itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// `nil` where memory runs out.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    // Not to be guessed: positions are counted in the UTF-8 that was given.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after `streamEnd` and after an error there is none to ask for.
  func next() throws(ParserProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    return Event(
      kind: try kind(event), start: Int(event.start_mark.index), end: Int(event.end_mark.index))
  }

  private func kind(_ event: yaml_event_t) throws(ParserProblem) -> Event.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT: return scalar(event.data.scalar)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      let isFlow = sequence.style == YAML_FLOW_SEQUENCE_STYLE
      return .sequenceStart(properties(sequence.anchor, sequence.tag, isFlow: isFlow))
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      let isFlow = mapping.style == YAML_FLOW_MAPPING_STYLE
      return .mappingStart(properties(mapping.anchor, mapping.tag, isFlow: isFlow))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: throw ParserProblem(kind: .syntax, text: "unexpected end of the text", at: 0)
    }
  }

  private func scalar(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) -> Event.Kind {
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return .scalar(
      text: String(decoding: bytes, as: UTF8.self), style: YAMLScalar.Style(scalar.style),
      properties: properties(scalar.anchor, scalar.tag))
  }

  private func properties(
    _ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?, isFlow: Bool = false
  ) -> Event.Properties {
    Event.Properties(anchor: text(anchor), tag: text(tag), isFlow: isFlow)
  }

  private func text(_ pointer: UnsafePointer<UInt8>?) -> String? { pointer.map { String(cString: $0) } }

  private func problem() -> ParserProblem {
    let problem = parser.pointee
    let text = problem.problem.map { String(cString: $0) } ?? "unreadable"
    if problem.error == YAML_READER_ERROR {
      return ParserProblem(kind: .encoding, text: text, at: Int(problem.problem_offset))
    }
    if problem.error == YAML_MEMORY_ERROR {
      return ParserProblem(kind: .syntax, text: "out of memory", at: 0)
    }
    let context = problem.context.map {
      ParserProblem.Context(text: String(cString: $0), mark: Int(problem.context_mark.index))
    }
    return ParserProblem(kind: .syntax, text: text, at: Int(problem.problem_mark.index), context: context)
  }
}

extension YAMLScalar.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
