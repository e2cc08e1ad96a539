/// One step that a splat takes of every element.
package enum SplatStep: Hashable, Sendable {
  case attribute(String, at: Range<Int>)
  case index(Expression)
}
