import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

/// Erasure by a coordinator or a command, and what stands against it.
struct PersonErasureTests {
    /// All that is sealed with a person's key, in every table that has such a column.
    private static let sealed: StaticString = """
        SELECT wrapped_key AS value FROM people UNION ALL SELECT phone_sealed FROM people
        UNION ALL SELECT phone_hash FROM people UNION ALL SELECT state_sealed FROM conversations
        UNION ALL SELECT record_sealed FROM turns UNION ALL SELECT text_sealed FROM messages
        UNION ALL SELECT reply_sealed FROM inbound WHERE person_id IS NOT NULL UNION ALL SELECT text_sealed FROM notes
        UNION ALL SELECT note_sealed FROM call_attempts UNION ALL SELECT close_reason_sealed FROM cases
        UNION ALL SELECT number_sealed FROM call_backs UNION ALL SELECT reason_sealed FROM legal_holds
        UNION ALL SELECT lift_reason_sealed FROM legal_holds UNION ALL SELECT audio_sealed FROM recording_audio
        UNION ALL SELECT value_sealed FROM corrections UNION ALL SELECT recipient_sealed FROM messages
        UNION ALL SELECT recipient_hash FROM messages
        """

    /// A case with everything that may be written about it.
    private func workedCase(_ gateway: Gateway, by coordinator: Advocate) async throws -> CaseReference {
        let reference = try await gateway.interview()
        let store = gateway.store
        try await gateway.read(reference, by: coordinator)
        _ = try await store.claim(reference, by: coordinator, at: gateway.now())
        _ = try await store.addNote("note de renard", to: reference, by: coordinator, at: gateway.now())
        _ = try await store.recordCallAttempt(
            .leftMessage,
            note: "appel de renard",
            on: reference,
            by: coordinator,
            at: gateway.now()
        )
        _ = try await store.correct("contact", to: "2", in: reference, by: coordinator, at: gateway.now())
        try await gateway.queue("réponse de renard")
        let recording = try await gateway.leaveMessage()
        _ = try await gateway.report(.completed)
        #expect(try await gateway.keep(Data("son de renard".utf8), as: recording))
        _ = try await store.hold(reference, reason: "raison de renard", by: coordinator, at: gateway.now())
        _ = try await store.liftHold(reference, reason: "fin de renard", by: coordinator, at: gateway.now())
        return reference
    }

    @Test(arguments: StoreSuite.databases)
    func `a coordinator destroys everything, and the tombstone says so`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await workedCase(gateway, by: coordinator)
        let secrets = try await gateway.column(Self.sealed).compactMap(\.self)
        #expect(secrets.count > 20)
        let time = gateway.now()
        let result = try await gateway.store.erase(
            personOf: reference,
            because: .request,
            by: .advocate(coordinator),
            at: time
        )
        #expect(result == .done([reference]))
        #expect(try await gateway.column(Self.sealed).compactMap(\.self).isEmpty)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM outbox") == 0)
        #expect(try await gateway.count("SELECT COUNT(*) AS value FROM recording_removals") == 1)
        try expectAbsent(secrets.compactMap { Data(base64Encoded: $0) }, in: gateway.folder)

