/// A value that cannot be known yet, and what is known of it all the same.
package struct Unknown: Hashable, Sendable {
  /// Why.
  package var reason: Reason
  /// What the text will encode, where that is known: the argument of `jsonencode`, in which some parts are not.
  ///
  /// The text itself is unknown; a policy looks inside by it, and decoding the text gives it back.
  package var structure: Value?
  /// How the text will begin, as `app-` of `"app-${aws_vpc.main.id}"`; empty where that is not known.
  package var prefix = ""
  /// How the text will end; empty where that is not known.
  package var suffix = ""
  /// The expression that will give the value, in one way of writing, with every name resolved:
  /// `(aws_vpc.main.cidr_block == "10.0.0.0/8")`.
  ///
  /// It is there only where it gives one and the same value wherever it stands, so that two values with one expression
  /// are equal. It may hold secrets, and is compared only, never shown.
  package var expression: String? { didSet { origin = nil } }

  /// The attribute of a resource that the expression names, where it is one and that is known; found by it without reading
  /// the text.
  package var origin: Origin?

  /// Of a map that is merged of several: what is known of it, whatever keys the unknown one turns out to have.
  package var members: Object?

  /// An attribute of a resource of the document.
  package struct Origin: Hashable, Sendable {
    /// The index of the resource in its model.
    package var resource: Int
    package var attribute: String

    package init(resource: Int, attribute: String) {
      self.resource = resource
      self.attribute = attribute
    }
  }

  package init(
    _ reason: Reason, encodes structure: Value? = nil, prefix: String = "", suffix: String = "",
    expression: String? = nil, members: Object? = nil
  ) {
    self.reason = reason
    self.structure = structure
    self.prefix = prefix
    self.suffix = suffix
    self.expression = expression
    self.members = members
  }
}

extension Unknown {
  /// Equal are values of which the same is known; the origin says no more than the expression.
  package static func == (left: Unknown, right: Unknown) -> Bool {
    left.reason == right.reason && left.structure == right.structure && left.prefix == right.prefix
      && left.suffix == right.suffix && left.expression == right.expression && left.members == right.members
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(reason)
    hasher.combine(structure)
    hasher.combine(prefix)
    hasher.combine(suffix)
    hasher.combine(expression)
    hasher.combine(members)
  }

  /// Whether the value is a text that is neither null nor empty, since a part of it is known.
  package var isText: Bool { !prefix.isEmpty || !suffix.isEmpty }

  /// Whether both will be the ids of two different resources of one type, which differ.
  package func isOtherID(than other: Unknown) -> Bool {
    guard let own = expression.flatMap({ ResourceIdentity(id: $0) }),
      let another = other.expression.flatMap({ ResourceIdentity(id: $0) })
    else { return false }
    return own.type == another.type && own.address != another.address
  }

  /// Whether both will be the same value, whatever it is; `false` means that nobody knows.
  package func isSame(as other: Unknown) -> Bool { expression != nil && expression == other.expression }
}
