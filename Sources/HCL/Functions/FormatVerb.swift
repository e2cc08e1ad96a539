/// A verb of a format with its flags, as `%-10.3f`.
///
/// <https://developer.hashicorp.com/terraform/language/functions/format#specification-syntax>
struct FormatVerb {
  /// Where the verb begins, in bytes.
  var offset = 0
  /// The whole of it.
  var text = ""
  var letter: Unicode.Scalar = "%"
  /// The argument that is formatted, counted from 1.
  var argument = 0
  var width = 0
  var precision: Int?
  var isAlternate = false
  var padsWithZeros = false
  var alignsLeft = false
  var showsPlus = false
  var showsSpace = false
}
