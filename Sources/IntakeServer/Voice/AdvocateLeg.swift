import IntakeCore
import Providers

/// What an advocate hears who is called: a voicemail box must not take the call, so it is taken by a key.
struct AdvocateLeg: Sendable {
    let line: ServedLine
    let audio: AudioAddresses

    /// How long an advocate has to press the key.
    private static let patience = Duration.seconds(10)

    /// Asks for the key.
    ///
    /// - Parameters:
    ///   - key: what says whose call it is.
    ///   - action: where the key is told.
    func question(_ key: Wording.Key, action: String) -> CallScript {
        let parts = parts(key) + parts(.advocateKeys)
        let gathering = KeyGathering(parts, keys: .one, timeout: Self.patience, action: action)
        return CallScript([.gather(gathering), .gather(gathering)], then: .hangUp)
    }

    /// Tells the advocate something, and ends their call.
    func telling(_ key: Wording.Key) -> CallScript {
        CallScript(parts(key).map { .speak($0) }, then: .hangUp)
    }

    private func parts(_ key: Wording.Key) -> [SpokenPart] {
        let renderer = Renderer(wording: line.wording, checklist: line.checklist, line: line.facts)
        return audio.parts(for: renderer.utterances([Prompt(key)], in: line.facts.ownLanguage))
    }
}
