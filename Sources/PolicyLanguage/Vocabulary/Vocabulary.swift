import Findings
import YAMLSyntax

/// The words of the policy language, as the compiler knows them, for whoever describes the language to editors.
package enum Vocabulary {
  /// The keys of a policy file and of the mappings in it.
  package static let file = FileCompiler.keys.known
  package static let policy = FileCompiler.policyKeys.known
  package static let parameter = FileCompiler.parameterKeys.known
  package static let definition = FileCompiler.definitionKeys.known
  package static let rowSource = FileCompiler.sourceKeys.known
  package static let `extension` = FileCompiler.extensionKeys.known
  /// The ways to derive a field that are no path.
  package static let field = FileCompiler.FieldWord.known
  /// The keys of a mapping that names where a value is found.
  package static let reference = referenceWords
  /// The severities of policies.
  package static let severities = Severity.allCases.map(\.rawValue)
  /// What "nothing there" can mean.
  package static let ifNone = Quantifier.IfNone.allCases.map(\.rawValue)

  /// The operators of a test, with what each takes.
  package static let operators = TestOperator.allCases.map { (name: $0.rawValue, takes: $0.shape) }
  /// The keys of a condition that are no path, with what each takes.
  package static let condition = Keyword.allCases.map { (name: $0.rawValue, takes: $0.shape) }
  /// The words that say how many items of a path are meant, and the keys that can stand beside each.
  package static let quantifiers = Keyword.allCases.filter(\.isQuantifier).map {
    (name: $0.rawValue, beside: FileCompiler.allowed(beside: $0).map(\.rawValue))
  }
}

/// What stands under a key of the policy language.
package enum OperandShape: Hashable, Sendable {
  case flag, number, text, path, type, pattern
  /// Any value, or where one is found.
  case value
  /// A list of values, or where one is found.
  case values
  /// A list of two numbers.
  case bounds
  /// One or several networks, ports or time windows.
  case ranges
  case test, tests
  case condition, conditions
  /// A name of a definition, a call of one, a condition, or a list of these.
  case satisfied
  case ifNone
  /// `true`, `false` or `symbolic`.
  case distinct
}

extension TestOperator {
  fileprivate var shape: OperandShape {
    switch self {
    case .exists, .empty, .sensitive, .unique, .literal, .pinned, .ignoringCase: .flag
    case .equals, .contains, .default: .value
    case .oneOf, .containsAll, .containsAny, .hasKeys: .values
    case .not, .length, .prefixLength: .test
    case .any, .all: .tests
    case .sameAs: .path
    case .atLeast, .atMost, .greaterThan, .lessThan: .number
    case .between: .bounds
    case .startsWith, .endsWith, .version: .text
    case .matches, .like: .pattern
    case .within, .covers, .overlaps, .notOverlapping: .ranges
    case .references: .type
    }
  }
}

extension Keyword {
  fileprivate var shape: OperandShape {
    switch self {
    case .all, .any: .conditions
    case .not, .where: .condition
    case .every, .some, .none, .numberOf, .isNode: .path
    case .satisfies: .satisfied
    case .declares: .type
    case .is: .test
    case .ifNone: .ifNone
    case .distinct: .distinct
    }
  }
}
