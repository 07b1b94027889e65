import Foundation
import IntakeCore
import IntakeStore
import Providers

/// Every document that calls are answered with, for whoever judges whether a telephony company takes them: all that
/// trying the checklists out said on the phone, in every language.
public struct CallDocuments: Sendable {
    /// The documents, each once, in no order that means anything.
    public let all: [String]

    /// Makes the documents of a configuration.
    ///
    /// - Throws: its faults.
    public init(configuration path: String) throws(Faults) {
        let catalogue = try Catalogue.load(configuration: path)
        let documents = catalogue.configuration.lines.flatMap { line in
            LineDocuments(line, of: catalogue)?.all ?? []
        }
        all = Set(documents).sorted()
    }

    /// Writes the documents into a file, one string of JSON a line.
    public func write(to file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let lines = try all.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
        do {
            try Data(lines.joined().utf8).write(to: URL(filePath: file))
        } catch {
            throw StartError("\(file) cannot be written. Choose another file.")
        }
    }
}

/// The documents of one line.
private struct LineDocuments {
    private let line: ServedLine
    private let provider: any VoiceProvider
    private let publicURL: String

    init?(_ line: Configuration.Line, of catalogue: Catalogue) {
        publicURL = catalogue.configuration.publicURL.text
        let audio = AudioAddresses(of: catalogue.audio, publicURL: publicURL)
        guard let served = ServedLine(line, of: catalogue, audio: audio), let account = catalogue.account(line.account)
        else { return nil }
        self.line = served
        switch account.provider {
        case .twilio:
            let voices = account.voices.mapValues { TwilioVoice(name: $0.name, locale: $0.locale) }
            provider = Twilio(account: TwilioAccount(accountSID: "", authTokens: [], voices: voices))
        }
    }

    var all: [String] {
        let scripts = steps + advocate + [CallFallback.trouble(on: line)]
        return scripts.map { String(decoding: provider.answer($0).body, as: UTF8.self) }
    }

    private var addresses: CallAddresses { CallAddresses(account: line.account, publicURL: publicURL) }

    /// What callers are told, whatever they press.
    private var steps: [CallScript] {
        let writer = CallScriptWriter(addresses: addresses, line: line, call: "call", step: 1, audio: line.audio)
        return line.checklists.flatMap { checklist -> [CallScript] in
            let exploration = Exploration(of: checklist, on: line.facts, in: line.facts.ownLanguage, by: .voice)
            let renderer = Renderer(wording: line.wording, checklist: checklist, line: line.facts)
            return line.facts.languages.flatMap { language in
                exploration.callTurns.map { turn in
                    let utterances = renderer.utterances(turn.prompts, in: language, isSlow: turn.isSlow)
                    return writer.script(CallTurn(utterances: utterances, listening: turn.listening))
                }
            }
        }
    }

    /// What advocates are told who are called.
    private var advocate: [CallScript] {
        let leg = AdvocateLeg(line: line, audio: line.audio)
        let action = addresses.advocateKey(0, at: 1, of: "call")
        let questions = [Wording.Key.advocateCalled, .advocateCalledBack].map { leg.question($0, action: action) }
        let told = [Wording.Key.advocateTooLate, .personUnreached].map { leg.telling($0) }
        let person = CallBackRoutes.connecting(line.facts.number, over: line, end: addresses.callBackEnd("call"))
        return questions + told + [.connecting(), person, CallScript(then: .hangUp)]
    }
}
