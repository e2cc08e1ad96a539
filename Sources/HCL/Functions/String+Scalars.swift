/// Letters as Go's standard library changes them: one Unicode scalar at a time, whatever its language.
extension String {
  /// The text with each scalar replaced.
  func mappingScalars(_ change: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    var changed = String.UnicodeScalarView()
    for scalar in unicodeScalars { changed.append(change(scalar)) }
    return String(changed)
  }

  /// The text without the scalars at its ends that are cut.
  func trimmingScalars(atStart: Bool = true, _ isCut: (Unicode.Scalar) -> Bool) -> String {
    var rest = unicodeScalars[...]
    if atStart { rest = rest.drop(while: isCut) }
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return String(rest)
  }
}

/// The letter in upper case, where that is one scalar.
func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  single(scalar.properties.uppercaseMapping) ?? scalar
}

/// The letter in lower case, where that is one scalar.
func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  // The one letter whose lower case is two scalars in general and one in the simple mapping.
  scalar == "\u{130}" ? "i" : single(scalar.properties.lowercaseMapping) ?? scalar
}

/// The text with the first letter of each word in title case; words end at what is no letter, digit or `_`.
///
/// <https://pkg.go.dev/strings#Title>
func titled(_ text: String) -> String {
  var previous: Unicode.Scalar = " "
  return text.mappingScalars { scalar in
    defer { previous = scalar }
    return isSeparator(previous) ? single(scalar.properties.titlecaseMapping) ?? scalar : scalar
  }
}

private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "_": false
  case _ where scalar.isASCII: true
  default: scalar.properties.isWhitespace
  }
}

private func single(_ mapping: String) -> Unicode.Scalar? {
  mapping.unicodeScalars.count == 1 ? mapping.unicodeScalars.first : nil
}
