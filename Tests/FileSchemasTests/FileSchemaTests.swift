import FileSchemas
import Foundation
import PolicyLanguage
import Testing

@Suite struct FileSchemaTests {
  private func schema(_ kind: FileKind) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(kind.schema.utf8)) as? [String: Any])
  }

  /// The properties of a mapping that a schema describes; of several alternatives, those of the one with any.
  private func properties(_ schema: Any?) -> [String: Any] {
    let node = schema as? [String: Any] ?? [:]
    if let properties = node["properties"] as? [String: Any] { return properties }
    for other in node["anyOf"] as? [Any] ?? [] where !properties(other).isEmpty { return properties(other) }
    return [:]
  }

  @Test func everyWordOfTheLanguageIsDescribed() throws {
    let policy = try schema(.policy)
    let definitions = try #require(policy["$defs"] as? [String: Any])
    let expected: [(Any?, [String])] = [
      (policy, Vocabulary.file), (definitions["policy"], Vocabulary.policy),
      (definitions["parameter"], Vocabulary.parameter), (definitions["definition"], Vocabulary.definition),
      (definitions["rowSource"], Vocabulary.rowSource), (definitions["extension"], Vocabulary.extension),
      (definitions["field"], Vocabulary.field), (definitions["reference"], Vocabulary.reference),
      (definitions["condition"], Vocabulary.condition.map(\.name)),
      (definitions["test"], Vocabulary.operators.map(\.name)),
    ]
    for (schema, words) in expected {
      let found = properties(schema)
      #expect(Set(found.keys) == Set(words))
      for word in words where word != "value" {
        #expect((found[word] as? [String: Any])?.isEmpty == false, "nothing is said of \(word)")
      }
    }
  }

  @Test(arguments: [FileKind.test, .config])
  func everyKeyIsDescribed(kind: FileKind) throws {
    let schema = try schema(kind)
    let nodes = [schema] + (schema["$defs"] as? [String: [String: Any]] ?? [:]).values
    for node in nodes {
      for (key, described) in properties(node) {
        #expect((described as? [String: Any])?.isEmpty == false, "nothing is said of \(key)")
      }
    }
  }

  @Test(arguments: FileKind.allCases)
  func everyReferenceLeadsSomewhere(kind: FileKind) throws {
    let text = kind.schema
    let definitions = try schema(kind)["$defs"] as? [String: Any] ?? [:]
    for match in text.matches(of: /"#\/\$defs\/([A-Za-z]+)"/) {
      #expect(definitions[String(match.1)] != nil, "\(match.1)")
    }
    #expect(try schema(kind)["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}
