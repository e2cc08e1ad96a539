/// Elements that differ from one another, by hashing.
///
/// The library's `Set` asks the runtime how its elements are hashed, which goes through every conformance of the program
/// to find out: longer than it takes to read a small plan. A type that demands nothing of its elements is spared that.
struct Distinct<Element> {
  private var elements: [Element] = []
  /// For each hash the number of an element, from 1 on; 0 where there is none. Less than half of them are taken.
  private var slots: [Int32] = []
}

extension Distinct where Element: Hashable {
  /// Adds an element; whether it was missing.
  mutating func insert(_ element: Element) -> Bool {
    if 2 * (elements.count + 1) > slots.count { grow() }
    let slot = self.slot(of: element)
    guard slots[slot] == 0 else { return false }
    elements.append(element)
    slots[slot] = Int32(elements.count)
    return true
  }

  /// Where an element is, or would be.
  private func slot(of element: Element) -> Int {
    var slot = element.hashValue & (slots.count - 1)
    while slots[slot] != 0, elements[Int(slots[slot]) - 1] != element {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(16, 2 * slots.count))
    for (index, element) in elements.enumerated() { slots[slot(of: element)] = Int32(index + 1) }
  }
}
