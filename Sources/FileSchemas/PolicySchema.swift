import PolicyLanguage
import Reporting

/// The JSON Schema of policy files; its keys are those of the compiler.
enum PolicySchema {
  static var text: String {
    let keys = Vocabulary.file.map { (name: $0, node: node(ofFileKey: $0)) }
    return SchemaNode.mapping(keys, [("minProperties", .number(1))])
      .document(title: "A policy file of tfpolicy", definitions: definitions)
  }

  private static func node(ofFileKey key: String) -> SchemaNode {
    switch key {
    case "policies": .list(.ref("policy")).described("What is asked.")
    case "define": .map(.ref("definition")).described("Conditions with a name, which policies share.")
    case "parameters": .map(.ref("parameter")).described("Values that whoever uses the policies can set.")
    case "views": .map(.list(.ref("rowSource"))).described("Rows of one shape, made of different resources.")
    case "extend": .list(.ref("extension")).described("Attributes that are derived for existing types.")
    default: .any
    }
  }

  private static var definitions: [(name: String, node: SchemaNode)] {
    [
      ("policy", policy), ("parameter", parameter), ("definition", definition), ("rowSource", rowSource),
      ("extension", `extension`), ("fields", fields), ("field", field),
    ] + ConditionSchema.definitions
  }

  private static var policy: SchemaNode {
    .mapping(
      Vocabulary.policy.map { (name: $0, node: node(ofPolicyKey: $0)) },
      required: ["id", "title", "severity", "for"],
      [
        ("anyOf", .array(["require", "forbid"].map { .object([("required", .array([.string($0)]))]) }))
      ])
  }

  private static func node(ofPolicyKey key: String) -> SchemaNode {
    switch key {
    case "id":
      SchemaNode([("type", .string("string")), ("pattern", .string("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"))])
        .described("In kebab case, unique over all files that are loaded together.")
    case "title": SchemaNode.ref("text").described("What is right, in one line.")
    case "severity": SchemaNode.choice(Vocabulary.severities).described("How bad a violation is.")
    case "for": SchemaNode.ref("types").described("What it is asked of: types, globs, kinds of node, views.")
    case "when":
      SchemaNode.ref("condition").described("Narrows: where it is false, the policy does not apply.")
    case "require": SchemaNode.ref("condition").described("What must hold.")
    case "forbid": SchemaNode.ref("condition").described("What must not hold.")
    case "message":
      SchemaNode.ref("text").described(
        "What a violation says. Placeholders: {subject}, {item}, {items}, {value}, {expected}, {witness}, {path}, {PATH}."
      )
    case "rationale": SchemaNode.ref("text").described("Why the policy exists.")
    case "fix": SchemaNode.ref("text").described("How to mend a violation.")
    case "references": SchemaNode.ref("texts").described("Standards and pages that ask for the same.")
    default: .any
    }
  }

  private static var parameter: SchemaNode {
    .mapping(
      Vocabulary.parameter.map { key in
        switch key {
        case "type":
          (key, SchemaNode.string.described("string, number, bool, any, list(TYPE) or map(TYPE)."))
        case "default": (key, SchemaNode.any.described("The value where nobody sets it."))
        default: (key, .ref("text"))
        }
      }, required: ["type", "default"])
  }

  private static var definition: SchemaNode {
    .mapping(
      Vocabulary.definition.map { key in
        switch key {
        case "about": (key, SchemaNode.ref("types").described("The types that it is about."))
        case "arguments": (key, SchemaNode.list(.string).described("The names that a call gives values to."))
        case "holds": (key, .ref("condition"))
        default: (key, .any)
        }
      }, required: ["about", "holds"])
  }

  private static var rowSource: SchemaNode {
    .mapping(
      Vocabulary.rowSource.map { key in
        switch key {
        case "each":
          (key, SchemaNode.ref("texts").described("A type, and a path from it: a row for each item."))
        case "where": (key, .ref("condition"))
        case "fields": (key, .ref("fields"))
        case "expand": (key, SchemaNode.ref("texts").described("Fields of which each value makes a row."))
        default: (key, .any)
        }
      }, required: ["each", "fields"])
  }

  private static var `extension`: SchemaNode {
    .mapping(
      Vocabulary.extension.map { key in
        switch key {
        case "for": (key, .ref("types"))
        case "fields": (key, .ref("fields"))
        case "sensitive":
          (
            key,
            SchemaNode.anyOf(.string, .list(.string, atLeast: 0)).described("Attributes that are secret.")
          )
        default: (key, .any)
        }
      }, required: ["for"])
  }

  private static var fields: SchemaNode {
    SchemaNode([
      ("type", .string("object")), ("minProperties", .number(1)),
      ("additionalProperties", SchemaNode.ref("field").element),
    ])
  }

  private static var field: SchemaNode {
    let words = Vocabulary.field.map { word -> (name: String, node: SchemaNode) in
      switch word {
      case "first_of": (word, .list(.ref("field")))
      case "merge": (word, .list(.ref("path")))
      case "port_set": (word, .list(.ref("path"), atLeast: 3))
      default: (word, .any)
      }
    }
    return .anyOf(
      .ref("path"), .list(.ref("field")),
      .mapping(words, [("minProperties", .number(1)), ("maxProperties", .number(1))]))
  }
}
