import Values

/// Functions whose result the arguments do not determine, or that tfpolicy leaves alone: always unknown.
let undeterminedFunctions: [Function] = [
  // https://developer.hashicorp.com/terraform/language/functions/base64gzip
  undetermined("base64gzip", [text], "tfpolicy does not compress texts"),
  // https://developer.hashicorp.com/terraform/language/functions/bcrypt
  undetermined("bcrypt", [text], variadic: Parameter("cost", .number), "bcrypt gives another text each time"),
  // https://developer.hashicorp.com/terraform/language/functions/plantimestamp
  undetermined("plantimestamp", [], "the time of the plan is not known"),
  // https://developer.hashicorp.com/terraform/language/functions/rsadecrypt
  undetermined(
    "rsadecrypt", [Parameter("ciphertext", .string), Parameter("privatekey", .string)],
    "tfpolicy does not decrypt"),
  // https://developer.hashicorp.com/terraform/language/functions/templatestring
  undetermined(
    "templatestring", [Parameter("template", .string), Parameter("vars", .any, .partlyUnknown)],
    "tfpolicy does not render this template"),
  // https://developer.hashicorp.com/terraform/language/functions/timestamp
  undetermined("timestamp", [], "the time of `terraform apply` is not known"),
  // https://developer.hashicorp.com/terraform/language/functions/uuid
  undetermined("uuid", [], "uuid gives another text each time"),
  // https://developer.hashicorp.com/terraform/language/functions/terraform-decode_tfvars
  undetermined(
    "provider::terraform::decode_tfvars", [Parameter("src", .string)], "tfpolicy does not read tfvars"),
  // https://developer.hashicorp.com/terraform/language/functions/terraform-encode_expr
  undetermined("provider::terraform::encode_expr", [whole], "tfpolicy does not write expressions"),
  // https://developer.hashicorp.com/terraform/language/functions/terraform-encode_tfvars
  undetermined("provider::terraform::encode_tfvars", [whole], "tfpolicy does not write tfvars"),
]

private let text = Parameter("str", .string)
private let whole = Parameter("value", .any, [.null, .partlyUnknown])

private func undetermined(
  _ name: String, _ parameters: [Parameter], variadic: Parameter? = nil, _ reason: String
) -> Function {
  Function(name, parameters, variadic: variadic, isPure: false) { _ in .unknown(Reason(.unresolved, reason)) }
}
