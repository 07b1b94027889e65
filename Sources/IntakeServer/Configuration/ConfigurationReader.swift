import Foundation
import IntakeCore

/// Reads the main file: who answers which number, through which account.
struct ConfigurationReader {
    /// The checklists that there are files for.
    let checklists: [String]
    /// The languages that there are files of messages for.
    let messages: [String]

    private static let keys = ["publicURL", "organisations", "accounts", "lines", "retention", "proxy"]

    func read(_ root: NodeReader) -> Configuration? {
        guard let mapping = root.mapping(of: Self.keys) else { return nil }
        let publicURL = mapping.required("publicURL", example: "https://texto.example.org")?.baseURL()
        let organisationNodes = mapping.required("organisations", example: "{ demo: { name: …, … } }")?.entries() ?? []
        let accountNodes = mapping.required("accounts", example: "{ main: { provider: twilio, … } }")?.entries() ?? []
        let lineNodes = mapping.required("lines", example: "[{ number: \"+15145550100\", … }]")?.list() ?? []

        let names = LineReader.Names(
            accounts: accountNodes.compactMap(\.key.written),
            organisations: organisationNodes.compactMap(\.key.written),
            checklists: checklists,
            messages: messages
        )
        let lines = LineReader(names: names).read(lineNodes)
        let accounts = accountNodes.compactMap { AccountReader.read($0.key, $0.value) }
        let organisations = organisationNodes.compactMap { key, value in
            OrganisationReader(languages: languages(of: key.written, in: lines)).read(key, value)
        }
        let retention = mapping["retention"].map(RetentionReader.read) ?? .usual
        let proxy = mapping["proxy"].map(Self.proxy)
        guard let publicURL, let retention else { return nil }
        return Configuration(
            publicURL: publicURL,
            organisations: Dictionary(organisations.map { ($0.id, $0) }) { first, _ in first },
            accounts: Dictionary(accounts.map { ($0.name, $0) }) { first, _ in first },
            lines: lines,
            retention: retention,
            proxy: proxy ?? nil
        )
    }

    private static func proxy(_ node: NodeReader) -> Configuration.Proxy? {
        let mapping = node.mapping(of: ["clientAddress"])
        let header = mapping?.required("clientAddress", example: "X-Forwarded-For")
        return header?.choice(of: Configuration.ClientAddressHeader.self).map(Configuration.Proxy.init)
    }

    /// The languages in which a group's lines answer.
    private func languages(of organisation: String?, in lines: [Configuration.Line]) -> [Language] {
        let spoken = Set(lines.filter { $0.organisation == organisation }.flatMap(\.languages))
        return Language.allCases.filter(spoken.contains)
    }
}
