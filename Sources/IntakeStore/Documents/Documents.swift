import Foundation
import IntakeCore
import Synchronization

/// The documents of an open store.
struct Documents: Sendable {
    let checklists = DocumentCache<Checklist>()
    let wordings = DocumentCache<Wording>()
    let lines = DocumentCache<LineFacts>()
}

/// Documents of one kind, each encoded and decoded once. A group has as many as versions in use, so they are few.
final class DocumentCache<Content: DocumentContent>: Sendable {
    private struct Known {
        var documents: [Content: Document] = [:]
        var contents: [String: Content] = [:]
    }

    /// More than any group has in use at once; beyond it the cache starts anew.
    private static var limit: Int { 64 }

    private let known = Mutex(Known())

    /// Keeps a content in the database, where it is not there yet.
    ///
    /// - Returns: its hash.
    func keep(_ content: Content, in connection: any Connection) throws -> String {
        let document = try document(of: content)
        try connection.execute(
            "INSERT INTO documents (hash, kind, body) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
            document.hash,
            Content.kind,
            document.body
        )
        return document.hash
    }

    /// The content with this hash.
    func content(_ hash: String, in connection: any Connection) throws -> Content {
        if let content = known.withLock({ $0.contents[hash] }) { return content }
        let row = try connection.row("SELECT body FROM documents WHERE hash = ? AND kind = ?", hash, Content.kind)
        guard let body: String = try row?.value("body") else { throw StoreError.missingDocument }
        let content = try StoredJSON.decode(Content.self, from: Data(body.utf8))
        remember { $0.contents[hash] = content }
        return content
    }

    private func document(of content: Content) throws -> Document {
        if let document = known.withLock({ $0.documents[content] }) { return document }
        let document = try Document(content)
        remember { known in
            known.documents[content] = document
            known.contents[document.hash] = content
        }
        return document
    }

    private func remember(_ change: (inout Known) -> Void) {
        known.withLock { known in
            if known.documents.count >= Self.limit || known.contents.count >= Self.limit { known = Known() }
            change(&known)
        }
    }
}
