import Foundation
import Testing

/// The plan that Terraform would make of a small configuration before anything exists: references are unknown, all else is
/// as it was written.
struct PlanOfConfiguration {
  private let configuration: [String: Any]

  init(_ text: String) throws {
    configuration = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The plan's JSON.
  var document: [String: Any] {
    let resources = entries("resource", "managed")
    let data = entries("data", "data")
    return [
      "format_version": "1.2",
      "resource_changes": resources.map(change),
      "prior_state": ["values": ["root_module": ["resources": data.map(state)]]],
      "configuration": [
        "provider_config": providers, "root_module": ["resources": (resources + data).map(block)],
      ],
    ]
  }

  private typealias Entry = (mode: String, type: String, name: String, body: [String: Any])

  private func entries(_ key: String, _ mode: String) -> [Entry] {
    let types = configuration[key] as? [String: [String: [String: Any]]] ?? [:]
    return types.sorted { $0.key < $1.key }.flatMap { type, names in
      names.sorted { $0.key < $1.key }.map { (mode, type, $0.key, $0.value) }
    }
  }

  private func names(_ entry: Entry) -> [String: Any] {
    let prefix = entry.mode == "data" ? "data." : ""
    return [
      "mode": entry.mode, "type": entry.type, "name": entry.name,
      "address": "\(prefix)\(entry.type).\(entry.name)",
    ]
  }

  private func arguments(_ entry: Entry) -> [String: Any] { entry.body.filter { $0.key != "provider" } }

  private func change(_ entry: Entry) -> [String: Any] {
    var unknown = arguments(entry).compactMapValues(self.unknown)
    unknown["id"] = true
    let change: [String: Any] = [
      "actions": ["create"], "after": arguments(entry).compactMapValues(known), "after_unknown": unknown,
    ]
    return names(entry).merging(["change": change]) { $1 }
  }

  private func state(_ entry: Entry) -> [String: Any] {
    names(entry).merging(["values": arguments(entry).compactMapValues(known)]) { $1 }
  }

  private func block(_ entry: Entry) -> [String: Any] {
    let provider = entry.body["provider"] as? String ?? String(entry.type.prefix { $0 != "_" })
    return names(entry).merging([
      "provider_config_key": provider, "expressions": arguments(entry).mapValues(expression),
    ]) { $1 }
  }

  private var providers: [String: Any] {
    var found: [String: Any] = [:]
    for (name, value) in configuration["provider"] as? [String: Any] ?? [:] {
      for body in value as? [[String: Any]] ?? [value as? [String: Any] ?? [:]] {
        let alias = body["alias"] as? String
        let expressions = body.filter { $0.key != "alias" }.mapValues(expression)
        let key = alias.map { "\(name).\($0)" } ?? name
        found[key] = ["name": name, "alias": alias as Any?, "expressions": expressions].compactMapValues {
          $0
        }
      }
    }
    return found
  }

  // MARK: - Values

  private func reference(_ value: Any) -> String? {
    guard let text = value as? String, text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
    return String(text.dropFirst(2).dropLast())
  }

  /// The value without what is unknown in it.
  private func known(_ value: Any) -> Any? {
    if reference(value) != nil { return nil }
    if let list = value as? [Any] { return list.map { known($0) ?? NSNull() } }
    if let object = value as? [String: Any] { return object.compactMapValues(known) }
    return value
  }

  /// `true` where the value is unknown, in its shape; `nil` where nothing of it is.
  private func unknown(_ value: Any) -> Any? {
    if reference(value) != nil { return true }
    if let list = value as? [Any] {
      let parts = list.map { unknown($0) }
      return parts.contains { $0 != nil } ? parts.map { $0 ?? false } : nil
    }
    guard let object = value as? [String: Any] else { return nil }
    let parts = object.compactMapValues(unknown)
    return parts.isEmpty ? nil : parts
  }

  private func expression(_ value: Any) -> Any {
    if let blocks = value as? [[String: Any]] { return blocks.map { $0.mapValues(expression) } }
    let found = references(value)
    if !found.isEmpty { return ["references": found] }
    return ["constant_value": value] as [String: Any]
  }

  /// Each reference and, as Terraform lists them, what it starts with.
  private func references(_ value: Any) -> [String] {
    if let text = reference(value) {
      let owner = text.split(separator: ".").dropLast().joined(separator: ".")
      return [text, owner]
    }
    if let list = value as? [Any] { return list.flatMap(references) }
    return (value as? [String: Any] ?? [:]).sorted { $0.key < $1.key }.flatMap { references($0.value) }
  }
}
