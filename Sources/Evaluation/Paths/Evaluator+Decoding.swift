import Graph
import JSONSyntax
import PolicyLanguage
import Terraform
import Values

extension Evaluator {
  /// `json(…)`, `base64(…)` and `lines(…)` of one item; what cannot be decoded is unknown. `literals(…)` of a node.
  func decode(_ item: Item, _ decoder: Path.Decoder) -> [Element] {
    if decoder == .literals { return literals(of: item) }
    guard let value = item.value else { return [.open(Reason(.wrongKind, "a node is no text"))] }
    switch value.content {
    case .null: return [.sure(item)]
    case .unknown(let unknown):
      guard decoder == .json, let structure = unknown.structure else { return [.sure(item)] }
      return [.sure(decoded(structure, from: item, value))]
    case .string(let text): return decode(text, decoder).map { .sure(decoded($0, from: item, value)) }
    case .bool, .number, .list, .object:
      return [.sure(item.with(.unknown(Reason(.wrongKind, "\(item.path) is no text")), at: item.path))]
    }
  }

  /// The texts that the configuration of a node, or of one of its attributes, writes out; templates as they stand.
  private func literals(of item: Item) -> [Element] {
    guard let literals = graph.literals(of: item.holder) else {
      let address = graph.address(of: item.holder)
      return [.open(Reason(.notCarried, "the configuration of \(address) is not in the document"))]
    }
    let attribute = (item.origin ?? item.path).attribute
    return literals.filter { attribute == nil || $0.attribute == attribute }.map {
      .sure(item.with(.string($0.text), at: AttributePath(.name($0.attribute))))
    }
  }

  private func decoded(_ value: Value, from item: Item, _ text: Value) -> Item {
    var result = item.with(value.marked(sensitive: text.isSensitive), at: item.path)
    result.origin = item.origin ?? item.path
    return result
  }

  private func decode(_ text: String, _ decoder: Path.Decoder) -> [Value] {
    switch decoder {
    case .literals: return [.string(text)]
    case .json: return [json(text)]
    case .base64:
      guard let bytes = Base64.decode(text), let text = String(validating: bytes, as: UTF8.self) else {
        return [.unknown(Reason(.wrongKind, "the text is no base64 of a UTF-8 text"))]
      }
      return [.string(text)]
    case .lines:
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
        .string(String($0))
      }
    }
  }

  private func json(_ text: String) -> Value {
    let (document, _) = JSONDocument.read(JSONBytes(copying: text.utf8), file: "")
    guard let document else { return .unknown(Reason(.wrongKind, "the text is no JSON")) }
    let model = Model(form: .configuration, document: document, formatVersion: "")
    return model.decode(document.root)
  }
}
