/// Numbers of embedded files, each once.
package struct FileNumbers: Sendable {
  private var isIn: [Bool] = []

  package init() {}

  package var isEmpty: Bool { isIn.isEmpty }

  package func contains(_ number: Int) -> Bool { number < isIn.count && isIn[number] }

  /// Adds a number; whether it was missing.
  @discardableResult package mutating func insert(_ number: Int) -> Bool {
    if contains(number) { return false }
    if number >= isIn.count { isIn += repeatElement(false, count: number + 1 - isIn.count) }
    isIn[number] = true
    return true
  }
}
