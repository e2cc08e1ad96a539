import Values
import YAMLSyntax

extension FileCompiler {
  /// A network or a port that is written out, and where.
  private enum Range {
    case network(CIDRBlock)
    case ports(PortSet)
  }

  /// One or several networks, or one or several ports; with a path among them, which of the two shows later.
  mutating func ranges(_ node: YAMLNode.ID) -> Test.Ranges? {
    if case .operand(let operand) = reference(node) { return .operands(.elements(of: operand)) }
    let isList = if case .sequence = yaml[node].content { true } else { false }
    guard let elements = isList ? values(node, of: "networks or ports") : [node] else { return nil }
    var networks: [CIDRBlock] = []
    var ports: [PortSet] = []
    var operands: [Operand] = []
    for element in elements {
      guard let operand = operand(element, .text) else { continue }
      operands.append(operand)
      guard case .literal(let literal) = operand else { continue }
      switch range(literal, element) {
      case .network(let network): networks.append(network)
      case .ports(let set): ports.append(set)
      case nil: break
      }
    }
    return ranges(networks, ports, operands, node)
  }

  private mutating func ranges(
    _ networks: [CIDRBlock], _ ports: [PortSet], _ operands: [Operand], _ node: YAMLNode.ID
  ) -> Test.Ranges? {
    guard networks.isEmpty || ports.isEmpty else {
      report(
        "policy-invalid-operand", "networks and ports stand in one list", at: node,
        help: "write a test of each, in `any` or `all`")
      return nil
    }
    if networks.count + ports.count < operands.count { return .operands(.listed(operands)) }
    if let first = ports.first { return .ports(ports.dropFirst().reduce(first) { $0.union($1) }) }
    return .networks(networks)
  }

  private mutating func range(_ literal: Literal, _ node: YAMLNode.ID) -> Range? {
    guard case .scalar(_, let spelling, _) = literal else { return nil }
    if let network = CIDRBlock(parsing: spelling) { return .network(network) }
    if let ports = PortSet(parsing: spelling) { return .ports(ports) }
    report(
      "policy-invalid-operand", "`\(spelling)` is neither a network nor a port", at: node,
      help: "write a network as `10.0.0.0/8` or `\"fd00::/8\"`, ports as `443`, `1024-65535` or `tcp/443`")
    return nil
  }
}
