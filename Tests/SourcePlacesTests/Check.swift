import Diagnostics
import SourcePlaces
import Testing

/// Compares where `address` and `attribute` are found in files, by their paths below `infra`, with `FILE:LINE:COLUMN`.
func check(
  _ files: [String: String], _ address: String, _ attribute: String?, _ expected: String?,
  line: String? = nil, at location: SourceLocation = #_sourceLocation
) {
  var index = SourceIndex(root: "infra") { folder in
    files.filter {
      "infra/\($0.key)".hasPrefix(folder + "/")
        && !"infra/\($0.key)".dropFirst(folder.count + 1).contains("/")
    }
    .sorted { $0.key < $1.key }
    .map { SourceFile(name: "infra/\($0.key)", text: Array($0.value.utf8)) }
  }
  let place = index.place(of: address, attribute: attribute)
  #expect(place?.description == expected.map { "infra/\($0)" }, sourceLocation: location)
  if let line { #expect(place?.line == line, sourceLocation: location) }
}
