package import Diagnostics
import Terraform

/// Finds the places of resources and attributes in the files that a plan was made of.
///
/// What cannot be told apart is not told apart: of several blocks of one type the block around them is the place, since a
/// plan may hold them in another order; so is the call of a module whose files are elsewhere.
package struct SourceIndex {
  private let root: String
  private let read: (_ folder: String) -> [SourceFile]
  private var modules: [String: SourceModule] = [:]

  /// - Parameters:
  ///   - root: the folder of the root module.
  ///   - read: gives the `*.tf` and `*.tf.json` of a folder; none where there is no such folder.
  package init(root: String, read: @escaping (_ folder: String) -> [SourceFile]) {
    self.root = FolderPath.normalized(root)
    self.read = read
  }

  /// The place of an attribute, of its block where the attribute is not written there, or of the module call that leads
  /// there; `nil` where none of them is found.
  ///
  /// - Parameters:
  ///   - address: as Terraform writes addresses, `output.NAME` and the like included.
  ///   - attribute: as in `ingress[0].cidr_blocks`.
  package mutating func place(of address: String, attribute: String?) -> Place? {
    guard var steps = AddressScanner.steps(of: address)?[...] else { return nil }
    var folder = root
    var call: Place?
    while case .name("module") = steps.first, case .name(let name) = steps.dropFirst().first {
      let module = self.module(in: folder)
      let found = module.blocks("module", [name])
      call = found.first.map { module.place(of: $0) } ?? call
      steps = steps.dropFirst(2)
      if case .key = steps.first { steps = steps.dropFirst() }
      if steps.isEmpty { return place(in: module, found, attribute) }
      guard let source = found.first?.item.children.last(where: { $0.name == "source" })?.literal,
        source.hasPrefix("./") || source.hasPrefix("../")
      else { return call }
      folder = FolderPath.normalized(folder + "/" + source)
    }
    let module = self.module(in: folder)
    return place(in: module, blocks(of: Array(steps), in: module), attribute) ?? call
  }

  private mutating func module(in folder: String) -> SourceModule {
    if let module = modules[folder] { return module }
    let module = SourceModule(read(folder))
    modules[folder] = module
    return module
  }

  /// The blocks that an address within a module means.
  private func blocks(of steps: [AddressScanner.Step], in module: SourceModule) -> [SourceModule.Found] {
    let names = steps.compactMap { step in if case .name(let name) = step { name } else { nil } }
    switch names.first {
    case "data" where names.count == 3: return module.blocks("data", [names[1], names[2]])
    case "var" where names.count == 2: return module.blocks("variable", [names[1]])
    case "output" where names.count == 2: return module.blocks("output", [names[1]])
    case "provider" where names.count > 1: return module.blocks("provider", [names[1]])
    case "terraform" where names.count == 1: return module.blocks("terraform", [])
    case "local" where names.count == 2:
      return module.blocks("locals", []).flatMap { block in
        block.item.children.filter { $0.name == names[1] }.map {
          SourceModule.Found(item: $0, file: block.file)
        }
      }
    default: return names.count == 2 ? module.blocks("resource", names) : []
    }
  }

  /// The deepest part of an attribute's path that one of the blocks writes; the last block counts, as it overrides the
  /// others. Else the first block.
  private func place(
    in module: SourceModule, _ blocks: [SourceModule.Found], _ attribute: String?
  ) -> Place? {
    let names = attribute.map { AttributeNames.names(of: $0) } ?? []
    for block in blocks.reversed() {
      if let item = deepest(names[...], in: block.item) {
        return module.place(of: SourceModule.Found(item: item, file: block.file))
      }
    }
    return blocks.first.map { module.place(of: $0) }
  }

  private func deepest(_ names: ArraySlice<String>, in item: SourceItem) -> SourceItem? {
    guard let name = names.first else { return nil }
    let found = item.children.map(\.expanded).filter { $0.name == name }
    guard found.count == 1 else { return nil }
    return deepest(names.dropFirst(), in: found[0]) ?? found[0]
  }
}
