/// A path from a node to a part of one of its attributes, as in `ingress[0].cidr_blocks[1]`.
package struct AttributePath: Hashable, Sendable {
  /// One step into a value.
  package enum Step: Hashable, Sendable {
    /// An attribute of an object or the key of a map.
    case name(String)
    /// An element of a list, counted from 0.
    case index(Int)
  }

  /// Most paths are one attribute, which needs no array.
  private var first: Step?
  private var others: [Step]

  /// A path of one step.
  package init(_ step: Step) {
    first = step
    others = []
  }

  package init(_ steps: [Step] = []) {
    first = steps.first
    others = Array(steps.dropFirst())
  }

  /// All steps from the node on.
  package var steps: [Step] { first.map { [$0] + others } ?? [] }

  /// Whether the path has no steps, so that it means the node itself.
  package var isEmpty: Bool { first == nil }

  /// The last step; `nil` where the path is empty.
  package var last: Step? { others.last ?? first }

  /// Adds one step.
  package mutating func append(_ step: Step) { if first == nil { first = step } else { others.append(step) } }

  /// This path and one step more.
  package func appending(_ step: Step) -> AttributePath {
    var path = self
    path.append(step)
    return path
  }

  /// This path without its last step.
  package func dropLast() -> AttributePath { AttributePath(steps.dropLast()) }

  /// The names of the path without the indices between, as `ingress.cidr_blocks`.
  package var names: String {
    if let plainName { return plainName }
    return steps.compactMap { step in if case .name(let name) = step { name } else { nil } }.joined(
      separator: ".")
  }

  /// The attribute where the path is one and no more.
  package var plainName: String? { others.isEmpty ? attribute : nil }

  /// The attribute of the node that the path starts with.
  package var attribute: String? {
    if case .name(let name) = first { name } else { nil }
  }
}

extension AttributePath: CustomStringConvertible {
  /// Terraform's notation: `a.b[0]["key with spaces"]`.
  package var description: String {
    if others.isEmpty, case .name(let name) = first, isIdentifier(name) { return name }
    var text = ""
    for step in steps {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .name(let name) where isIdentifier(name): text += text.isEmpty ? name : ".\(name)"
      case .name(let name):
        text += "[\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"]"
      }
    }
    return text
  }
}

/// Whether `text` is an identifier of Terraform's language: a letter or `_`, then letters, digits, `_` and `-`.
///
/// <https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers>
package func isIdentifier(_ text: String) -> Bool {
  var isFirst = true
  for scalar in text.unicodeScalars {
    guard isIdentifier(scalar, first: isFirst) else { return false }
    isFirst = false
  }
  return !isFirst
}

/// Whether a scalar can stand in an identifier, `first` or later; Unicode's tables are asked only of what is not ASCII.
package func isIdentifier(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "_": true
  case "0"..."9", "-": !first
  case _ where scalar.isASCII: false
  default: first ? scalar.properties.isIDStart : scalar.properties.isIDContinue
  }
}
