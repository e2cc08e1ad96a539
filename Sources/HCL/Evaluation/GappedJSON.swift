import JSONSyntax
import Values

/// What a JSON text encodes in which some parts are not known, as `{"Resource": "${aws_s3_bucket.b.arn}/*"}`.
///
/// A part stands inside of a string and is taken not to end it: what resources have as identifiers and names holds no
/// quotes.
struct GappedJSON {
  /// Private characters around the number of a part, where it is not known.
  private static let opening: Character = "\u{E000}"
  private static let closing: Character = "\u{E001}"

  let parts: [Value]
  /// Makes one text of several parts.
  let join: ([Value]) throws(EvaluationError) -> Value

  /// `nil` where the text is no object or list, or a part stands elsewhere than in the value of a string.
  func structure() throws(EvaluationError) -> Value? {
    guard let first = parts.first?.text?.first(where: { !$0.isWhitespace }), first == "{" || first == "["
    else {
      return nil
    }
    let texts = parts.enumerated().map { $1.text ?? "\(Self.opening)\($0)\(Self.closing)" }
    guard !parts.contains(where: { $0.text?.contains(Self.opening) ?? false }),
      let document = JSONDocument.read(JSONBytes(copying: texts.joined().utf8), file: "").document
    else { return nil }
    return try filled(document.value(of: document.root))
  }

  /// A value with the parts in their places again; `nil` where one stands in a key.
  private func filled(_ value: Value) throws(EvaluationError) -> Value? {
    switch value.content {
    case .string(let text): return try filled(text)
    case .list(let elements):
      var found: [Value] = []
      for element in elements {
        guard let element = try filled(element) else { return nil }
        found.append(element)
      }
      return .list(found)
    case .object(let object):
      var members: [Object.Member] = []
      for member in object.members {
        guard !member.name.contains(Self.opening), let value = try filled(member.value) else { return nil }
        members.append(Object.Member(member.name, value))
      }
      return .object(Object(members))
    case .null, .bool, .number, .unknown: return value
    }
  }

  private func filled(_ text: String) throws(EvaluationError) -> Value {
    var pieces: [Value] = []
    for (index, section) in text.split(separator: Self.opening, omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0 else {
        if !section.isEmpty { pieces.append(.string(String(section))) }
        continue
      }
      let halves = section.split(separator: Self.closing, maxSplits: 1, omittingEmptySubsequences: false)
      if let part = halves.first.flatMap({ Int($0) }), parts.indices.contains(part) {
        pieces.append(parts[part])
      }
      if let rest = halves.dropFirst().first, !rest.isEmpty { pieces.append(.string(String(rest))) }
    }
    return pieces.count == 1 ? pieces[0] : try join(pieces)
  }
}
