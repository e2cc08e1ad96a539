extension View {
  /// What the rows are made of, and what each has: `ingress_rule is a row for each`.
  package var outline: Outline {
    Outline(
      "\(name) is a row for each",
      sources.flatMap { source in source.each.map { Outline($0.words) } }
        + [Outline("with \(fieldNames.joined(separator: ", "))")])
  }
}

extension RowSource.Each {
  /// As in `aws_security_group.ingress[*]`.
  fileprivate var words: String {
    path.steps.isEmpty ? type.text : path.text.hasPrefix(type.text) ? path.text : "\(type.text).\(path.text)"
  }
}
