/// Gives the definitions or views that are read of an archive the indices that they have in the set which is read.
struct ArchiveNumbering {
  /// What was named so far, by its index in the archive.
  private(set) var archived: [Int] = []

  /// The new index of what has this one in the archive.
  mutating func index(of index: Int) -> Int {
    if let known = archived.firstIndex(of: index) { return known }
    archived.append(index)
    return archived.count - 1
  }
}
