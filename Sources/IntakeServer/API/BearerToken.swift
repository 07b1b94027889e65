public import Foundation
import HTTPTypes
import Hummingbird
public import IntakeStore

extension APIToken {
    private static let prefix = "pv_"
    private static let scheme = "bearer "

    /// Makes a token for another program.
    ///
    /// - Parameters:
    ///   - store: where its hash is kept.
    ///   - name: what people call it.
    ///   - organisation: the group whose cases it reads; none for all.
    ///   - now: when it is made.
    /// - Returns: the secret, to be shown once. It begins with `pv_`, so that it is recognised where it leaks.
    /// - Throws: `AccountError.tokenNameTaken`.
    public static func make(
        in store: Store,
        name: String,
        organisation: String?,
        at now: Date
    ) async throws -> String {
        let token = SecureToken.random()
        try await store.addToken(name, organisation: organisation, token.hash, at: now)
        return prefix + token.text
    }

    /// The hash of the secret that a request carries; nothing if it carries none that could be ours.
    static func hash(in request: Request) -> TokenHash? {
        guard let header = request.headers[.authorization], header.lowercased().hasPrefix(scheme) else { return nil }
        let secret = header.dropFirst(scheme.count).drop { $0 == " " }
        guard secret.hasPrefix(prefix) else { return nil }
        return SecureToken(secret.dropFirst(prefix.count))?.hash
    }
}
