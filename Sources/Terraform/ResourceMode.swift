/// Whether Terraform manages a resource or only reads it.
package enum ResourceMode: String, Hashable, Sendable {
  case managed
  case data
}
