/// Conditions of every kind but `literal` and `references`, as YAML in flow style.
struct RandomCondition {
  /// What the current item is.
  private enum Current {
    case node, block, text
  }

  private var generator: Generator

  private init(_ generator: Generator) { self.generator = generator }

  /// A condition on a resource.
  static func text(_ generator: inout Generator) -> String {
    var condition = RandomCondition(generator)
    let text = condition.condition(.node, depth: 3)
    generator = condition.generator
    return text
  }

  private mutating func condition(_ current: Current, depth: Int) -> String {
    guard depth > 0 else { return plain(current) }
    switch generator.below(9) {
    case 0:
      return "{ all: [\(condition(current, depth: depth - 1)), \(condition(current, depth: depth - 1))] }"
    case 1:
      return "{ any: [\(condition(current, depth: depth - 1)), \(condition(current, depth: depth - 1))] }"
    case 2: return "{ not: \(condition(current, depth: depth - 1)) }"
    case 3, 4: return quantifier(current, depth: depth - 1)
    case 5: return count(current, depth: depth - 1)
    case 6 where current == .node: return call()
    default: return plain(current)
    }
  }

  private mutating func plain(_ current: Current) -> String {
    switch current {
    case .block: return generator.happens(onceIn: 2) ? "{ k: \(test(.text)) }" : "{ v: \(test(.number)) }"
    case .text: return "{ outer.b: \(test(.text)) }"
    case .node: break
    }
    switch generator.below(10) {
    case 0: return "{ a: \(test(.number)) }"
    case 1: return "{ b: \(test(.text)) }"
    case 2: return "{ c: \(test(.list)) }"
    case 3: return "{ e: \(test(.map)) }"
    case 4: return "{ e.k: \(test(.text)) }"
    case 5: return "{ d.v: \(test(.number)) }"
    case 6: return "{ 'c[0]': \(test(.text)) }"
    case 7: return "{ n: \(test(.network)) }"
    case 8: return "{ is_node: \(generator.pick(["subject", "outer"])) }"
    default: return "{ f: \(test(.text)) }"
    }
  }

  private enum Kind {
    case number, text, list, map, network
  }

  private mutating func test(_ kind: Kind, depth: Int = 2) -> String {
    if depth > 0, generator.happens(onceIn: 6) {
      let inner = test(kind, depth: depth - 1)
      return generator.pick([
        "{ not: \(inner) }", "{ any: [\(inner), \(test(kind, depth: 0))] }",
        "{ all: [\(inner), \(test(kind, depth: 0))] }",
      ])
    }
    if generator.happens(onceIn: 6) {
      return generator.pick(["{ exists: true }", "{ exists: false }", "{ empty: true }", "{ empty: false }"])
    }
    let standIn = generator.happens(onceIn: 8) ? ", default: 2" : ""
    switch kind {
    case .number:
      return generator.pick([
        "{ equals: 1\(standIn) }", "{ at_least: 2\(standIn) }", "{ at_most: 1\(standIn) }",
        "{ between: [1, 2]\(standIn) }",
        "{ one_of: [0, 3]\(standIn) }", "{ greater_than: { path: subject.a }\(standIn) }",
        "{ less_than: 2\(standIn) }",
        "{ equals: { path: subject.a } }",
      ])
    case .text:
      return generator.pick([
        "{ equals: x }", "{ not: x }", "{ starts_with: x }", "{ ends_with: y }", "{ contains: x }",
        "{ matches: '^x' }",
        "{ like: 'x*' }", "{ one_of: [x, '2'] }", "{ length: { at_least: 2 } }",
        "{ equals: { path: subject.b } }",
        "{ text: '{subject.b}y' }", "{ version: '>= 1.0' }", "{ pinned: true }",
        "{ not_overlapping: '03:30-05:00' }",
        "{ equals: X, ignoring_case: true }", "{ same_as: subject.f }",
      ])
    case .list:
      return generator.pick([
        "{ contains: x }", "{ contains_all: [x, xy] }", "{ contains_any: [x, '2'] }", "{ length: 2 }",
        "{ unique: true }",
        "{ unique: false }", "{ contains: { path: subject.b } }", "{ equals: [x] }",
        "{ contains_all: { path: subject.c } }",
        "{ one_of: { path: subject.c } }",
      ])
    case .map:
      return generator.pick([
        "{ has_keys: [k] }", "{ has_keys: [k, l] }", "{ equals: { k: x } }", "{ length: 1 }",
      ])
    case .network:
      return generator.pick([
        "{ within: 10.0.0.0/8 }", "{ covers: 10.1.0.0/16 }", "{ overlaps: { path: subject.n } }",
        "{ prefix_length: { at_least: 10 } }", "{ within: [10.0.0.0/8, \"fd00::/8\"] }",
      ])
    }
  }

