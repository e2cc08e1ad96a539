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

  /// Reads a text and calls `body` while the result is still held; whether the text was accepted.
  ///
  /// At least 64 zero bytes follow the text.
  func read(_ start: UnsafePointer<UInt8>, _ count: Int, _ body: () -> Void) -> Bool {
    switch self {
    case .reader:
      let (document, diagnostics) = JSONDocument.read(
        JSONBytes(start: start, count: count) { _ in }, file: "plan")
      return withExtendedLifetime(document) {
        body()
        return document != nil && diagnostics.isEmpty
      }
    case .simdjson:
      guard let document = benchmark_simdjson_read(start, count) else { return false }
      body()
      benchmark_simdjson_free(document)
      return true
    case .foundation:
      let bytes = UnsafeMutableRawPointer(mutating: start)
      let data = Data(bytesNoCopy: bytes, count: count, deallocator: .none)
      guard let value = try? JSONSerialization.jsonObject(with: data) else { return false }
      return withExtendedLifetime(value) {
        body()
        return true
      }
    }
  }
}
