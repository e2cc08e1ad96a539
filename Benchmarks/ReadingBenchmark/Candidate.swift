import CSimdjson
import Foundation
import JSONSyntax

/// A way to read JSON that is measured.
enum Candidate: String, CaseIterable {
  case reader = "JSONSyntax"
  case simdjson = "simdjson DOM"
  case foundation = "JSONSerialization"

  /// Whether it was built in.
  var isAvailable: Bool { self != .simdjson || benchmark_has_simdjson() != 0 }

  /// The largest input that it is measured with, in MB: Foundation takes a minute for 200 MB.
  var largestInput: Int { self == .foundation ? 50 : .max }

  /// Reads a file and calls `body` while the result is still held; whether the file was accepted.
  func read(_ file: MappedFile, _ body: () -> Void = {}) -> Bool {
    switch self {
    case .reader:
      let bytes = JSONBytes(start: file.start, count: file.count) { _ in }
      let (document, diagnostics) = JSONDocument.read(bytes, file: "plan.json")
      return withExtendedLifetime(document) {
        body()
        return document != nil && diagnostics.isEmpty
      }
    case .simdjson:
      guard let document = benchmark_simdjson_read(file.start, file.count) else { return false }
      body()
      benchmark_simdjson_free(document)
      return true
    case .foundation:
      return readWithFoundation(file, body)
    }
  }

  private func readWithFoundation(_ file: MappedFile, _ body: () -> Void) -> Bool {
    let start = UnsafeMutableRawPointer(mutating: file.start)
    let data = Data(bytesNoCopy: start, count: file.count, deallocator: .none)
    guard let value = try? JSONSerialization.jsonObject(with: data) else { return false }
    return withExtendedLifetime(value) {
      body()
      return true
    }
  }
}