  private mutating func path(_ current: Current) -> (text: String, yields: Current) {
    let paths: [(String, Current)] =
      switch current {
      case .node:
        [
          ("c[*]", .text), ("d[*]", .block), ("d[*].k", .text), ("e.*", .text), ("f -> t_t", .node),
          ("g[*] -> t_t", .node),
          ("f -> *", .node), ("f -> u_u", .node), ("f -> t_t.f -> u_u", .node), ("<- s_s(f)", .node),
          ("<- t_t", .node),
          ("<- *(f,g)", .node), ("nodes(u_u)", .node), ("subject.g[*] -> t_t", .node),
          ("f -> t_t(id)", .node),
          ("g[*] -> t_t.c[*]", .text), ("outer <- t_t(g)", .node), ("g[*]", .text),
        ]
      case .block: [("holder.f -> t_t", .node), ("subject.c[*]", .text), ("nodes(t_t)", .node)]
      case .text: [("outer.c[*]", .text), ("subject.f -> t_t", .node)]
      }
    return generator.pick(paths)
  }

  private mutating func quantifier(_ current: Current, depth: Int) -> String {
    let (path, yields) = path(current)
    let kind = generator.pick(["every", "some", "none"])
    let filter = generator.happens(onceIn: 3) ? ", where: \(condition(yields, depth: min(depth, 1)))" : ""
    let body =
      yields == .text && generator.happens(onceIn: 2)
      ? ", is: \(test(.text))" : ", satisfies: \(condition(yields, depth: depth))"
    let isBodyLeftOut = kind != "every" && generator.happens(onceIn: 4)
    let ifNone = kind == "none" ? "" : ", if_none: \(generator.pick(["pass", "fail", "unknown"]))"
    return "{ \(kind): '\(path)'\(filter)\(isBodyLeftOut ? "" : body)\(ifNone) }"
  }

  private mutating func count(_ current: Current, depth: Int) -> String {
    let (path, yields) = path(current)
    let filter = generator.happens(onceIn: 3) ? ", where: \(condition(yields, depth: min(depth, 1)))" : ""
    let distinct = generator.pick(["", "", ", distinct: true"])
    let test = generator.pick([
      "1", "{ at_least: 1 }", "{ at_most: 1 }", "{ between: [1, 2] }", "0", "{ not: 2 }",
    ])
    return "{ number_of: '\(path)'\(filter)\(distinct), is: \(test) }"
  }

  private mutating func call() -> String {
    generator.pick([
      "{ satisfies: plain }", "{ satisfies: { least: { n: \(generator.below(3)) } } }",
      "{ satisfies: { least: { n: { path: a } } } }", "{ satisfies: { least: { n: { path: subject.a } } } }",
      "{ satisfies: of_t }",
    ])
  }

  /// What the conditions build on.
  static let definitions = """
    define:
      plain: { about: "*", holds: { every: "g[*] -> *", if_none: fail, satisfies: { a: { at_least: 1 } } } }
      least: { about: "*", arguments: [n], holds: { a: { at_least: { argument: n } } } }
      of_t: { about: t_t, holds: { some: "<- s_s(f)" } }
    """
}
