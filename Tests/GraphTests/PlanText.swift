import Graph
import JSONSyntax
import Terraform
import Testing

/// A plan made from the parts that a graph is built from, as JSON.
struct PlanText {
  /// `resource_changes` entries as ADDRESS → (after, after_unknown).
  var changes: [(address: String, after: String, unknown: String)] = []
  /// The content of `configuration.root_module`.
  var root = "{}"
  /// The resources of `prior_state`'s root module.
  var prior = "[]"
  /// The entries of `relevant_attributes` as ADDRESS → attribute, where one is named.
  var relevant: [(address: String, attribute: String?)] = []

  func graph() throws -> ResourceGraph {
    let entries = changes.map { change in
      let parts = split(change.address)
      return
        #"{\#(parts),"change":{"actions":["create"],"after":\#(change.after),"after_unknown":\#(change.unknown)}}"#
    }
    let relevant = relevant.map { address, attribute in
      #"{"resource":"\#(address.replacing("\"", with: "\\\""))","attribute":[\#(attribute.map { "\"\($0)\"" } ?? "")]}"#
    }
    let json = """
      {"format_version":"1.2","resource_changes":[\(entries.joined(separator: ","))],
      "relevant_attributes":[\(relevant.joined(separator: ","))],
      "prior_state":{"values":{"root_module":{"resources":\(prior)}}},"configuration":{"root_module":\(root)}}
      """
    let document = try #require(JSONDocument.read(JSONBytes(copying: json.utf8), file: "plan.json").document)
    return ResourceGraph(try #require(PlanReader.read(document).model))
  }

  /// `module.m.t.n[0]` as the keys of an entry.
  private func split(_ address: String) -> String {
    var rest = address[...]
    var module = ""
    if let range = rest.firstRange(of: ".t.") {
      module = #","module_address":"\#(rest[..<range.lowerBound].replacing("\"", with: "\\\""))""#
      rest = rest[rest.index(after: range.lowerBound)...]
    }
    var index = ""
    if let bracket = rest.firstIndex(of: "[") {
      index = #","index":\#(rest[rest.index(after: bracket)...].dropLast())"#
      rest = rest[..<bracket]
    }
    let parts = rest.split(separator: ".")
    return #""mode":"managed","type":"\#(parts[0])","name":"\#(parts[1])"\#(module)\#(index)"#
  }
}

/// A `resources` entry of the configuration.
func block(_ address: String, _ expressions: String, _ more: String = "") -> String {
  let parts = address.split(separator: ".")
  return
    #"{"mode":"managed","type":"\#(parts[0])","name":"\#(parts[1])","expressions":\#(expressions)\#(more)}"#
}

/// An expression with these references, and the prefixes that a plan lists with them.
func refers(_ references: String...) -> String {
  let list = references.map { "\"\($0.replacing("\"", with: "\\\""))\"" }.joined(separator: ",")
  return #"{"references":[\#(list)]}"#
}
