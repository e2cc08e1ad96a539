import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The names of what an XML document is made of.
final class XMLOutline: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var attributes: [String] = []
  private(set) var isWellFormed = false

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append(name)
    self.attributes += attributes.keys
  }
}
