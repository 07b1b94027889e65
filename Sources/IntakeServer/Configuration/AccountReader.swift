import IntakeCore

/// Reads our credentials with a telephony company.
enum AccountReader {
    private static let keys = [
        "provider", "accountSID", "authToken", "previousAuthToken", "apiBase", "carrierAnswers", "voices",
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
        let voices = mapping["voices"]?.voices() ?? [:]
        guard let name, let provider, let accountSID, let authToken, let api else { return nil }
        return Configuration.Account(
            name: name,
            provider: provider,
            accountSID: accountSID,
            authToken: authToken,
            previousAuthToken: previous,
            api: api,
            carrierAnswers: Set(answers),
            voices: voices
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

    /// `{ fr: { name: Polly.Gabrielle-Neural, locale: fr-CA } }`.
    fileprivate func voices() -> [Language: Configuration.Account.Voice] {
        guard let mapping = mapping(of: Language.allCases.map(\.rawValue)) else { return [:] }
        var voices: [Language: Configuration.Account.Voice] = [:]
        for language in Language.allCases {
            voices[language] = mapping[language.rawValue]?.voice(speaking: language)
        }
        return voices
    }

    /// A voice that is given words of a language it does not speak makes the whole call fail.
    private func voice(speaking language: Language) -> Configuration.Account.Voice? {
        guard let mapping = mapping(of: ["name", "locale"]) else { return nil }
        let name = mapping.required("name", example: "Polly.Gabrielle-Neural")?.text()
        let locale = mapping.required("locale", example: "fr-CA")
        guard let name, let locale, let written = locale.text() else { return nil }
        guard written.hasPrefix(language.rawValue + "-") else {
            locale.fault("A voice for \(language.name) is needed: write a language like \(language.rawValue)-CA.")
            return nil
        }
        return Configuration.Account.Voice(name: name, locale: written)
    }
}
