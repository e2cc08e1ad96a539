/// What a node looks like: its kind gives the shape, its action the colour and a sign for those who see none.
struct NodeLook: Hashable {
  /// What a plan does, in the order of the legend.
  enum Action: String, CaseIterable {
    case create, update, replace, delete, read, forget

    /// - Parameter text: as a plan writes it, as in `delete, create`; no-op has no look of its own.
    init?(_ text: String) {
      let words = Set(text.split(separator: ",").map { $0.filter { $0 != " " } })
      switch words {
      case ["create", "delete"], ["create", "forget"]: self = .replace
      default:
        guard words.count == 1, let found = words.first.flatMap({ Action(rawValue: $0) }) else { return nil }
        self = found
      }
    }

    var sign: String {
      switch self {
      case .create: "+"
      case .update: "~"
      case .replace: "±"
      case .delete: "−"
      case .read: "<="
      case .forget: "."
      }
    }
  }

  /// The shapes, in the order of the legend.
  enum Kind: String, CaseIterable {
    case resource, data, module, provider, variable, local, output

    init(type: String) {
      let word = type.prefix { $0 != "." }
      self = Kind(rawValue: String(word)) ?? .resource
    }
  }

  var kind: Kind
  /// `nil` where nothing happens, and where the members of a folded node differ.
  var action: Action?
  /// The sign of the action; of members that differ each with their number, as in `+12 ~3`.
  var sign = ""

  init(_ node: GraphPicture.Node) {
    kind = Kind(type: node.type)
    let actions = (node.members.isEmpty ? [node] : node.members).map { $0.action.flatMap { Action($0) } }
    action = Set(actions).count == 1 ? actions.first.flatMap { $0 } : nil
    if let action {
      sign = action.sign
    } else {
      sign = Action.allCases.compactMap { action in
        let count = actions.count { $0 == action }
        return count > 0 ? "\(action.sign)\(count)" : nil
      }.joined(separator: " ")
    }
  }

  /// The classes of the drawn element.
  var classes: String { "node \(kind.rawValue)" + (action.map { " \($0.rawValue)" } ?? "") }
}
