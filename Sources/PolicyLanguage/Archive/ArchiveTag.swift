/// What comes next in an archive, where it can be one of several things.
///
/// Writer and reader go through these names in exhaustive switches, so that neither can forget what the other knows.
enum ArchiveTag {
  enum Condition: Int {
    case test, all, any, not, quantified, count, definition, isNode, declares
  }

  enum Assertion: Int {
    case exists, empty, sensitive, equals, not, oneOf, any, all, sameAs
    case atLeast, atMost, greaterThan, lessThan, between
    case startsWith, endsWith, contains, matches, like, containsAll, containsAny, hasKeys, length, unique
    case within, covers, overlaps, prefixLength, version, pinned, notOverlapping, references, literal
  }

  enum Ranges: Int { case networks, ports, operands }

  enum Operand: Int { case literal, path, text, argument }

  enum Operands: Int { case listed, elements }

  enum TextPart: Int { case text, path }

  enum Literal: Int { case text, spelling, integer, number, yes, no, list, map }

  enum Start: Int { case current, holder, subject, outer, nodes, json, base64, lines, literals }

  enum Step: Int { case name, index, elements, values, forward, closure, backward }

  enum Kind: Int {
    case resource, data, module, output, variable, local, provider, terraform, resourceChange, document, view,
      any
  }

  enum Body: Int { case passes, satisfies, exists }

  enum Distinct: Int { case none, values, expressions }

  enum Part: Int { case text, subject, item, items, value, expected, witness, path, at }

  enum Source: Int { case path, union, firstOf, merge, value, portSet }

  enum ParameterType: Int { case string, number, bool, any, list, map }
}
