/// A piece of a template before its directives are put inside each other.
struct TemplateItem {
  enum Kind {
    /// A text; outside of quotes one line of it, as markers reach no further.
    case text(String)
    case interpolation(Expression)
    case ifStart(Expression)
    case elseMark
    case ifEnd
    case forStart(keyName: String?, valueName: String, collection: Expression)
    case forEnd
  }

  var kind: Kind
  var range: Range<Int>
  /// Whether `~` stands at its start, or at its end.
  var trimsBefore = false
  var trimsAfter = false

  init(_ kind: Kind, at range: Range<Int>, trimsBefore: Bool = false, trimsAfter: Bool = false) {
    self.kind = kind
    self.range = range
    self.trimsBefore = trimsBefore
    self.trimsAfter = trimsAfter
  }
}
