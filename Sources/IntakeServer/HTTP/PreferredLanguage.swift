import HTTPTypes
import Hummingbird
import IntakeCore

extension Request {
    /// The language asked for by the address (`?language=en`), else by the browser, else French.
    var preferredLanguage: Language {
        uri.queryParameters["language"].flatMap { Language(rawValue: String($0)) } ?? browserLanguage
    }

    /// The first of our languages among those that the browser lists, which it does in order of preference.
    private var browserLanguage: Language {
        let codes = headers[.acceptLanguage]?.split(separator: ",") ?? []
        return codes.lazy.compactMap { code in
            Language(rawValue: String(code.drop { $0 == " " }.prefix(2)).lowercased())
        }.first ?? .french
    }
}
