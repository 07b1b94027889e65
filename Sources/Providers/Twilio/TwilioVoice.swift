public import IntakeCore

/// One of the voices that Twilio speaks with. A voice that does not know the language makes the whole call fail, so
/// the two are set together.
public struct TwilioVoice: Sendable, Equatable {
    /// The voice, as `Polly.Gabrielle-Neural`.
    public var name: String
    /// The language it speaks, as `fr-CA` (BCP 47).
    public var locale: String

    /// A voice and its language.
    public init(name: String, locale: String) {
        self.name = name
        self.locale = locale
    }

    /// The voice of a language where an account chooses none. Twilio has no Canadian English voice of this kind.
    public static func standard(for language: Language) -> TwilioVoice {
        switch language {
        case .french: TwilioVoice(name: "Polly.Gabrielle-Neural", locale: "fr-CA")
        case .english: TwilioVoice(name: "Polly.Joanna-Neural", locale: "en-US")
        }
    }
}

extension TwilioAccount {
    /// The voice that speaks a language for this account.
    func voice(for language: Language) -> TwilioVoice {
        voices[language] ?? .standard(for: language)
    }
}
