import Foundation
import FoundationXML
import Providers

/// Reads an XML document into elements.
final class MarkupReader: NSObject, XMLParserDelegate {
    private var open: [MarkupElement] = []
    private var root: MarkupElement?

    /// The document's root.
    ///
    /// - Throws: ``CallFault`` if it is no XML, or if anything stands before its declaration.
    static func root(of document: [UInt8]) throws(CallFault) -> MarkupElement {
        guard document.first == UInt8(ascii: "<") else {
            throw .unreadable("Something stands before the document, or there is none.")
        }
        let reader = MarkupReader()
        let parser = XMLParser(data: Data(document))
        parser.delegate = reader
        guard parser.parse(), let root = reader.root else {
            throw .unreadable("The document is no XML from line \(parser.lineNumber) on.")
        }
        return root
    }

    func parser(
        _ parser: XMLParser,
        didStartElement element: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        var started = MarkupElement(element)
        started.attributes = attributes.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }
        open.append(started)
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        guard let last = open.indices.last else { return }
        // The parser gives a text in pieces, which break anywhere.
        if case .text(let before) = open[last].content.last {
            open[last].content[open[last].content.count - 1] = .text(before + characters)
        } else {
            open[last].content.append(.text(characters))
        }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
    }

    func parser(
        _ parser: XMLParser,
        didEndElement element: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard let ended = open.popLast() else { return }
        if let parent = open.indices.last {
            open[parent].content.append(.element(ended))
        } else {
            root = ended
        }
    }
}

extension MarkupElement {
    /// The value of an attribute, or nil without one.
    func value(of name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The elements in it, in order.
    var children: [MarkupElement] {
        content.compactMap { if case .element(let child) = $0 { child } else { nil } }
    }

    /// All characters in it.
    var wholeText: String {
        content.map { content in
            switch content {
            case .text(let text): text
            case .element(let child): child.wholeText
            }
        }
        .joined()
    }

    /// All words in it, without the space around them.
    var text: String { wholeText.trimmingCharacters(in: .whitespacesAndNewlines) }
}
