import Foundation
import Packs
import Schemas
import Testing

/// What is found by the embedded index is what stands in the compact text, read here from its first to its last line.
@Suite struct EmbeddedSchemaTests {
  private struct Attribute: Equatable {
    var flags: Int
    var block: Int?
  }

  private let names: [Substring]
  private let types: [(name: Substring, block: Int)]
  private let blocks: [Substring]

  init() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../policies/aws/provider.schema")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: " ") }
    names = lines[1]
    types = lines[2].map { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      var digits = parts[1].utf8[...]
      return (parts[0], Self.number(&digits))
    }
    blocks = lines[3]
  }

  private static func number(_ digits: inout Substring.UTF8View) -> Int {
    var value = 0
    while let digit = digits.popFirst().map({ Int($0) - 35 }) {
      value = value * 45 + digit % 45
      if digit < 45 { break }
    }
    return value
  }

  private func attributes(_ block: Int) -> [String: Attribute] {
    var rest = blocks[block].utf8[...]
    var found: [String: Attribute] = [:]
    while rest.first != UInt8(ascii: "!"), !rest.isEmpty {
      let name = String(names[Self.number(&rest)])
      let flags = rest.popFirst().map { Int($0) - 48 } ?? 0
      found[name] = Attribute(flags: flags & 15, block: flags & 16 != 0 ? Self.number(&rest) : nil)
    }
    return found
  }

  private func check(_ found: [String: SchemaAttribute], _ block: Int, in schema: ProviderSchema) {
    let expected = attributes(block)
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, attribute) in found {
      let flags = [
        attribute.isRequired, attribute.isOptional, attribute.isComputed, attribute.isSensitive,
      ].enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
      #expect(flags == expected[name]?.flags)
      #expect(attribute.isNested == (expected[name]?.block != nil))
      if let block = expected[name]?.block { check(schema.attributes(inside: attribute), block, in: schema) }
    }
  }

  @Test func everyTypeHasTheAttributesOfTheText() throws {
    let schema = try #require(Pack.schemas.first)
    #expect(schema.typeNames == types.map { String($0.name) })
    for type in types.enumerated() where type.offset % 10 == 0 {
      check(
        try #require(schema.attributes(ofType: String(type.element.name))), type.element.block, in: schema)
    }
  }

  @Test(arguments: ["", "aws", "aws_", "aws_vpcs", "zzz", "aws_vpc=", "data."])
  func otherTypesAreNone(name: String) throws {
    #expect(try #require(Pack.schemas.first).attributes(ofType: name) == nil)
  }
}
