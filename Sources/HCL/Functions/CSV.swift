import Values

/// <https://developer.hashicorp.com/terraform/language/functions/csvdecode>
func decodeCSV(_ arguments: Arguments) throws(FunctionError) -> Value {
  var reader = CSVReader(arguments.text(0))
  guard let header = try reader.record() else { throw FunctionError("missing header line", argument: 0) }
  guard Set(header).count == header.count else {
    throw FunctionError("a column name stands twice", argument: 0)
  }
  var rows: [Value] = []
  while let record = try reader.record() {
    guard record.count == header.count else {
      throw FunctionError("CSV parse error on line \(reader.recordLine): wrong number of fields", argument: 0)
    }
    rows.append(.object(Object(zip(header, record).map { Object.Member($0, .string($1)) })))
  }
  return .uniformList(rows)
}

/// Reads records as Go's library does: `"` quotes a field and is doubled in one, empty lines are left out.
///
/// <https://www.rfc-editor.org/rfc/rfc4180>
private struct CSVReader {
  private var rest: ArraySlice<UInt8>
  private var line = 1
  /// The line on which the last record begins.
  private(set) var recordLine = 1

  init(_ text: String) {
    rest = Array(text.replacing("\r\n", with: "\n").utf8)[...]
  }

  /// The fields of the next record; `nil` at the end.
  mutating func record() throws(FunctionError) -> [String]? {
    while rest.first == UInt8(ascii: "\n") { skipLineEnd() }
    guard !rest.isEmpty else { return nil }
    recordLine = line
    var fields: [String] = []
    repeat {
      if !fields.isEmpty { rest.removeFirst() }
      fields.append(rest.first == UInt8(ascii: "\"") ? try quotedField() : try plainField())
    } while rest.first == UInt8(ascii: ",")
    if !rest.isEmpty { skipLineEnd() }
    return fields
  }

  private mutating func plainField() throws(FunctionError) -> String {
    let field = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") }
    guard !field.contains(UInt8(ascii: "\"")) else { throw error("bare \" in non-quoted-field") }
    rest = rest[field.endIndex...]
    return String(decoding: field, as: UTF8.self)
  }

  private mutating func quotedField() throws(FunctionError) -> String {
    var field: [UInt8] = []
    while rest.first == UInt8(ascii: "\"") {
      rest.removeFirst()
      let part = rest.prefix { $0 != UInt8(ascii: "\"") }
      rest = rest[part.endIndex...]
      guard !rest.isEmpty else { break }
      field += part
      rest.removeFirst()
      line += part.count { $0 == UInt8(ascii: "\n") }
      // A second quote stands for one, and the field goes on.
      if rest.first == UInt8(ascii: "\"") {
        field.append(UInt8(ascii: "\""))
      } else {
        return try ended(field)
      }
    }
    throw error("extraneous or missing \" in quoted-field")
  }

  private func ended(_ field: [UInt8]) throws(FunctionError) -> String {
    guard rest.isEmpty || rest.first == UInt8(ascii: ",") || rest.first == UInt8(ascii: "\n") else {
      throw error("extraneous or missing \" in quoted-field")
    }
    return String(decoding: field, as: UTF8.self)
  }

  private mutating func skipLineEnd() {
    rest.removeFirst()
    line += 1
  }

  private func error(_ message: String) -> FunctionError {
    FunctionError("CSV parse error on line \(line): \(message)", argument: 0)
  }
}
