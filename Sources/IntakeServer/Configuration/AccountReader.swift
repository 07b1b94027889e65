import IntakeCore

/// Reads our credentials with a telephony company.
enum AccountReader {
    private static let keys = [
        "provider", "accountSID", "authToken", "previousAuthToken", "apiBase", "carrierAnswers",
    ]

    static func read(_ key: NodeReader, _ value: NodeReader) -> Configuration.Account? {
        let name = key.identifier()
        guard let mapping = value.mapping(of: keys) else { return nil }
        let provider = mapping.required("provider", example: "twilio")?.choice(of: Configuration.Account.Provider.self)
        let accountSID = mapping.required("accountSID", example: "{ env: TWILIO_ACCOUNT_SID }")?.accountIdentifier()
        let authToken = mapping.required("authToken", example: "{ env: TWILIO_AUTH_TOKEN }")?.secret()
        let previous = mapping["previousAuthToken"]?.secret()
        let api = mapping.required("apiBase", example: "https://api.twilio.com")?.api()
        let answers = mapping["carrierAnswers"]?.list()?.compactMap { $0.choice(of: CarrierAnswer.self) } ?? []
        guard let name, let provider, let accountSID, let authToken, let api else { return nil }
        return Configuration.Account(
            name: name,
            provider: provider,
            accountSID: accountSID,
            authToken: authToken,
            previousAuthToken: previous,
            api: api,
            carrierAnswers: Set(answers)
        )
    }
}

extension NodeReader {
    fileprivate func accountIdentifier() -> Configuration.Account.Identifier? {
        isMapping ? secret().map { .secret($0) } : text().map { .literal($0) }
    }

    fileprivate func api() -> Configuration.Account.API? {
        written == "simulated" ? .simulated : baseURL().map { .address($0) }
    }
}