        let file = try #require(
            try await gateway.store.caseFile(reference, for: .advocate(coordinator), at: gateway.now())
        )
        #expect(file.tombstone?.reason == .request)
        #expect(file.tombstone?.actorName == "zoe")
        #expect(file.tombstone?.at == time)
        #expect(file.holds.map(\.reason) == [nil])
        #expect(file.consent == nil)
        let again = try await gateway.store.erase(
            personOf: reference,
            because: .mistake,
            by: .system,
            at: gateway.now()
        )
        #expect(again == .alreadyErased)
        #expect(try await gateway.history(reference).count { $0 == .erased } == 1)
    }

    @Test(arguments: StoreSuite.databases)
    func `a hold on any case of the person refuses it, and says who and why`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let first = try await gateway.interview()
        let second = try #require(try await gateway.say(["NOUVEAU", "1"] + CaseInterview.texts().dropFirst()))
        #expect(try await gateway.store.hold(second, reason: "recours", by: coordinator, at: gateway.now()) == .done)
        let sizes = try await gateway.sizes()
        for actor in [Actor.advocate(coordinator), .system] {
            let result = try await gateway.store.erase(
                personOf: first,
                because: .request,
                by: actor,
                at: gateway.now()
            )
            guard case .held(let held, let hold) = result else {
                Issue.record("not refused: \(result)")
                return
            }
            #expect(held == second)
            #expect(hold.advocateName == "zoe" && hold.reason == "recours")
        }
        #expect(try await gateway.sizes() == sizes)
        #expect(try await gateway.store.casesOfPerson(of: first, for: .system) == [first, second])
    }

    @Test(arguments: StoreSuite.databases)
    func `the person erases everything all the same`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let reference = try await gateway.interview()
        #expect(try await gateway.store.hold(reference, reason: "recours", by: coordinator, at: gateway.now()) == .done)
        try await gateway.say(["EFFACER", "1"])
        let file = try await gateway.store.caseFile(reference, for: .advocate(coordinator), at: gateway.now())
        #expect(file?.tombstone?.reason == .wish)
        #expect(try await gateway.column(Self.sealed).compactMap(\.self).isEmpty)
    }

    @Test(arguments: StoreSuite.databases)
    func `a case that another group has stays with that group`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let other = try await gateway.advocate("max", [.advocate, .coordinator], in: "other")
        let given = try await gateway.interview()
        _ = try await gateway.store.claim(given, by: coordinator, at: gateway.now())
        _ = try await gateway.store.handOver(
            given,
            toGroup: "other",
            consent: .byPhone,
            words: "",
            by: coordinator,
            at: gateway.now()
        )
        let kept = try #require(try await gateway.say(["NOUVEAU", "1"] + CaseInterview.texts().dropFirst()))
        let result = try await gateway.store.erase(
            personOf: kept,
            because: .request,
            by: .advocate(coordinator),
            at: gateway.now()
        )
        #expect(result == .done([kept]))
        let file = try await gateway.store.caseFile(given, for: .advocate(other), at: gateway.now())
        #expect(file?.phone == Gateway.person(1))
        #expect(file?.transcript.isEmpty == false)
    }

    @Test(arguments: StoreSuite.databases)
    func `only coordinators erase and hold, and only in their own group`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try await gateway.interview()
        let advocate = try await gateway.advocate("ana")
        let stranger = try await gateway.advocate("max", [.advocate, .coordinator], in: "other")
        let time = gateway.now()
        await #expect(throws: AccessDenied.self) {
            try await gateway.store.erase(personOf: reference, because: .request, by: .advocate(advocate), at: time)
        }
        await #expect(throws: AccessDenied.self) {
            try await gateway.store.hold(reference, reason: "x", by: advocate, at: time)
        }
        await #expect(throws: AccessDenied.self) {
            try await gateway.store.export(personOf: reference, for: .advocate(advocate), at: time)
        }
        let erased = try await gateway.store.erase(
            personOf: reference,
            because: .request,
            by: .advocate(stranger),
            at: time
        )
        #expect(erased == .notFound)
        #expect(try await gateway.store.hold(reference, reason: "x", by: stranger, at: time) == .notFound)
        #expect(try await gateway.store.export(personOf: reference, for: .advocate(stranger), at: time) == nil)
        #expect(try await gateway.store.casesOfPerson(of: reference, for: .advocate(stranger)) == nil)
    }

    @Test(arguments: StoreSuite.databases)
    func `a hold needs a reason, stands once, and every one is in the log`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let store = gateway.store
        let reference = try await gateway.interview()
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let time = gateway.now()
        #expect(try await store.hold(reference, reason: "  ", by: coordinator, at: time) == .wordsMissing)
        #expect(try await store.liftHold(reference, reason: "x", by: coordinator, at: time) == .unchanged)
        #expect(try await store.hold(reference, reason: "recours", by: coordinator, at: time) == .done)
        #expect(try await store.hold(reference, reason: "encore", by: coordinator, at: time) == .unchanged)
        #expect(try await store.liftHold(reference, reason: "jugé", by: coordinator, at: time) == .done)
        let file = try await store.caseFile(reference, for: .advocate(coordinator), at: time)
        #expect(file?.holds.map(\.reason) == ["recours"])
        #expect(file?.holds.first?.lifting?.reason == "jugé")
        #expect(
            try await gateway.history(reference).filter { [.held, .holdLifted].contains($0) } == [.held, .holdLifted]
        )
    }

    @Test(arguments: StoreSuite.databases)
    func `an export holds every case of the person and is in the log of each`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let first = try await workedCase(gateway, by: coordinator)
        let second = try #require(try await gateway.say(["NOUVEAU", "1"] + CaseInterview.texts().dropFirst()))
        _ = try await gateway.interview(from: Gateway.person(2))
        let person = try #require(
            try await gateway.store.export(personOf: second, for: .advocate(coordinator), at: gateway.now())
        )
        #expect(person.cases.map(\.file.listing.reference) == [first, second])
        #expect(person.cases.first?.file.notes.map(\.text) == ["note de renard"])
        #expect(person.cases.flatMap(\.sounds.values).map(\.bytes) == [Data("son de renard".utf8)])
        for reference in [first, second] {
            #expect(try await gateway.history(reference).last == .exported)
        }
    }

    @Test(arguments: StoreSuite.databases)
    func `consent is kept with the words that were read`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let reference = try await gateway.interview()
        let advocate = try await gateway.advocate("ana")
        let file = try await gateway.store.caseFile(reference, for: .advocate(advocate), at: gateway.now())
        let consent = try #require(file?.consent)
        #expect(consent.channel == .sms && consent.language == .french)
        let sent = file?.transcript.filter { $0.direction == .outgoing && $0.at < consent.at }.map(\.text) ?? []
        #expect(sent.contains { $0.contains(consent.text) })
        #expect(consent.at > file?.transcript.first?.at ?? .distantFuture)
    }

    @Test(arguments: StoreSuite.databases)
    func `the hold of a case that is gone stands against nothing`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        let coordinator = try await gateway.advocate("zoe", [.advocate, .coordinator])
        let duplicate = try await gateway.interview()
        let survivor = try await gateway.interview(from: Gateway.person(2))
        for reference in [duplicate, survivor] {
            _ = try await gateway.store.claim(reference, by: coordinator, at: gateway.now())
        }
        _ = try await gateway.store.hold(duplicate, reason: "recours", by: coordinator, at: gateway.now())
        #expect(try await gateway.store.merge(duplicate, into: survivor, by: coordinator, at: gateway.now()) == .done)
        // The person themselves may always have everything erased.
        try await gateway.say(["EFFACER", "oui"])
        let result = try await gateway.store.erase(
            personOf: survivor,
            because: .request,
            by: .advocate(coordinator),
            at: gateway.now()
        )
        #expect(result == .done([survivor]))
    }
}
