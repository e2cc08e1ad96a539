/// The files and folders that functions may read; whoever evaluates decides what they see.
///
/// <https://developer.hashicorp.com/terraform/language/functions#filesystem-functions>
package protocol FileAccess: Sendable {
  /// The bytes of a file, or `nil` where it cannot be read.
  func contents(ofFile path: String) -> [UInt8]?
}
