/// The address of a module instance, cut at its dots; those in quoted keys do not count.
struct ModuleAddress {
  /// The addresses of the instance and of those that hold it, the outermost first: `module.a`, `module.a.module.b["x.y"]`.
  let ancestry: [String]

  init(_ address: String) {
    var steps: [String] = []
    var text = ""
    var isQuoted = false
    var isEscaped = false
    for character in address {
      if character == ".", !isQuoted {
        steps.append(text)
      } else if character == "\"", !isEscaped {
        isQuoted.toggle()
      }
      isEscaped = character == "\\" && !isEscaped
      text.append(character)
    }
    // Every second dot follows the word `module`.
    ancestry = address.isEmpty ? [] : steps.indices.filter { $0 % 2 == 1 }.map { steps[$0] } + [address]
  }
}
