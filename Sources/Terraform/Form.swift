/// The form in which a document describes infrastructure.
package enum Form: String, Hashable, Sendable {
  /// `terraform show -json` of a plan.
  case plan
  /// Terraform's JSON configuration, as CDKTF writes it.
  case configuration
  /// `terraform show -json` of a state.
  case state
}
