import Crypto
import Foundation
import IntakeCore

/// What conversations are pinned to, kept under the hash of its content.
struct Document: Sendable {
    /// SHA-256 of the body, in hexadecimal.
    let hash: String
    /// Canonical JSON: the same content always gives the same text.
    let body: String

    init(_ content: some DocumentContent) throws {
        let bytes = try StoredJSON.canonical(content)
        body = String(decoding: bytes, as: UTF8.self)
        hash = SHA256.hash(data: bytes).map { Hexadecimal.byte($0) }.joined()
    }
}

/// What may be kept as a document.
protocol DocumentContent: Codable, Hashable, Sendable {
    /// What the table calls it.
    static var kind: String { get }
}

extension Checklist: DocumentContent {
    static var kind: String { "checklist" }
}

extension Wording: DocumentContent {
    static var kind: String { "wording" }
}

extension LineFacts: DocumentContent {
    static var kind: String { "line" }
}
