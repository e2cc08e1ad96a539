/// Which `.tfpolicy.yaml` a call uses, and what the call itself sets.
struct ProjectOptions: Equatable {
  /// The path of the file; looked for where it is `nil`.
  var file: String?
  /// Whether no file is used at all.
  var isIgnored = false
  /// `NAME=VALUE`
  var parameters: [String] = []
  /// The day on which waivers are looked at, as `YYYY-MM-DD`; that of the clock where it is `nil`.
  var today: String?
}
