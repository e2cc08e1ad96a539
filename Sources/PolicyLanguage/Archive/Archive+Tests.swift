import Patterns
import Values

extension ArchiveWriter {
  mutating func write(_ test: Test) {
    write(test.place)
    write(test.text)
    write(test.ignoresCase)
    write(optional: test.defaultValue) { $0.write($1) }
    write(list: test.assertions) { $0.write($1) }
  }

  private mutating func write(_ assertion: Test.Assertion) {
    switch assertion {
    case .exists(let flag): write(.exists, flag)
    case .empty(let flag): write(.empty, flag)
    case .sensitive(let flag): write(.sensitive, flag)
    case .equals(let operand): write(.equals, operand)
    case .not(let test): write(.not, test)
    case .oneOf(let operands): write(.oneOf, operands)
    case .any(let tests): write(.any, tests)
    case .all(let tests): write(.all, tests)
    case .sameAs(let path):
      write(tag: ArchiveTag.Assertion.sameAs)
      write(path)
    case .atLeast(let operand): write(.atLeast, operand)
    case .atMost(let operand): write(.atMost, operand)
    case .greaterThan(let operand): write(.greaterThan, operand)
    case .lessThan(let operand): write(.lessThan, operand)
    case .between(let low, let high):
      write(.between, low)
      write(high)
    case .startsWith(let operand): write(.startsWith, operand)
    case .endsWith(let operand): write(.endsWith, operand)
    case .contains(let operand): write(.contains, operand)
    case .matches(let expression):
      write(tag: ArchiveTag.Assertion.matches)
      write(expression.pattern)
      write(expression.ignoresCase)
    case .like(let glob):
      write(tag: ArchiveTag.Assertion.like)
      write(glob.text)
    case .containsAll(let operands): write(.containsAll, operands)
    case .containsAny(let operands): write(.containsAny, operands)
    case .hasKeys(let operands): write(.hasKeys, operands)
    case .length(let test): write(.length, test)
    case .unique(let flag): write(.unique, flag)
    case .within(let ranges): write(.within, ranges)
    case .covers(let ranges): write(.covers, ranges)
    case .overlaps(let ranges): write(.overlaps, ranges)
    case .prefixLength(let test): write(.prefixLength, test)
    case .version(let operand): write(.version, operand)
    case .pinned(let flag): write(.pinned, flag)
    case .notOverlapping(let operands): write(.notOverlapping, operands)
    case .references(let type):
      write(tag: ArchiveTag.Assertion.references)
      write(type)
    case .literal(let flag): write(.literal, flag)
    }
  }

  private mutating func write(_ tag: ArchiveTag.Assertion, _ flag: Bool) {
    write(tag: tag)
    write(flag)
  }

  private mutating func write(_ tag: ArchiveTag.Assertion, _ operand: Operand) {
    write(tag: tag)
    write(operand)
  }

  private mutating func write(_ tag: ArchiveTag.Assertion, _ operands: Operands) {
    write(tag: tag)
    write(operands)
  }

  private mutating func write(_ tag: ArchiveTag.Assertion, _ test: Test) {
    write(tag: tag)
    write(test)
  }

  private mutating func write(_ tag: ArchiveTag.Assertion, _ tests: [Test]) {
    write(tag: tag)
    write(list: tests) { $0.write($1) }
  }

  private mutating func write(_ tag: ArchiveTag.Assertion, _ ranges: Test.Ranges) {
    write(tag: tag)
    switch ranges {
    case .networks(let networks):
      write(tag: ArchiveTag.Ranges.networks)
      write(list: networks) { $0.write($1.description) }
    case .ports(let ports):
      write(tag: ArchiveTag.Ranges.ports)
      write(list: ports.texts) { $0.write($1) }
    case .operands(let operands):
      write(tag: ArchiveTag.Ranges.operands)
      write(operands)
    }
  }
}

extension ArchiveReader {
  mutating func test() -> Test {
    let place = sourcePlace()
    let text = string()
    let ignoresCase = flag()
    let defaultValue = optional { $0.literal() }
    return Test(
      list { $0.assertion() }, defaultValue: defaultValue, ignoresCase: ignoresCase, text: text, at: place)
  }

  private mutating func assertion() -> Test.Assertion {
    switch tag(ArchiveTag.Assertion.self) {
    case .exists: return .exists(flag())
    case .empty: return .empty(flag())
    case .sensitive: return .sensitive(flag())
    case .equals: return .equals(operand())
    case .not: return .not(test())
    case .oneOf: return .oneOf(operands())
    case .any: return .any(list { $0.test() })
    case .all: return .all(list { $0.test() })
    case .sameAs: return .sameAs(path())
    case .atLeast: return .atLeast(operand())
    case .atMost: return .atMost(operand())
    case .greaterThan: return .greaterThan(operand())
    case .lessThan: return .lessThan(operand())
    case .between:
      let low = operand()
      return .between(low, operand())
    case .startsWith: return .startsWith(operand())
    case .endsWith: return .endsWith(operand())
    case .contains: return .contains(operand())
    case .matches:
      let pattern = string()
      return .matches(RegularExpression(checked: pattern, ignoringCase: flag()))
    case .like: return .like(Glob(string()))
    case .containsAll: return .containsAll(operands())
    case .containsAny: return .containsAny(operands())
    case .hasKeys: return .hasKeys(operands())
    case .length: return .length(test())
    case .unique: return .unique(flag())
    case .within: return .within(ranges())
    case .covers: return .covers(ranges())
    case .overlaps: return .overlaps(ranges())
    case .prefixLength: return .prefixLength(test())
    case .version: return .version(operand())
    case .pinned: return .pinned(flag())
    case .notOverlapping: return .notOverlapping(operands())
    case .references: return .references(typePattern())
    case .literal: return .literal(flag())
    }
  }

  private mutating func ranges() -> Test.Ranges {
    switch tag(ArchiveTag.Ranges.self) {
    case .networks: .networks(list { $0.network() })
    case .ports: .ports(list { $0.ports() }.reduce(.empty) { $0.union($1) })
    case .operands: .operands(operands())
    }
  }

  private mutating func network() -> CIDRBlock {
    let text = string()
    guard let network = CIDRBlock(parsing: text) else { preconditionFailure("no network: \(text)") }
    return network
  }

  private mutating func ports() -> PortSet {
    let text = string()
    guard let ports = PortSet(parsing: text) else { preconditionFailure("no ports: \(text)") }
    return ports
  }
}
