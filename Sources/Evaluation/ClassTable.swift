/// What was found once for all nodes of a class, by `ResourceGraph.classNumber`.
struct ClassTable<Value> {
  private var values: [Value?] = []

  /// What is known of a class; `nil` where it was not asked yet.
  subscript(number: Int) -> Value? {
    get { number < values.count ? values[number] : nil }
    set {
      while values.count <= number { values.append(nil) }
      values[number] = newValue
    }
  }
}
