package import JSONSyntax

extension Model {
  /// The scope of one element of a list of blocks.
  ///
  /// Sets are reordered in a plan, so an element belongs to the one block whose constants it holds; where
  /// several fit, nothing is known of it.
  package func scope(ofElement index: Int, value: JSONNode?, in scope: ExpressionScope) -> ExpressionScope {
    guard case .blocks(let list) = scope else { return .unavailable }
    let fitting = blocks(in: list, fitting: value)
    return fitting.count == 1 ? .block(fitting[0]) : .unavailable
  }

  /// The blocks of a list whose constants all stand in `value`; all of them where none fits.
  package func blocks(in list: JSONNode, fitting value: JSONNode?) -> [JSONNode] {
    let all = Array(document.elements(of: list))
    guard !isConfiguration(list), all.count > 1, let value else { return all }
    let fitting = all.filter { block in
      document.members(of: block).allSatisfy { key, expression in
        guard let constantKey, let constant = document.member(constantKey, of: expression),
          isScalar(constant),
          let planned = document.member(key, of: value), isScalar(planned)
        else { return true }
        // Each block of a set is compared with each element: most differ in their bytes, which need no decoding.
        let isSame = document.isSameScalar(constant, planned) ?? (decode(constant) == decode(planned))
        return isSame || isTemplate(constant)
      }
    }
    return fitting.isEmpty ? all : fitting
  }

  private func isScalar(_ node: JSONNode) -> Bool {
    switch document.kind(of: node) {
    case .object, .array, .null: false
    default: true
    }
  }

  private func isTemplate(_ node: JSONNode) -> Bool {
    document.string(node).map { $0.contains("${") || $0.contains("%{") } ?? false
  }
}
