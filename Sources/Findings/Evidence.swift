/// One fact that decided a verdict: what was looked at, what stood there, what was wanted.
///
/// Values are texts already, with sensitive ones masked: a finding holds nothing that must not be shown.
package struct Evidence: Hashable, Sendable {
  /// The node that was looked at, as Terraform writes addresses.
  package var address: String
  /// The attribute of that node, as in `ingress[0].cidr_blocks[1]`; `nil` for the node itself.
  package var attribute: String?
  /// What stood there, as in `false` or `"0.0.0.0/0"`; `nil` where nothing stood there.
  package var value: String?
  /// What the policy wanted, as in `true` or `at least 7`.
  package var expected: String?
  /// The way from the subject to the node, a hop an element, as in `db_subnet_group_name`,
  /// `aws_db_subnet_group.db`, `subnet_ids[1]`, `aws_subnet.public_a`; empty where there was none to walk.
  package var route: [String]
  /// Why the fact is not known, or what was assumed.
  package var reason: String?

  package init(
    address: String, attribute: String? = nil, value: String? = nil, expected: String? = nil,
    route: [String] = [], reason: String? = nil
  ) {
    self.address = address
    self.attribute = attribute
    self.value = value
    self.expected = expected
    self.route = route
    self.reason = reason
  }
}
