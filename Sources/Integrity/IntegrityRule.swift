import Diagnostics
package import Findings

/// What a configuration has to be before any policy can speak of it: what Terraform would refuse to plan, or to apply.
package enum IntegrityRule: String, CaseIterable, Sendable {
  case undeclaredReference = "terraform-undeclared-reference"
  case dependencyCycle = "terraform-dependency-cycle"
  case undefinedType = "terraform-undefined-type"
  case undefinedAttribute = "terraform-undefined-attribute"
  case unparsableExpression = "terraform-unparsable-expression"
  case referenceKind = "terraform-reference-kind"

  /// One line that says what is right.
  package var title: String {
    switch self {
    case .undeclaredReference: "References lead to what is declared"
    case .dependencyCycle: "Nothing depends on itself"
    case .undefinedType: "Types are those of the provider"
    case .undefinedAttribute: "Attributes are those of the type"
    case .unparsableExpression: "Expressions can be read"
    case .referenceKind: "References lead to the kind of resource that an attribute takes"
    }
  }

  /// All of them stop `terraform plan`, or the apply that follows.
  package var severity: Severity { .high }

  /// Why the rule exists.
  package var rationale: String {
    switch self {
    case .undeclaredReference: "Terraform stops at a reference to nothing, and no policy can follow it."
    case .dependencyCycle: "Terraform finds no order in which to create what depends on itself."
    case .undefinedType: "Terraform stops at a type that the provider does not have."
    case .undefinedAttribute: "Terraform stops at an attribute that the type does not have."
    case .unparsableExpression:
      "Terraform stops at an expression that it cannot read, and its value is not known to any policy."
    case .referenceKind:
      "Terraform plans it, since both are texts; the provider refuses it in the middle of an apply, or takes something else."
    }
  }

  /// How to mend a violation.
  package var fix: String {
    switch self {
    case .undeclaredReference: "Declare what is meant, or correct the name."
    case .dependencyCycle:
      "Take one of the references out, for example by a resource of its own for the rule or the attachment."
    case .undefinedType: "Correct the type, or require the provider version that has it."
    case .undefinedAttribute: "Correct the attribute, or require the provider version that has it."
    case .unparsableExpression:
      "Correct the expression; quotes and backslashes inside of a text in quotes need a backslash before them."
    case .referenceKind: "Refer to a resource of the kind that the attribute takes."
    }
  }

  /// A violation of the rule.
  func finding(
    at address: String, attribute: String?, _ message: String, evidence: [Evidence], location: Place?,
    constructPath: String?
  ) -> Finding {
    Finding(
      policy: rawValue, title: title, severity: severity, verdict: .fail, address: address,
      attribute: attribute,
      message: message, rationale: rationale, fix: fix, references: [Self.reference], evidence: evidence,
      location: location, constructPath: constructPath)
  }

  /// Where Terraform says so.
  package static let reference = "https://developer.hashicorp.com/terraform/language/expressions/references"
}
