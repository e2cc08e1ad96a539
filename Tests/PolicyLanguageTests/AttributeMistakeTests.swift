import Diagnostics
import PolicyLanguage
import Schemas
import Testing

/// Attributes that a provider's schema does not have.
@Suite struct AttributeMistakeTests {
  /// `a_disk` with `encrypted`, `region` and the block `root_volume`, which has `size` and `device`.
  private static let schema = ProviderSchema(
    """
    registry.terraform.io/example/a
    encrypted region root_volume size device
    a_disk=# a_copy=$
    #2$2%B$ &2'2
    """)

  @Test(arguments: [
    ("for: a_disk, require: { encryptd: true }", ["25-33 `a_disk` has no attribute `encryptd` = encrypted"]),
    ("for: a_disk, require: { root_volume.sizes: 1 }", ["37-42 the block has no attribute `sizes` = size"]),
    ("for: a_disk, require: { every: 'root_volume[*]', is: { exists: true } }", []),
    (
      "for: a_disk, require: { every: 'root_volume[*]', satisfies: { devise: 1 } }",
      ["63-69 the block has no attribute `devise` = device"]
    ),
    ("for: x, require: { some: 'a -> a_disk(regio)' }", ["39-44 `a_disk` has no attribute `regio` = region"]),
    ("for: x, require: { some: '<- a_disk(region)' }", []),
    ("for: [a_disk, a_copy], require: { size: 1, encrypted: true }", []),
    (
      "for: [a_disk, a_copy], require: { sise: 1 }",
      ["35-39 none of `a_disk`, `a_copy` has an attribute `sise` = size"]
    ),
    // A later version of the provider may have it; of a glob and of other types nobody knows.
    ("for: a_disk, require: { throughput: 1, lifecycle: { exists: false }, tags.Regio: x }", []),
    ("for: 'a_*', require: { encryptd: true }", []), ("for: b_disk, require: { encryptd: true }", []),
    ("for: [a_disk, b_disk], require: { encryptd: true }", []),
    // Of a provider whose types are known, a type of nearly that name is meant.
    ("for: a_disc, require: { x: 1 }", ["6-12 no provider has a type `a_disc` = a_disk"]),
    ("for: a_bucket, require: { x: 1 }", []),
    ("for: x, require: { some: 'a -> a_cpy' }", ["32-37 no provider has a type `a_cpy` = a_copy"]),
    ("for: x, require: { some: 'nodes(a_disks)' }", ["33-40 no provider has a type `a_disks` = a_disk"]),
    // What an extension derives is there.
    ("for: a_disk, require: { regions: 1 } }], extend: [{ for: a_disk, fields: { regions: region }", []),
  ])
  func attributes(policy: String, expected: [String]) {
    let head = "policies: [{ id: p, title: P, severity: low, "
    let text = "{ \(head)\(policy) }] }"
    let (_, diagnostics) = PolicyCompiler.compile(
      [PolicyFile(name: "a.yaml", text: Array(text.utf8))], schemas: [Self.schema])
    let found = diagnostics.map { diagnostic in
      let start = (diagnostic.place?.start.column ?? 0) - head.count - 2
      let end = (diagnostic.place?.end.column ?? 0) - head.count - 2
      let help = diagnostic.help?.split(separator: "`").dropFirst().first ?? ""
      return "\(start)-\(end) \(diagnostic.message) = \(help)"
    }
    #expect(found == expected)
  }
}
