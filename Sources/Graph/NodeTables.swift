import Terraform

/// The nodes of a graph, and the indices by which they are found.
struct NodeTables: Sendable {
  private let model: Model
  private(set) var nodes: [Node] = []
  /// The nodes of each kind, in the order of the document.
  private(set) var ranges: [Range<Int32>]
  /// The nodes of each type of managed resource, and of each type of data source.
  private(set) var resourcesByType: [[NodeID]]
  private(set) var dataByType: [[NodeID]]
  /// The node of each of the model's resources.
  private(set) var ofResources: [NodeID]
  /// The instances of a block in one instance of its module.
  private(set) var byBlock: [BlockInstance: [NodeID]] = [:]
  /// The variables and outputs of a module instance by name.
  private(set) var declarations: [DeclarationKey: NodeID] = [:]
  /// The instances of a module call in one instance of the module that holds it.
  private(set) var byCall: [CallKey: [Int]] = [:]
  private(set) var blocks: [BlockKey: Int] = [:]
  /// The node of a module call in one instance of the module that holds it.
  private(set) var calls: [CallKey: NodeID] = [:]

  struct BlockInstance: Hashable {
    var block: Int
    var module: Int
  }

  struct BlockKey: Hashable {
    var module: Int
    var mode: ResourceMode
    var type: Int32
    var name: String
  }

  struct CallKey: Hashable {
    var parent: Int
    var name: String
  }

  struct DeclarationKey: Hashable {
    var kind: NodeKind
    var module: Int32
    var name: String
  }

  init(_ model: Model) {
    self.model = model
    ranges = Array(repeating: 0..<0, count: NodeKind.allCases.count)
    resourcesByType = Array(repeating: [], count: model.types.names.count)
    dataByType = resourcesByType
    ofResources = Array(repeating: NodeID(0), count: model.resources.count)
    addResources(.managed, as: .resource)
    addResources(.data, as: .data)
    addModuleContents()
    add(model.providers.indices, as: .provider)
    addSettings()
    add(model.changes.indices, as: .change)
    add(0..<1, as: .document)
    indexBlocks()
  }
}

// MARK: - Building

extension NodeTables {
  private mutating func add(_ indices: Range<Int>, as kind: NodeKind) {
    let start = Int32(nodes.count)
    for index in indices { nodes.append(Node(kind: kind, index: Int32(index), module: 0)) }
    ranges[Int(kind.rawValue)] = start..<Int32(nodes.count)
  }

  /// One settings block for each root.
  private mutating func addSettings() {
    let start = Int32(nodes.count)
    for (index, instance) in model.moduleInstances.enumerated() where instance.parent == nil {
      nodes.append(Node(kind: .terraform, index: 0, module: Int32(index)))
    }
    ranges[Int(NodeKind.terraform.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func addResources(_ mode: ResourceMode, as kind: NodeKind) {
    let start = Int32(nodes.count)
    for (index, resource) in model.resources.enumerated() where resource.mode == mode {
      let id = NodeID(nodes.count)
      ofResources[index] = id
      nodes.append(Node(kind: kind, index: Int32(index), module: Int32(resource.module)))
      if mode == .data {
        dataByType[Int(resource.type)].append(id)
      } else {
        resourcesByType[Int(resource.type)].append(id)
      }
      if let block = resource.block {
        byBlock[BlockInstance(block: block, module: resource.module), default: []].append(id)
      }
    }
    ranges[Int(kind.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func addModuleContents() {
    addDeclarations(.variable) { $0.variables }
    addDeclarations(.output) { $0.outputs }
    addDeclarations(.local) { $0.locals }
    let start = Int32(nodes.count)
    for (index, instance) in model.moduleInstances.enumerated() {
      if let parent = instance.parent {
        byCall[CallKey(parent: parent, name: instance.name), default: []].append(index)
      }
      guard let module = instance.module else { continue }
      for (_, child) in model.modules[module].children.sorted(by: { $0.key < $1.key }) {
        calls[CallKey(parent: index, name: model.modules[child].name)] = NodeID(nodes.count)
        nodes.append(Node(kind: .module, index: Int32(child), module: Int32(index)))
      }
    }
    ranges[Int(NodeKind.module.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func addDeclarations(_ kind: NodeKind, _ list: (Module) -> [Module.Declaration]) {
    let start = Int32(nodes.count)
    for (instanceIndex, instance) in model.moduleInstances.enumerated() {
      guard let module = instance.module else { continue }
      for (index, declaration) in list(model.modules[module]).enumerated() {
        let key = DeclarationKey(kind: kind, module: Int32(instanceIndex), name: declaration.name)
        declarations[key] = NodeID(nodes.count)
        nodes.append(Node(kind: kind, index: Int32(index), module: Int32(instanceIndex)))
      }
    }
    ranges[Int(kind.rawValue)] = start..<Int32(nodes.count)
  }

  private mutating func indexBlocks() {
    for (index, block) in model.blocks.enumerated() {
      blocks[BlockKey(module: block.module, mode: block.mode, type: block.type, name: block.name)] = index
    }
  }
}
