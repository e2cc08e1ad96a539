/// Names that occur again and again, each kept once and known by its index.
package struct NameTable: Sendable {
  package private(set) var names: [String] = []
  private var indices: [String: Int32] = [:]

  package init() {}

  /// The index of `name`, which is added where it is new.
  package mutating func intern(_ name: String) -> Int32 {
    if let index = indices[name] { return index }
    let index = Int32(names.count)
    names.append(name)
    indices[name] = index
    return index
  }

  /// The index of `name`, or `nil` where nothing is called so.
  package func index(of name: String) -> Int32? { indices[name] }

  /// How many names there are.
  package var count: Int { names.count }

  package subscript(index: Int32) -> String { names[Int(index)] }
}
