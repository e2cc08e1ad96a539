import HCL
import Synchronization

/// The templates of a configuration, each parsed once.
final class TemplateCache: Sendable {
  private let found = Mutex<[String: Template]>([:])

  func template(of text: String) -> Template {
    found.withLock { templates in
      if let known = templates[text] { return known }
      let template = Template.parse(text).template
      templates[text] = template
      return template
    }
  }
}
