import Foundation
import IntakeCore
import TestSupport
import Testing

@testable import IntakeStore

/// Whatever happens to cases, in whatever order.
struct CaseHistoryTests {
    /// One seed that is new at every run: a failure names it, to be added to the others.
    private static let seeds: [UInt64] = [1, 2, 3, .random(in: 4 ... .max)]

    /// Cases that were merged into one of which nothing is left.
    private static let boundToNothing: StaticString = """
        SELECT COUNT(*) AS value FROM cases JOIN cases AS survivors ON survivors.reference = cases.merged_into
        WHERE survivors.erased_at IS NOT NULL
        """

    @Test(arguments: StoreSuite.databases, seeds)
    func `every case is in exactly one list, lists match their counts, and the log is whole`(
        database: TestDatabase,
        seed: UInt64
    ) async throws {
        try await withGateway(database) { gateway in
            var history = try await History(gateway, seed: seed)
            for _ in 0..<150 {
                try await history.step()
            }
            #expect(history.references.count > 5)
            for organisation in ["group", "other"] {
                try await expectOrder(in: organisation, gateway, at: history.time)
            }
            #expect(try await gateway.count(Self.boundToNothing) == 0)
            let all = try await gateway.cases(in: nil, by: 3, at: history.time)
            #expect(all.map(\.reference.text).sorted() == history.references.map(\.text).sorted())
            #expect(try await gateway.store.verifyAudit() == .intact(count: history.auditCount()))
            try await expectWordsBesideTheirCases(gateway)
            try await expectTasksBesideTheirCases(gateway)
        }
    }

    /// Whatever a case went through, what waits on it waits in its group, and is counted there.
    private func expectTasksBesideTheirCases(_ gateway: Gateway) async throws {
        let astray = try await gateway.count(
            """
            SELECT COUNT(*) AS value FROM tasks JOIN cases ON cases.reference = tasks.reference
            WHERE tasks.done_at IS NULL
                AND (tasks.organisation <> cases.organisation OR cases.erased_at IS NOT NULL
                    OR cases.merged_into IS NOT NULL)
            """
        )
        #expect(astray == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM tasks") > 0)
        for organisation in ["group", "other"] {
            let open = try await gateway.count(
                "SELECT COUNT(*) AS value FROM tasks WHERE done_at IS NULL AND organisation = ?",
                .text(organisation)
            )
            #expect(try await gateway.store.openTaskCount(in: organisation) == open)
        }
    }

    /// Whatever a case went through, its words stand at its place, and an erased case has none.
    private func expectWordsBesideTheirCases(_ gateway: Gateway) async throws {
        let astray = try await gateway.count(
            """
            SELECT COUNT(*) AS value FROM case_words JOIN cases ON cases.reference = case_words.reference
            WHERE case_words.state <> cases.state OR case_words.band <> cases.band OR cases.erased_at IS NOT NULL
                OR case_words.organisation <> cases.organisation
            """
        )
        #expect(astray == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM case_words") > 0)
    }

    private func expectOrder(in organisation: String, _ gateway: Gateway, at time: Date) async throws {
        let counts = try await gateway.store.counts(in: organisation)
        for state in CaseState.allCases {
            let cases = try await gateway.cases([state], in: organisation, by: 4, at: time)
            #expect(cases.allSatisfy { $0.state == state && $0.organisation == organisation })
            #expect(counts[state] == cases.count)
            let rule = cases.sorted { left, right in
                let bands = [left, right].map { $0.urgency.band(on: QueueDay.of(time)) }
                return (bands[0], left.createdAt, left.reference.text) < (
                    bands[1], right.createdAt, right.reference.text
                )
            }
            #expect(cases.map(\.reference) == rule.map(\.reference))
        }
    }
}

/// A sequence of acts that one number decides.
private struct History {
    let gateway: Gateway
    var random: SeededGenerator
    var time = Gateway.start
    var references: [CaseReference] = []
    private let advocates: [Advocate]
    private var people = 0
    private static let policy = RetentionPolicy(closedCaseMonths: 1, unfinishedDays: 30, noticeDays: 0)

    init(_ gateway: Gateway, seed: UInt64) async throws {
        self.gateway = gateway
        random = SeededGenerator(seed: seed)
        advocates = [
            try await gateway.advocate("Anne"),
            try await gateway.advocate("Bruno"),
            try await gateway.advocate("Chloé", [.coordinator]),
            try await gateway.advocate("Zoé", [.advocate, .coordinator], in: "other"),
        ]
    }

