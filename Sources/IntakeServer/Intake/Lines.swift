import IntakeCore
import IntakeStore
import Providers

/// One line as it is served.
struct ServedLine: Sendable {
    /// What a turn may know about it.
    let facts: LineFacts
    /// The name of the account that carries it.
    let account: String
    /// What is asked unless a first word chooses another.
    let checklist: Checklist
    /// All that it can ask.
    let checklists: [Checklist]
    /// What is said besides the questions.
    let wording: Wording
    /// Who is called when a caller asks for a human.
    let onCall: Configuration.OnCall
    /// The recordings that are played in place of spoken words.
    let audio: AudioAddresses

    /// One of those on call, by the place in the file, from 0.
    func advocate(at index: Int) -> Configuration.OnCallAdvocate? {
        onCall.advocates.indices.contains(index) ? onCall.advocates[index] : nil
    }

    /// What a new conversation starts with: the checklist that its first text names, else the line's own; the
    /// language of that text if it can be told, else the line's.
    func beginning(with event: Event) -> Beginning {
        let text = if case .text(let text) = event.kind { text.body } else { "" }
        let told = FirstWords.language(of: text).flatMap { facts.languages.contains($0) ? $0 : nil }
        return Beginning(
            checklist: FirstWords.checklist(named: text, among: checklists) ?? checklist,
            wording: wording,
            language: told ?? facts.ownLanguage
        )
    }
}

/// The lines that are answered and the accounts that carry them: what configuration became in a running server.
struct Lines: Sendable {
    /// The provider of each account, by the account's name.
    let providers: [String: any MessagingProvider]

    private let served: [PhoneNumber: ServedLine]
    private let publicURL: String

    /// - Parameter publicURL: the address that providers call.
    init(catalogue: Catalogue, providers: [String: any MessagingProvider], publicURL: String) {
        self.providers = providers
        self.publicURL = publicURL
        let audio = AudioAddresses(of: catalogue.audio, publicURL: publicURL)
        let pairs = catalogue.configuration.lines.compactMap { line in
            ServedLine(line, of: catalogue, audio: audio).map { (line.number, $0) }
        }
        served = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The line with this number, whichever account carries it.
    func line(_ number: PhoneNumber) -> ServedLine? {
        served[number]
    }

    /// The line with this number, if this account carries it.
    func line(_ number: PhoneNumber, account: String) -> ServedLine? {
        served[number].flatMap { $0.account == account ? $0 : nil }
    }

    /// The webhook's answer that says these messages.
    func answer(_ messages: [TurnMessage], account: String, from provider: any MessagingProvider) -> WebhookAnswer {
        guard !messages.isEmpty else { return provider.silentAnswer }
        let replies = messages.map {
            ReplyMessage(
                text: $0.text,
                statusCallback: StatusCallback.url(for: $0.id, account: account, publicURL: publicURL)
            )
        }
        return provider.answer(saying: replies) ?? provider.silentAnswer
    }

    /// A message of the outbox as its provider takes it.
    func message(for item: OutboxItem) -> OutgoingMessage {
        OutgoingMessage(
            from: item.line,
            to: item.to,
            text: item.text,
            statusCallback: StatusCallback.url(for: item.messageID, account: item.account, publicURL: publicURL)
        )
    }
}

extension ServedLine {
    /// A configured line; nothing only for one of another configuration.
    init?(_ line: Configuration.Line, of catalogue: Catalogue, audio: AudioAddresses = .none) {
        let checklists = catalogue.checklists(of: line)
        guard let facts = catalogue.facts(of: line), let checklist = checklists.first else { return nil }
        self.init(
            facts: facts,
            account: line.account,
            checklist: checklist,
            checklists: checklists,
            wording: catalogue.wording,
            onCall: line.onCall,
            audio: audio
        )
    }
}
