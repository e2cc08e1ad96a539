import Values

/// The arguments of a call, which `call` has converted to the types of the parameters.
struct Arguments {
  /// In the order of the call.
  let values: [Value]
  /// The files that the function may read, where there are any.
  let files: ModuleFiles?

  /// How many arguments there are.
  var count: Int { values.count }

  /// The argument; null where a variadic parameter has none.
  subscript(index: Int) -> Value { index < values.count ? values[index] : .null }

  /// The text of an argument that is one by its parameter's type.
  func text(_ index: Int) -> String {
    if case .string(let text) = self[index].content { text } else { "" }
  }

  /// The number of an argument that is one by its parameter's type.
  func number(_ index: Int) -> Number {
    if case .number(let number) = self[index].content { number } else { Number(0) }
  }

  /// The argument as an integer; one that does not fit is an error.
  func integer(_ index: Int) throws(FunctionError) -> Int {
    guard let integer = number(index).integer else {
      throw FunctionError("value must be a whole number that fits 64 bits", argument: index)
    }
    return integer
  }

  /// The elements of a list, a set or a tuple; none of what is no such thing.
  func elements(_ index: Int) -> [Value] { self[index].elements ?? [] }

  /// The members of a map or an object; none of what is no such thing.
  func members(_ index: Int) -> [Object.Member] { self[index].members ?? [] }
}

extension Value {
  /// The elements of a list, a set or a tuple.
  var elements: [Value]? {
    if case .list(let elements) = content { elements } else { nil }
  }

  /// The members of a map or an object.
  var members: [Object.Member]? {
    if case .object(let object) = content { object.members } else { nil }
  }

  /// The text that the value is.
  var text: String? {
    if case .string(let text) = content { text } else { nil }
  }
}
