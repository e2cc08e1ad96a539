import Terraform

/// The instances that a reference without, or with, a key can mean.
enum Meant<Instance> {
  /// All of them together.
  case all([Instance])
  /// One of them.
  case one([Instance])

  /// `wanted` is the key in the reference; `own` is the key of what holds the expression where `count.index` or
  /// `each` stands in it, so that the instance with the same key is meant, if there is one.
  init(_ instances: [Instance], key: (Instance) -> InstanceKey, wanted: InstanceKey, own: InstanceKey?) {
    if wanted != .none {
      self = .all(instances.filter { key($0) == wanted })
    } else if let own, instances.count > 1 {
      let same = instances.filter { key($0) == own }
      self = same.isEmpty ? .one(instances) : .all(same)
    } else {
      self = .all(instances)
    }
  }

  /// What is reached through the instances, as a choice where only one is meant; `nil` where there is none.
  func combined(_ reach: (Instance) -> [Reached]) -> [Reached]? {
    switch self {
    case .all(let instances): return instances.isEmpty ? nil : instances.flatMap(reach)
    case .one(let instances): return instances.isEmpty ? nil : [.choice(instances.flatMap(reach))]
    }
  }
}
