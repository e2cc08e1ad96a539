/// A value of a plan, parts of which may be unknown.
enum RandomValue {
  struct Member {
    var name: String
    var value: RandomValue
  }

  case null
  /// JSON of a number, a text or a bool.
  case scalar(String)
  case list([RandomValue])
  case object([Member])
  case unknown

  /// Whether something stands there that is known.
  private var isKnown: Bool {
    switch self {
    case .null, .unknown: false
    case .scalar, .list, .object: true
    }
  }

  /// As it stands in `after`, with null where it is not known.
  var json: String {
    switch self {
    case .null, .unknown: "null"
    case .scalar(let text): text
    case .list(let elements): "[\(elements.map(\.json).joined(separator: ","))]"
    case .object(let members):
      // Terraform leaves out of `after` what is not known of an object.
      "{\(members.filter { $0.value.unknownJSON != "true" }.map { "\"\($0.name)\":\($0.value.json)" }.joined(separator: ","))}"
    }
  }

  /// As it stands in `after_unknown`.
  var unknownJSON: String {
    switch self {
    case .unknown: "true"
    case .null, .scalar: "false"
    case .list(let elements): "[\(elements.map(\.unknownJSON).joined(separator: ","))]"
    case .object(let members):
      "{\(members.filter { $0.value.unknownJSON != "false" }.map { "\"\($0.name)\":\($0.value.unknownJSON)" }.joined(separator: ","))}"
    }
  }

  /// The values that are not null, the whole first, each with the way to put another one in its place.
  var places: [(_ replacement: RandomValue) -> RandomValue] {
    let own: [(RandomValue) -> RandomValue] = isKnown ? [{ $0 }] : []
    switch self {
    case .null, .scalar, .unknown: return own
    case .list(let elements):
      return own
        + elements.indices.flatMap { index in
          elements[index].places.map { put in
            { replacement in
              var copy = elements
              copy[index] = put(replacement)
              return .list(copy)
            }
          }
        }
    case .object(let members):
      return own
        + members.indices.flatMap { index in
          members[index].value.places.map { put in
            { replacement in
              var copy = members
              copy[index].value = put(replacement)
              return .object(copy)
            }
          }
        }
    }
  }
}
