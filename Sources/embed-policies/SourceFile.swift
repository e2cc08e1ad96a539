/// A policy file as it is embedded.
struct SourceFile {
  /// As it is named in reports: `builtin:PACK/FILE`.
  var name: String
  var text: String
}
