import Values

/// The type that an attribute is named after: `aws_subnet` of `subnet_ids`.
package struct AttributeKind {
  /// What a resource is known by.
  private static let identities = ["id", "arn", "name"]

  package let type: String

  private init(type: String) { self.type = type }

  /// `nil` where there is no type of such a name; `names` is the attribute's path, of which the last name counts.
  ///
  /// Words before the name of a type say which of several is meant: `peer_vpc_id` takes a VPC.
  package init?(_ names: String, of owner: String, isType: (String) -> Bool) {
    guard let provider = owner.split(separator: "_").first, let name = names.split(separator: ".").last,
      let kind = AttributeKind.kind(of: String(name))
    else { return nil }
    var words = kind.split(separator: "_")[...]
    while !words.isEmpty {
      let type = "\(provider)_\(words.joined(separator: "_"))"
      if isType(type) {
        self.type = type
        return
      }
      words = words.dropFirst()
    }
    return nil
  }

  /// What a reference takes: the resource itself by its identity, else what the attribute is named after.
  package init?(of reference: PlainReference, isType: (String) -> Bool) {
    guard !AttributeKind.identities.contains(reference.attribute) else {
      self = AttributeKind(type: reference.type)
      return
    }
    self.init(reference.attribute, of: reference.type, isType: isType)
  }

  /// The name without what says that it is an identity; `nil` where nothing does.
  package static func kind(of name: String) -> String? {
    for suffix in ["_ids", "_id", "_arns", "_arn"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    // Names are identities of groups only: most others are texts.
    return name.hasSuffix("_group_name") ? String(name.dropLast("_name".count)) : nil
  }

  /// Whether the reference says itself what the attribute is named after, so that nothing is wrong whatever types there
  /// are. Most references are like that, and no schema is read for them.
  package static func isNamed(in reference: PlainReference) -> Bool {
    guard let name = reference.path.names.split(separator: ".").last, let kind = kind(of: String(name))
    else { return true }
    return identities.contains(reference.attribute)
      ? reference.type.contains("_\(kind)") : self.kind(of: reference.attribute) == kind
  }

  /// Whether a type may stand where another is named: a variant of it, or one of the same service.
  package static func mayStand(_ type: String, for wanted: String) -> Bool {
    let words = wanted.split(separator: "_").dropFirst()
    let name = words.joined(separator: "_")
    guard let service = words.first, type.split(separator: "_").first == wanted.split(separator: "_").first
    else {
      return true
    }
    let given = type.split(separator: "_").dropFirst()
    // A type that makes resources of any kind.
    if given.last == "resource" { return true }
    return given.joined(separator: "_").contains(name) || (words.count > 1 && given.first == service)
  }
}