    mutating func step() async throws {
        time += Double.random(in: 0..<60_000, using: &random)
        guard let reference = references.randomElement(using: &random), Int.random(in: 0..<8, using: &random) > 0
        else { return try await open() }
        let advocate = advocates[Int.random(in: 0..<advocates.count, using: &random)]
        let store = gateway.store
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1: _ = try await store.claim(reference, by: advocate, at: time)
        case 2: _ = try await store.release(reference, by: advocate, at: time)
        case 3: _ = try await store.close(reference, reason: "fait", by: advocate, at: time)
        case 4: _ = try await store.addNote("note", to: reference, by: advocate, at: time)
        case 5: _ = try await store.reply("mot", to: reference, account: "main", by: advocate, at: time)
        case 6: _ = try await store.caseFile(reference, for: .advocate(advocate), at: time)
        case 7:
            let progress = CaseProgress.allCases.randomElement(using: &random) ?? .claimed
            _ = try await store.move(reference, to: progress, by: advocate, at: time)
        case 8:
            let colleague = advocates[Int.random(in: 0..<advocates.count, using: &random)]
            _ = try await store.handOver(reference, to: colleague.id, by: advocate, at: time)
        case 9:
            let group = Bool.random(using: &random) ? "group" : "other"
            _ = try await store.handOver(reference, toGroup: group, consent: .byText, by: advocate, at: time)
        case 10:
            let other = references.randomElement(using: &random) ?? reference
            _ = try await store.merge(other, into: reference, by: advocate, at: time)
        case 11: _ = try await store.reopen(reference, reason: "suite", by: advocate, at: time)
        case 12: try await begin()
        case 13: try await night()
        default: try await hear(of: reference)
        }
    }

    /// Somebody begins an interview and says no more: a case, once their time is over.
    private mutating func begin() async throws {
        people += 1
        try await gateway.say(["bonjour", "1"], from: Gateway.person(100 + people))
    }

    /// A night long after: times that are over, and what is destroyed since it was kept long enough.
    private mutating func night() async throws {
        time += 20 * 86_400
        try await gateway.takeDueTimers(at: time)
        _ = try await gateway.store.endRetention(under: Self.policy, at: time)
        references = try await gateway.column("SELECT reference AS value FROM cases ORDER BY reference")
            .compactMap { $0.flatMap(CaseReference.init(reading:)) }
    }

    private mutating func open() async throws {
        let deadline = CivilDate(time, in: .gmt).adding(days: .random(in: -10..<60, using: &random))
        let reference = try await gateway.file(
            [Int.random(in: 0..<5, using: &random) == 0 ? .distress : .complete],
            deadline: Bool.random(using: &random) ? deadline : nil,
            in: Bool.random(using: &random) ? "group" : "other",
            at: time
        )
        references.append(reference)
        try await gateway.store.write { [vault = gateway.store.vault] connection in
            let number = vault.hash(phone: Gateway.person(1).e164)
            try CaseWords(of: Conversation(language: .french), asked: CaseInterview.checklist, phone: number, vault)
                .keep(for: reference, in: connection)
        }
        if references.count.isMultiple(of: 3) { try await missMessage(of: reference) }
    }

    /// A message to the person does not arrive.
    private func missMessage(of reference: CaseReference) async throws {
        try await gateway.store.write { [time] connection in
            guard let row = try CaseRow.find(reference, in: nil, connection) else { return }
            let message = Identifier.make(at: time)
            try CaseRows.add(.undeliverable, conversation: row.conversation, at: time, in: connection)
            try TaskRows.openUndeliverable(message, conversation: row.conversation, at: time, connection)
        }
    }

    /// The person writes, a message does not arrive, or all is erased.
    private mutating func hear(of reference: CaseReference) async throws {
        let act = Int.random(in: 0..<5, using: &random)
        if act == 1 { return try await missMessage(of: reference) }
        try await gateway.store.write { [time, vault = gateway.store.vault] connection in
            let log = AuditLog(vault: vault)
            guard let row = try CaseRow.find(reference, in: nil, connection) else { return }
            switch act {
            case 0:
                try CaseRows.erase(
                    conversation: row.conversation,
                    .wish,
                    by: .system,
                    at: time,
                    log: log,
                    in: connection
                )
            default:
                guard row.listing.erasedAt == nil else { return }
                try CaseRows.record(
                    .wrote(to: row.listing),
                    conversation: row.conversation,
                    organisation: row.listing.organisation,
                    checklist: CaseInterview.checklist,
                    language: .english,
                    channels: [.voice],
                    at: time,
                    log: log,
                    in: connection
                )
            }
        }
    }

    /// How many rows the log has.
    func auditCount() async throws -> Int {
        try await gateway.count("SELECT COUNT(*) AS value FROM audit")
    }
}
