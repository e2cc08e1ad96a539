import JSONSyntax
import Values

extension Model {
  /// This plan, joined to the configuration beside it, which the same document holds: that supplies what a plan leaves
  /// out, which are locals, the settings, lifecycles, dynamic blocks, and the types of variables.
  ///
  /// What only one of both has stays as it is: the configuration may be newer than the plan.
  package func joined(to sources: ModuleSources) -> Model {
    let written = ConfigurationReader.read(document, sources: sources).model
    guard let first = sources.folders.map(\.body.index).min(), let root = written.roots.first else {
      return self
    }
    var join = SourceJoin(
      plan: self, written: written, source: SourceConfiguration(first: first, blocks: Lookup()))
    join.join(module: 0, with: root)
    join.joinProviders()
    var joined = join.plan
    joined.source = join.source
    return joined
  }
}

/// Finds what a plan and a configuration have both, by name.
private struct SourceJoin {
  var plan: Model
  let written: Model
  var source: SourceConfiguration
  /// The modules of the configuration by those of the plan.
  private var modules: [Int: Int] = [:]

  init(plan: Model, written: Model, source: SourceConfiguration) {
    self.plan = plan
    self.written = written
    self.source = source
  }

  mutating func join(module: Int, with other: Int) {
    modules[module] = other
    let counterpart = written.modules[other]
    plan.modules[module].locals = counterpart.locals
    plan.modules[module].settings = counterpart.settings
    plan.modules[module].path = counterpart.path
    plan.modules[module].files = counterpart.files
    plan.modules[module].indexNames()
    for variable in plan.modules[module].variables {
      source.blocks[variable.node] = counterpart.variable(variable.name)
    }
    for output in plan.modules[module].outputs {
      source.blocks[output.node] = counterpart.output(output.name)
    }
    joinBlocks(of: module, with: other)
    for (name, child) in plan.modules[module].children {
      guard let found = counterpart.children[name] else { continue }
      if let call = plan.modules[child].call { source.blocks[call] = written.modules[found].call }
      join(module: child, with: found)
    }
  }

  private mutating func joinBlocks(of module: Int, with other: Int) {
    for block in plan.blocks where block.module == module {
      guard let type = written.types.index(of: plan.types[block.type]) else { continue }
      let name = Model.BlockName(module: other, mode: block.mode, type: type, name: block.name)
      guard let found = written.blockIndex[name].map({ written.blocks[$0].node }) else { continue }
      source.blocks[block.node] = found
      if let expressions = block.expressions { source.blocks[expressions] = found }
    }
  }

  mutating func joinProviders() {
    for index in plan.providers.indices {
      let provider = plan.providers[index]
      let found = written.providers.first {
        $0.name == provider.name && $0.alias == provider.alias
          && $0.module == provider.module.flatMap { modules[$0] }
      }
      if let found = found?.expressions { plan.providers[index].expressions = found }
    }
  }
}
