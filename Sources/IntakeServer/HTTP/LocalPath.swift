import Foundation
import IntakeCore

/// A page of ours to go to, as a request names it. Anything else is nothing, so that no link can lead elsewhere.
struct LocalPath: Hashable, Sendable {
    /// The path, with a query where it was the queue's.
    let text: String

    /// The path as another page's address carries it, to come back to: `?next=…`.
    var query: String {
        "?next=" + (text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }

    private static let pages: Set<String> = [
        "/account", "/account/password", "/account/factor", "/account/recovery-codes", "/people", "/audit",
        "/tasks", "/privacy", "/incidents", "/incidents/new",
    ]
    private static let people = "/people/"

    init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first else { return nil }
        if path == "/queue" {
            let query = parts.count > 1 ? String(parts[1]) : ""
            self.text = "/queue" + (Self.isPlain(query) && !query.isEmpty ? "?" + query : "")
        } else if Self.pages.contains(String(path)) {
            self.text = String(path)
        } else if path.hasPrefix(Self.people), Self.isAccount(path.dropFirst(Self.people.count)) {
            self.text = String(path)
        } else if Self.isIncident(path) {
            self.text = String(path)
        } else if let casePath = Self.casePath(path) {
            self.text = casePath
        } else {
            return nil
        }
    }

    /// The pages of a case that are there to be read, by what follows its reference.
    private static let pagesOfCase: Set<[Substring]> = [
        [], ["letter"], ["letter", "form"], ["privacy"], ["erase"], ["export"],
    ]

    /// The path of a case, or of one of its pages.
    private static func casePath(_ path: Substring) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard parts.first == "cases", let reference = parts.dropFirst().first.map(String.init),
            let reference = CaseReference(reading: reference)
        else { return nil }
        let page = Array(parts.dropFirst(2))
        let isVersion = page.count == 3 && page.prefix(2) == ["letter", "versions"] && Int(page[2]) != nil
        guard pagesOfCase.contains(page) || isVersion else { return nil }
        return "/" + (["cases", reference.text] + page.map(String.init)).joined(separator: "/")
    }

    /// The page on which a form of this address stands, as our addresses are made: the page's, and what is done.
    init?(ofForm path: some StringProtocol) {
        guard let end = path.lastIndex(of: "/") else { return nil }
        self.init(path[..<end])
    }

    /// Whether a text may name an account: 32 hexadecimal digits.
    private static func isAccount(_ text: Substring) -> Bool {
        text.utf8.count == 32 && text.allSatisfy { $0.isHexDigit && $0.isASCII }
    }

    private static func isIncident(_ path: Substring) -> Bool {
        let folder = "/incidents/"
        return path.hasPrefix(folder) && path.dropFirst(folder.count).allSatisfy { $0.isHexDigit && $0.isASCII }
    }

    private static func isPlain(_ query: String) -> Bool {
        query.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "=&-_.%".contains($0)) }
    }
}
