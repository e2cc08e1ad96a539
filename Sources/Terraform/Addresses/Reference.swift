package import Values

/// A reference of an expression, as plans list them: `aws_subnet.a[0].id`, `module.network.vpc_id`, `var.x`.
package struct Reference: Hashable, Sendable {
  /// What is referred to, relative to the module that holds the expression.
  package enum Subject: Hashable, Sendable {
    case resource(ResourceMode, type: String, name: String, key: InstanceKey)
    /// A module call; the first of `rest` is the output.
    case module(String, key: InstanceKey)
    case variable(String)
    case local(String)
    /// `each.key` or `each.value`: what `for_each` goes over.
    case each
    /// `count.index`
    case count
    /// `path.module`, `terraform.workspace`, `self`, what is ephemeral: nothing in the document.
    case environment
  }

  /// A module call on the way from the root to where something stands.
  package struct Call: Hashable, Sendable {
    package var name: String
    package var key: InstanceKey
  }

  package var subject: Subject
  /// What is taken of it, as `id` in `aws_subnet.a.id`.
  package var rest: [AttributePath.Step]
  /// As it was written.
  package var text: String
}
