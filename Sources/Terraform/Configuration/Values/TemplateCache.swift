import HCL
import Synchronization

/// The templates of a configuration, each parsed once.
final class TemplateCache: Sendable {
  private let found = Mutex<[String: Template]>([:])
  private let references = Mutex<[String: [Reference]]>([:])
  private let plain = Mutex<[String: PlainAttribute?]>([:])

  func template(of text: String) -> Template {
    found.withLock { templates in
      if let known = templates[text] { return known }
      let template = Template.parse(text).template
      templates[text] = template
      return template
    }
  }

  /// The attribute of a resource that a text names and nothing more, which `find` finds where nobody has asked yet.
  func plainAttribute(named text: String, _ find: () -> PlainAttribute?) -> PlainAttribute? {
    if let known = plain.withLock({ $0[text] }) { return known }
    let found = find()
    plain.withLock { $0[text] = .some(found) }
    return found
  }

  /// The references of what is written so; `find` finds them where nobody has asked yet.
  func references(ofText text: String, _ find: () -> [Reference]) -> [Reference] {
    if let known = references.withLock({ $0[text] }) { return known }
    let found = find()
    references.withLock { $0[text] = found }
    return found
  }
}
