import IntakeCore
import IntakeStore
import Providers

/// Makes the script that says and asks what a turn tells.
struct CallScriptWriter: Sendable {
    let addresses: CallAddresses
    let line: ServedLine
    /// The provider's name for the call.
    let call: String
    /// The number of the step that the script is.
    let step: Int
    let audio: AudioAddresses

    /// The pause in which a person may still press a key before the tone of a message.
    private static let beforeTone = Duration.seconds(1)
    /// The silence that ends a message: people think while they speak.
    private static let endOfMessage = Duration.seconds(6)

    func script(_ turn: CallTurn) -> CallScript {
        let parts = audio.parts(for: turn.utterances)
        let again = CallScript.Ending.redirect(addresses.step(step))
        switch turn.listening {
        case .key(let seconds):
            return CallScript([gather(parts, .one, .seconds(seconds))], then: again)
        case .entry(let count, let seconds):
            // Room for one key more: the `#` that people press after the last digit, as they are told, must not be
            // heard by the next step.
            return CallScript([gather(parts, .entry(atMost: count + 1), .seconds(seconds))], then: again)
        case .message(let seconds):
            return CallScript([gather(parts, .one, Self.beforeTone), record(seconds)], then: again)
        case .advocate(let place):
            return CallScript(parts.map { .speak($0) } + [.dial(dialling(place))], then: again)
        case .nothing:
            return CallScript(parts.map { .speak($0) }, then: .hangUp)
        }
    }

    private func gather(_ parts: [SpokenPart], _ keys: KeyGathering.Keys, _ timeout: Duration) -> CallVerb {
        .gather(KeyGathering(parts, keys: keys, timeout: timeout, action: addresses.step(step)))
    }

    private func record(_ seconds: Int) -> CallVerb {
        .record(
            MessageRecording(
                action: addresses.step(step),
                statusCallback: addresses.recording(at: step),
                maximum: .seconds(seconds),
                silence: Self.endOfMessage
            )
        )
    }

    private func dialling(_ place: Int) -> Dialling {
        let telephones = line.onCall.numbers(at: place).map { advocate in
            let index = line.onCall.advocates.firstIndex(of: advocate) ?? 0
            return Dialling.Telephone(advocate.number, screening: addresses.advocate(index, at: step, of: call))
        }
        return Dialling(
            telephones,
            callerID: line.facts.number,
            ringing: .seconds(line.onCall.seconds),
            limit: .seconds(line.onCall.limit * 60),
            action: addresses.step(step)
        )
    }
}
