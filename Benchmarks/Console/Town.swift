import Foundation
import IntakeCore
import IntakeServer
import IntakeStore

/// Many people who answered, and advocates who act on what they told. The same at every run.
struct Town: Sendable {
    static let organisation = "demo"
    static let firstNames = ["Marie", "Jean", "Ève", "Luc", "Zoé", "Ahmed", "Nancy", "Chantal", "Paul", "Inès"]
    static let offices = ["CLE de Laval", "bureau de Gaspé", "Services Québec, Saint-Jérôme", "CLE de Verdun"]

    /// Who told all that the shipped checklist asks.
    static let talkative = PhoneNumber(e164: "+15143330001")

    private static let line = "+14385550100"
    private static let start = Date(timeIntervalSince1970: 1_790_000_000)
    /// As many turns are handed in at once, so that they share commits.
    private static let atOnce = 64

    let store: Store

    /// The time at which all is done.
    static var now: Date { start + 86_400 * 30 }

    static func phone(_ number: Int) -> PhoneNumber? {
        PhoneNumber(e164: "+1514\(2_200_000 + number)")
    }

    func advocates() async throws -> [Advocate] {
        var advocates: [Advocate] = []
        for login in ["anne", "bruno", "chloe"] {
            let token = SecureToken.random()
            try await store.createInvitation(
                token.hash,
                organisation: Self.organisation,
                name: login,
                roles: [.advocate, .coordinator],
                expires: .distantFuture,
                at: Self.start
            )
            advocates.append(
                try await store.accept(
                    token.hash,
                    login: login,
                    passwordHash: "none",
                    language: .french,
                    at: Self.start
                )
            )
        }
        return advocates
    }

    /// Has people finish interviews, many at the same time.
    func fill(with count: Int) async throws {
        guard let line = PhoneNumber(e164: Self.line) else { return }
        try await inParallel(count) { number in
            guard let phone = Self.phone(number) else { return }
            let time = Self.start + Double(number % 2_000_000)
            let name = "\(Self.firstNames[number % Self.firstNames.count]) Personne\(number)"
            let texts = ["bonjour", "1", Self.offices[number % Self.offices.count], name, "1", "1"]
            for (index, text) in texts.enumerated() {
                try await hear(text, from: phone, on: line, id: "\(number)/\(index)", at: time + Double(index) * 60)
            }
        }
    }

    /// Has somebody answer the whole of the shipped checklist, and begin a letter from it.
    func tellEverything(_ catalogue: Catalogue) async throws {
        guard let line = catalogue.configuration.lines.first, let facts = catalogue.facts(of: line),
            let checklist = catalogue.checklists(of: line).first, let phone = Self.talkative
        else { return }
        let beginning = Beginning(checklist: checklist, wording: catalogue.wording, language: .french)
        for (index, text) in WholeInterview.texts.enumerated() {
            let time = Self.now + Double(index) * 60 - 7200
            let arrival = Arrival(
                account: "main",
                providerMessageID: "whole/\(index)",
                line: line.number,
                organisation: Self.organisation,
                sender: phone,
                event: Event(.text(Event.Text(text)), at: time)
            )
            _ = try await store.advance(
                arrival,
                line: facts,
                at: time,
                beginning: { _ in beginning },
                reply: { _ in [] }
            )
        }
    }

    private func hear(
        _ text: String,
        from phone: PhoneNumber,
        on line: PhoneNumber,
        id: String,
        at time: Date
    ) async throws {
        let arrival = Arrival(
            account: "main",
            providerMessageID: id,
            line: line,
            organisation: Self.organisation,
            sender: phone,
            event: Event(.text(Event.Text(text)), at: time)
        )
        _ = try await store.advance(
            arrival,
            line: ShortInterview.facts(of: line),
            at: time,
            beginning: { _ in ShortInterview.beginning },
            reply: { _ in [] }
        )
    }

    /// Has advocates take two in five of the cases, and bring half of those further.
    func work(on count: Int, _ advocates: [Advocate]) async throws {
        var references: [CaseReference] = []
        var next: String?
        repeat {
            let page = try await store.queue(
                .new,
                in: Self.organisation,
                after: next,
                limit: 500,
                at: Self.now
            )
            references += page.cases.map(\.reference)
            next = page.next
        } while next != nil && references.count < count * 2 / 5
        try await inParallel(min(references.count, count * 2 / 5)) { [references] number in
            let advocate = advocates[number % advocates.count]
            let reference = references[number]
            _ = try await store.claim(reference, by: advocate, at: Self.now)
            switch number % 8 {
            case 0: _ = try await store.move(reference, to: .waiting, by: advocate, at: Self.now)
            case 1: _ = try await store.move(reference, to: .submitted, by: advocate, at: Self.now)
            case 2, 3: _ = try await store.close(reference, reason: "resolved", by: advocate, at: Self.now)
            default: break
            }
        }
    }

    private func inParallel(_ count: Int, _ body: @escaping @Sendable (Int) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<Self.atOnce {
                group.addTask {
                    for number in stride(from: worker, to: count, by: Self.atOnce) { try await body(number) }
                }
            }
            try await group.waitForAll()
        }
    }
}
