import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a form that was sent from one of our own pages.
struct Form: Sendable {
    private let fields: [String: String]

    /// What was written in a field, without the spaces around it; empty if the form has no such field.
    subscript(name: String) -> String {
        self.secret(name).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What follows `prefix` in the names of the fields that were sent, in order: the boxes that were ticked.
    func names(after prefix: String) -> [String] {
        fields.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
    }

    /// What was written in a field where spaces count, such as a password.
    func secret(_ name: String) -> String {
        fields[name, default: ""].replacing("\r\n", with: "\n")
    }
}

extension Form {
    /// Reads the form and makes sure of where it comes from.
    ///
    /// - Parameters:
    ///   - secret: what the sender's browser keeps in its cookie, and what the page's token was made from.
    ///   - origin: where our pages live.
    /// - Throws: ``ConsoleError`` if it is no form, too large, or not from a page of ours.
    init(of request: Request, secret: SecureToken?, origin: Origin) async throws {
        guard request.headers[.contentType].flatMap(MediaType.init(from:))?.isType(.applicationUrlEncoded) == true
        else {
            throw ConsoleError.notAForm
        }
        guard origin.isSource(of: request) else { throw ConsoleError.foreignForm }
        var request = request
        let body = try await request.collectBody(upTo: BodyLimit.standard)
        do {
            fields = try URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
        } catch {
            throw ConsoleError.notAForm
        }
        guard let secret, FormToken(secret: secret).matches(fields[FormToken.field]) else {
            throw ConsoleError.expiredForm
        }
    }
}
