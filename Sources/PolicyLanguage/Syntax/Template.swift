/// A message with placeholders.
package struct Template: Sendable {
  package enum Part: Sendable {
    case text(String)
    case placeholder(Placeholder)
  }

  package enum Placeholder: Sendable {
    /// The address of what the policy is for.
    case subject
    /// The item that decided, and all that did, sorted.
    case item, items
    /// What stood there, and what was wanted.
    case value, expected
    /// The innermost fact that decided, as in `aws_route_table.public.route[0].gateway_id`.
    case witness
    /// The attribute that decided.
    case path
    /// The value at a path from the subject.
    case at(Path)
  }

  package var parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }
}
