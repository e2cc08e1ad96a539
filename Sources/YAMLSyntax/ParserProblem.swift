/// Why libyaml cannot read on.
struct ParserProblem: Error {
  enum Kind {
    /// `at` counts bytes.
    case encoding
    /// `at` counts Unicode scalars.
    case syntax
  }

  /// What libyaml was reading, as in `while parsing a flow mapping`, and where that began.
  struct Context {
    var text: String
    var mark: Int
  }

  var kind: Kind
  /// libyaml's own words.
  var text: String
  var at: Int
  var context: Context?

  init(kind: Kind, text: String, at: Int, context: Context? = nil) {
    self.kind = kind
    self.text = text
    self.at = at
    self.context = context
  }
}
