import Foundation

/// The beginning of an address, without a path: `https://texto.example.org`.
///
/// It is https, or http on this machine alone: signatures and secrets never cross a network in the clear.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// The address, without a slash at its end: a path that begins with one can be added.
    public let text: String
    /// Whether it is https.
    public let isSecure: Bool

    /// Reads an address; throws a sentence that says what to write.
    public init(reading written: String) throws(Refusal) {
        guard let parts = URLComponents(string: written), let scheme = parts.scheme?.lowercased(),
            let host = parts.host, !host.isEmpty, ["http", "https"].contains(scheme)
        else {
            throw Refusal(sentence: "`\(written)` is not an address: write one like https://texto.example.org.")
        }
        guard parts.user == nil, parts.password == nil else {
            throw Refusal(sentence: "An address holds no name and no password: write https://\(host).")
        }
        guard parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil else {
            throw Refusal(sentence: "The address ends with its host or port: take `\(Self.rest(of: parts))` out.")
        }
        guard scheme == "https" || Self.isLoopback(host) else {
            throw Refusal(sentence: "http is for this machine alone (127.0.0.1, localhost): write https://\(host).")
        }
        if let port = parts.port, !(1...65535).contains(port) {
            throw Refusal(sentence: "\(port) is not a port: write a number from 1 to 65535.")
        }
        text = "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
        isSecure = scheme == "https"
    }

    /// The address.
    public var description: String { text }

    /// Why an address was refused.
    public struct Refusal: Error, Hashable, Sendable {
        /// What is wrong and what to write.
        public var sentence: String
    }

    private static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "[::1]", "::1"].contains(host.lowercased()) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }

    private static func rest(of parts: URLComponents) -> String {
        parts.path + (parts.query.map { "?\($0)" } ?? "") + (parts.fragment.map { "#\($0)" } ?? "")
    }
}

extension NodeReader {
    /// The beginning of an address.
    func baseURL() -> BaseURL? {
        guard let text = text() else { return nil }
        do {
            return try BaseURL(reading: text)
        } catch {
            fault(error.sentence)
            return nil
        }
    }
}
