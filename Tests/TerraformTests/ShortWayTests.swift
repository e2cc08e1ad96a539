import Foundation
import JSONSyntax
@testable import Terraform
import Testing
import Values

/// That the short ways to values of plans give what the long way gives, for every attribute of the genuine plans here.
@Suite struct ShortWayTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let plans: [String] = ["samples", "policies"].flatMap { folder in
    let files = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { ($0 as? URL)?.path } ?? []).filter { $0.hasSuffix("/plan.json") }.sorted()
  }

  @Test func bothWaysGiveTheSame() throws {
    var short = 0
    var plain = 0
    var unknown = 0
    for path in ShortWayTests.plans {
      let bytes = try Data(contentsOf: URL(filePath: path))
      let document = try #require(JSONDocument.read(JSONBytes(copying: bytes), file: path).document)
      let model = try #require(PlanReader.read(document).model)
      for index in model.resources.indices {
        for name in names(of: model.resources[index], model) {
          let long = longWay(name, index, model)
          if let value = model.shortlyPlannedAttribute(name, ofResource: index) {
            short += 1
            #expect(value == long, "\(name) of resource \(index) in \(path)")
          }
          let key = try #require(document.symbol(for: name))
          if let value = model.plainAttribute(key, ofResource: index) {
            plain += 1
            #expect(value == long, "\(name) of resource \(index) in \(path), known")
          }
          if let value = model.unknownAttribute(key, ofResource: index) {
            unknown += 1
            #expect(value == long, "\(name) of resource \(index) in \(path), unknown")
          }
        }
      }
    }
    #expect(short > 10_000)
    #expect(plain > 10_000)
    #expect(unknown > 10_000)
  }

  /// What `tags` and `tags_all` of the genuine plans are, and maps with one key more and one less.
  @Test func mapsWithinOthers() throws {
    var count = 0
    for path in ShortWayTests.plans {
      let bytes = try Data(contentsOf: URL(filePath: path))
      let document = try #require(JSONDocument.read(JSONBytes(copying: bytes), file: path).document)
      let model = try #require(PlanReader.read(document).model)
      for name in ["tags", "tags_all"] {
        guard let key = document.symbol(for: name) else { continue }
        for index in model.resources.indices {
          let value = longWay(name, index, model)
          guard case .object(let object) = value.content,
            object.members.allSatisfy({ $0.value.unknownReason == nil })
          else {
            #expect(!model.holdsKnown(key, ofResource: index, within: ["a": .null]))
            continue
          }
          count += 1
          var more = object
          more["zzz"] = .null
          #expect(model.holdsKnown(key, ofResource: index, within: object))
          #expect(model.holdsKnown(key, ofResource: index, within: more))
          guard let first = object.members.first else { continue }
          more[first.name] = nil
          #expect(!model.holdsKnown(key, ofResource: index, within: more))
        }
      }
    }
    #expect(count > 100)
  }

  /// Through the evaluator of expressions, whatever the attribute.
  private func longWay(_ name: String, _ index: Int, _ model: Model) -> Value {
    let resource = model.resources[index]
    guard let block = resource.block else { return model.attribute(name, of: resource.body) }
    let scope = ConfigurationScope(model, module: resource.module).inside(
      model.blocks[block].node, resource.key)
    return model.plannedAttribute(name, ofResource: index, in: scope)
  }

  /// What the plan says of, and what the configuration sets.
  private func names(of resource: Resource, _ model: Model) -> Set<String> {
    let expressions = resource.block.flatMap { model.blocks[$0].expressions }
    let nodes = [resource.body.value, resource.body.unknown, expressions].compactMap { $0 }
    return Set(
      nodes.flatMap { node in model.document.members(of: node).map { model.document.name(of: $0.key) } })
  }
}
