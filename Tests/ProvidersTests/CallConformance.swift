import Foundation
import IntakeCore
import Providers
import TestSupport
import Testing

/// Random scripts of ours, for the rules of Twilio's documents to judge: `Tests/Conformance/twiml_rules.py`.
struct CallConformance {
    /// Writes a document a line to the path in `PORTE_VOIX_CALLS` if it is set.
    @Test func conformanceCalls() throws {
        var generator = SeededGenerator(seed: 2)
        let encoder = JSONEncoder()
        let lines = try (0..<500).map { _ in
            let document = String(decoding: twilio.answer(try script(using: &generator)).body, as: UTF8.self)
            return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
        }
        if let path = ProcessInfo.processInfo.environment["PORTE_VOIX_CALLS"] {
            try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    private func script(using generator: inout SeededGenerator) throws -> CallScript {
        let count = Int.random(in: 0...5, using: &generator)
        if Int.random(in: 0..<10, using: &generator) == 0 {
            return .connecting(after: (0..<count).map { _ in part(using: &generator) })
        }
        let verbs = try (0..<count).map { _ in try verb(using: &generator) }
        let endsHere = Bool.random(using: &generator)
        return CallScript(verbs, then: endsHere ? .hangUp : .redirect(address(using: &generator)))
    }

    private func verb(using generator: inout SeededGenerator) throws -> CallVerb {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: .speak(part(using: &generator))
        case 1: .gather(gathering(using: &generator))
        case 2: .record(recording(using: &generator))
        default: .dial(try dialling(using: &generator))
        }
    }

    private func part(using generator: inout SeededGenerator) -> SpokenPart {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: .play(address(using: &generator))
        case 1: .pause(duration(using: &generator))
        default: .say(speech(using: &generator))
        }
    }

    private func speech(using generator: inout SeededGenerator) -> Speech {
        let isLong = Int.random(in: 0..<20, using: &generator) == 0
        return Speech(
            generator.text(maximumLength: isLong ? 9_000 : 40),
            in: Bool.random(using: &generator) ? .french : .english,
            pace: Bool.random(using: &generator) ? .slow : .normal
        )
    }

    private func gathering(using generator: inout SeededGenerator) -> KeyGathering {
        let most = [Int.min, -1, 0, 1, 10, 64, Int.max].randomElement(using: &generator) ?? 1
        return KeyGathering(
            (0..<Int.random(in: 0...3, using: &generator)).map { _ in part(using: &generator) },
            keys: Bool.random(using: &generator) ? .one : .entry(atMost: most),
            timeout: duration(using: &generator),
            action: address(using: &generator)
        )
    }

    private func recording(using generator: inout SeededGenerator) -> MessageRecording {
        MessageRecording(
            action: address(using: &generator),
            statusCallback: address(using: &generator),
            maximum: duration(using: &generator),
            silence: duration(using: &generator),
            endKeys: generator.text(maximumLength: 20),
            beeps: Bool.random(using: &generator)
        )
    }

    private func dialling(using generator: inout SeededGenerator) throws -> Dialling {
        let number = try #require(PhoneNumber(e164: "+15145550100"))
        let telephones = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
            Dialling.Telephone(
                number,
                screening: Bool.random(using: &generator) ? address(using: &generator) : nil
            )
        }
        return Dialling(
            telephones,
            callerID: number,
            ringing: duration(using: &generator),
            limit: duration(using: &generator),
            action: address(using: &generator)
        )
    }

    private func address(using generator: inout SeededGenerator) -> String {
        let query = FormParameters([("q", generator.text(maximumLength: 6)), ("'\"<>&", "2")]).encoded
        return (Bool.random(using: &generator) ? "https://example.test" : "") + "/webhooks/main/voice/3?" + query
    }

    private func duration(using generator: inout SeededGenerator) -> Duration {
        let lengths: [Duration] = [
            .seconds(Int64.min), .seconds(-1), .zero, .milliseconds(999), .seconds(1), .seconds(8), .seconds(120),
            .seconds(86_400), .seconds(Int64.max),
        ]
        return lengths.randomElement(using: &generator) ?? .zero
    }
}
