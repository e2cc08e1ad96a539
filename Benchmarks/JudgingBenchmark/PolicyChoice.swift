import Packs
import PolicyLanguage

/// The policies that judging is measured with.
enum PolicyChoice: String, CaseIterable {
  /// The first twelve that there were.
  case twelve
  /// Five versions of each of those.
  case sixty
  /// All of the default packs.
  case defaults

  private static let first: Set = [
    "aws-db-private-subnets", "aws-db-subnet-group-reference", "aws-db-encrypted", "aws-db-not-public",
    "aws-sg-dedicated", "aws-sg-world-ingress", "aws-s3-public-access-block", "aws-s3-versioning",
    "aws-s3-encryption", "aws-required-tags", "aws-ami-data-source", "terraform-secret-variable",
  ]

  var title: String {
    switch self {
    case .twelve, .sixty: "\(policies.policies.count) policies"
    case .defaults: "the default packs, \(policies.policies.count) policies"
    }
  }

  var policies: PolicySet {
    let files = self.files
    let result = PolicyCompiler.compile(self == .sixty ? PolicyMultiplier.multiplied(files, by: 5) : files)
    guard let policies = result.policies else { fatalError("a pack does not compile: \(result.diagnostics)") }
    return policies
  }

  private var files: [PolicyFile] {
    let all = Pack.defaults.flatMap(\.files)
    let chosen = self == .defaults ? all : all.filter { !Self.first.isDisjoint(with: $0.policies) }
    let wanted = Set(chosen.flatMap { [$0.number] + $0.needs })
    return all.filter { wanted.contains($0.number) }.map {
      PolicyFile(name: $0.name, text: Array($0.text.utf8))
    }
  }
}
