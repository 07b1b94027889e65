import Foundation

/// Reads whom a group's notices go to.
enum NoticesReader {
    private static let usualMinutes = 15

    static func read(_ node: NodeReader) -> Configuration.Notices? {
        guard let mapping = node.mapping(of: ["smtp", "from", "to", "minutes"]) else { return nil }
        let server = mapping.required("smtp", example: "{ url: smtps://mail.example.org, … }")?
            .mapping(of: ["url", "user", "password"])
        let url = server?.required("url", example: "smtps://mail.example.org")?.mailServer()
        let user = server?["user"]?.secret()
        let password = server?["password"]?.secret()
        if let server, (server["user"] == nil) != (server["password"] == nil) {
            server.parent.fault("A user and a password go together: write both, or neither.")
        }
        let from = mapping.required("from", example: "porte-voix@example.org")?.mailAddress()
        let to = mapping.required("to", example: "[equipe@example.org]")?.list()?.compactMap { $0.mailAddress() } ?? []
        let minutes = mapping["minutes"].map { $0.minutes() } ?? usualMinutes
        guard let url, let from, !to.isEmpty, let minutes else { return nil }
        return Configuration.Notices(
            url: url,
            user: user,
            password: password,
            from: from,
            to: to,
            minutes: minutes
        )
    }
}

extension NodeReader {
    fileprivate func mailServer() -> String? {
        guard let text = text() else { return nil }
        guard let parts = URLComponents(string: text), ["smtp", "smtps"].contains(parts.scheme ?? ""),
            parts.host?.isEmpty == false, parts.user == nil, parts.password == nil, parts.path.isEmpty,
            parts.query == nil, parts.fragment == nil
        else {
            fault("This is not a mail server: write smtps://mail.example.org or smtp://mail.example.org:587.")
            return nil
        }
        return text
    }

    fileprivate func mailAddress() -> String? {
        guard let text = text() else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"\\,;:".utf8.contains($0) }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain else {
            fault("`\(text)` is not an e-mail address: write it like equipe@example.org, without a name.")
            return nil
        }
        return text
    }

    fileprivate func minutes() -> Int? {
        guard let number = wholeNumber() else { return nil }
        guard (1...1440).contains(number) else {
            fault("\(number) minutes is not between notices: write a number from 1 to 1440.")
            return nil
        }
        return number
    }
}
