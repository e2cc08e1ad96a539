/// What the words of a path mean where it stands.
struct PathScope {
  var subject: ItemType
  var item: ItemType
  var outer: ItemType
  /// What holds the item; `nil` where that is the item itself.
  var holder: ItemType?

  init(_ subject: ItemType, holder: ItemType? = nil) {
    self.subject = subject
    self.holder = holder
    item = subject
    outer = subject
  }

  /// The scope inside of a quantifier.
  func entering(_ item: ItemType) -> PathScope {
    var scope = PathScope(subject)
    scope.outer = self.item
    scope.item = item
    if case .value = item { scope.holder = .anything }
    return scope
  }
}
