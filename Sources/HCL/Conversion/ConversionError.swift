/// Why a value cannot be converted.
package struct ConversionError: Error, Hashable, Sendable {
  /// One clause in lower case without a full stop, as in `string required`; it holds no part of the value, which may
  /// be secret.
  package var message: String

  package init(_ message: String) { self.message = message }
}
