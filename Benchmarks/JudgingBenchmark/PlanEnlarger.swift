import Foundation

/// Makes a large plan of a small one.
enum PlanEnlarger {
  /// The plan with its root module's content once more in each of many modules.
  static func enlarged(_ data: Data, resources: Int) throws -> Data {
    guard var plan = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let changes = plan["resource_changes"] as? [[String: Any]],
      var configuration = plan["configuration"] as? [String: Any],
      var root = configuration["root_module"] as? [String: Any]
    else { fatalError("no plan") }
    let copies = resources / changes.count
    let identifiers = self.identifiers(in: plan)
    let variables = root["variables"] as? [String: Any] ?? [:]
    let arguments = Dictionary(
      uniqueKeysWithValues: variables.keys.map { ($0, ["references": ["var.\($0)"]]) })
    let module: [String: Any] = ["resources": root["resources"] ?? [], "variables": variables]
    let calls = (0..<copies).map { index -> (String, Any) in
      ("m\(index)", ["source": "./m", "expressions": arguments, "module": module] as [String: Any])
    }
    root["module_calls"] = Dictionary(uniqueKeysWithValues: calls)
    configuration["root_module"] = root
    plan["configuration"] = configuration
    plan["resource_changes"] = changes + (0..<copies).flatMap { copied(changes, into: $0, identifiers) }
    plan["planned_values"] = withModules(plan["planned_values"], copies: copies, identifiers)
    if var state = plan["prior_state"] as? [String: Any] {
      state["values"] = withModules(state["values"], copies: copies, identifiers)
      plan["prior_state"] = state
    }
    return try JSONSerialization.data(withJSONObject: plan, options: [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Every `id` of the plan's resources.
  private static func identifiers(in value: Any) -> Set<String> {
    switch value {
    case let list as [Any]: return list.reduce(into: []) { $0.formUnion(identifiers(in: $1)) }
    case let object as [String: Any]:
      let own = (object["id"] as? String).map { Set([$0]) } ?? []
      return object.values.reduce(into: own) { $0.formUnion(identifiers(in: $1)) }
    default: return []
    }
  }

  /// Resources or changes, moved into a module.
  private static func copied(_ list: [[String: Any]], into index: Int, _ identifiers: Set<String>)
    -> [[String: Any]]
  {
    list.map { entry in
      var entry = entry
      entry["address"] = "module.m\(index).\(entry["address"] ?? "")"
      if entry["change"] != nil { entry["module_address"] = "module.m\(index)" }
      return renamed(entry, index, identifiers) as? [String: Any] ?? entry
    }
  }

  /// The same with identifiers of their own, so that known ones lead to one resource each.
  private static func renamed(_ value: Any, _ index: Int, _ identifiers: Set<String>) -> Any {
    switch value {
    case let text as String where identifiers.contains(text) || text.hasPrefix("arn:aws:"):
      return "\(text)\(index)"
    case let list as [Any]: return list.map { renamed($0, index, identifiers) }
    case let object as [String: Any]: return object.mapValues { renamed($0, index, identifiers) }
    default: return value
    }
  }

  private static func withModules(_ values: Any?, copies: Int, _ identifiers: Set<String>) -> Any? {
    guard var values = values as? [String: Any], var root = values["root_module"] as? [String: Any],
      let resources = root["resources"] as? [[String: Any]]
    else { return values }
    root["child_modules"] = (0..<copies).map { index in
      ["address": "module.m\(index)", "resources": copied(resources, into: index, identifiers)]
        as [String: Any]
    }
    values["root_module"] = root
    return values
  }
}
