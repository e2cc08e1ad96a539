import Synchronization

/// The types of providers with their attributes: embedded, in the compact form that `Scripts/make-schema` writes, or read.
///
/// Nothing of an embedded text is looked at before something is asked.
package final class ProviderSchema: Sendable {
  private let text: StaticString
  private let tables: Mutex<SchemaTables?>

  package init(_ text: StaticString) {
    self.text = text
    tables = Mutex(nil)
  }

  /// A schema that was read; `types` are numbers of `blocks`.
  init(sources: [String], types: [String: Int], blocks: [[String: SchemaAttribute]]) {
    text = ""
    tables = Mutex(SchemaTables(sources: sources, types: types, blocks: blocks))
  }

  /// The sources of the providers, as `registry.terraform.io/hashicorp/aws`.
  package var sources: [String] { withTables { $0.sources } }

  /// The names of all types, those of data sources after `data.`.
  package var typeNames: [String] { withTables { $0.types.keys.sorted() } }

  /// The attributes and blocks of a type, `data.aws_ami` for a data source; `nil` where no provider has it.
  package func attributes(ofType name: String) -> [String: SchemaAttribute]? {
    withTables { tables in
      guard let block = tables.types[name] else { return nil }
      return tables.attributes(ofBlock: block)
    }
  }

  /// The attributes and blocks inside of a nested block.
  package func attributes(inside attribute: SchemaAttribute) -> [String: SchemaAttribute] {
    guard let block = attribute.block else { return [:] }
    return withTables { $0.attributes(ofBlock: block) }
  }

  private func withTables<Result: Sendable>(_ body: (inout SchemaTables) -> Result) -> Result {
    tables.withLock { tables in
      var found = tables ?? SchemaTables(text)
      let result = body(&found)
      tables = found
      return result
    }
  }
}
