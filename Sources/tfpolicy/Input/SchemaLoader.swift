import Diagnostics
import JSONSyntax
import Packs
import Schemas

/// Reads the provider schemas that a call gives.
enum SchemaLoader {
  /// The schemas of the files, before those that are embedded, and what is wrong with the files.
  static func load(_ paths: [String]) -> (schemas: [ProviderSchema], diagnostics: [Diagnostic]) {
    var schemas: [ProviderSchema] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      do throws(FileError) {
        let (document, problems) = JSONDocument.read(try FileReader.document(at: path), file: path)
        diagnostics += problems
        let found = document.map { SchemaReader.read($0) } ?? []
        if document != nil, found.isEmpty {
          diagnostics.append(unreadable("\(path) holds no provider schema"))
        }
        schemas += found
      } catch {
        diagnostics.append(unreadable("\(path) cannot be read: \(error.reason)"))
      }
    }
    return (schemas + Pack.schemas, diagnostics)
  }

  private static func unreadable(_ message: String) -> Diagnostic {
    Diagnostic(
      .error, "schema-unreadable", message,
      help: "--schema takes what terraform providers schema -json prints")
  }
}
