import JSONSyntax
import Values

/// Stacks that read the outputs of each other.
extension Model {
  /// The root whose state a `terraform_remote_state` reads: the one with the same backend, or else of the name that
  /// CDKTF gives it; `nil` where it is none of this document.
  package func producer(ofBlock block: Int) -> Int? {
    guard roots.count > 1, types[blocks[block].type] == "terraform_remote_state" else { return nil }
    let node = blocks[block].node
    let sameBackend = roots.filter { isBackend(of: $0, readBy: node) }
    if sameBackend.count == 1 { return sameBackend[0] }
    let prefix = "cross-stack-reference-input-"
    return roots.first { blocks[block].name == prefix + modules[$0].name }
  }

  /// The module instance of a root.
  package func instance(ofRoot root: Int) -> Int? {
    moduleInstances.firstIndex { $0.module == root && $0.parent == nil }
  }

  private func isBackend(of root: Int, readBy node: JSONNode) -> Bool {
    guard let type = document.member("backend", of: node).flatMap({ document.string($0) }),
      let config = document.bodies("config", of: node).first
    else { return false }
    let backends = modules[root].settings.flatMap { document.bodies("backend", of: $0) }
      .flatMap { document.bodies(type, of: $0) }
    let wanted = document.contents(of: config)
    return !wanted.isEmpty
      && backends.contains { backend in
        wanted.allSatisfy { name, value in
          document.member(name, of: backend).map { decode($0) == decode(value) } ?? false
        }
      }
  }
}
