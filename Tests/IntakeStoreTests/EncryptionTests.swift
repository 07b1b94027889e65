import Foundation
import IntakeCore
import Testing

@testable import IntakeStore

struct EncryptionTests {
    @Test(arguments: StoreSuite.databases)
    func `another master key is refused and changes nothing`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        let sizes = try await gateway.sizes()
        let keyring = try await gateway.column("SELECT wrapped_key AS value FROM keyring ORDER BY name")
        await #expect(throws: StoreError.wrongMasterKey) {
            _ = try await Store(engine: database.open(gateway.folder), masterKey: .random())
        }
        #expect(StoreError.wrongMasterKey.description.contains("master key"))
        #expect(try await gateway.sizes() == sizes)
        #expect(try await gateway.column("SELECT wrapped_key AS value FROM keyring ORDER BY name") == keyring)
        #expect(keyring.count == 2)
    }

    @Test(arguments: StoreSuite.databases)
    func `no file holds what a person told, or their number`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.texts(Interview.texts)
        try await gateway.queue("rappel du corbeau")
        let words = ["corbeau", "histoire", "bonjour", Gateway.person(1).e164, "5145551001", "514 555-1001", "rappel"]
        try expectAbsent(words.map { Data($0.utf8) }, in: gateway.folder)
    }

    @Test(arguments: StoreSuite.databases)
    func `a field moved to another row or column does not open`(database: TestDatabase) async throws {
        let gateway = try await Gateway(on: database)
        try await gateway.text("bonjour")
        try await gateway.text("allo", from: Gateway.person(2))
        try await gateway.queue("un", due: Gateway.start)
        try await gateway.queue("deux", due: Gateway.start)
        try await gateway.store.write { connection in
            try connection.execute(
                """
                UPDATE messages SET text_sealed = (
                    SELECT text_sealed FROM messages WHERE id = (SELECT MIN(message_id) FROM outbox)
                ) WHERE id = (SELECT MAX(message_id) FROM outbox)
                """
            )
        }
        #expect(try await gateway.store.claimOutbox(at: gateway.now(), limit: 10).count == 1)

        try await gateway.store.write { connection in
            try connection.execute("UPDATE conversations SET state_sealed = (SELECT phone_sealed FROM people LIMIT 1)")
        }
        await #expect(throws: StoreError.unreadable("conversations.state_sealed")) { try await gateway.text("1") }
    }

    @Test func `a value opens with its key, in its place, unaltered`() throws {
        let key = DataKey.random()
        let sealed = try key.seal("corbeau", in: .messageText("a"))
        #expect(try key.text(sealed, in: .messageText("a")) == "corbeau")
        #expect(try key.seal("corbeau", in: .messageText("a")) != sealed)
        #expect(throws: StoreError.self) { try DataKey.random().open(sealed, in: .messageText("a")) }
        #expect(throws: StoreError.self) { try key.open(sealed, in: .messageText("b")) }
        #expect(throws: StoreError.self) { try key.open(sealed, in: .noteText("a")) }
        #expect(throws: StoreError.self) { try key.open(Data(), in: .messageText("a")) }
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(throws: StoreError.self) { try key.open(altered, in: .messageText("a")) }
        }
    }

    @Test(arguments: ["", "abc", encoded(count: 31), encoded(count: 33), encoded(count: 32) + "!"])
    func `what is no master key is not read as one`(text: String) {
        #expect(MasterKey(base64: text) == nil)
    }

    private static func encoded(count: Int) -> String {
        Data(repeating: 7, count: count).base64EncodedString()
    }

    @Test func `a master key survives writing it down and shows itself nowhere else`() throws {
        let key = MasterKey.random()
        #expect(MasterKey(base64: key.base64 + "\n")?.base64 == key.base64)
        #expect(MasterKey.random().base64 != key.base64)
        var dumped = "\(key) \(String(reflecting: key))"
        dump(key, to: &dumped)
        #expect(!dumped.contains(key.base64) && !dumped.contains("SymmetricKey"))
    }

    @Test(arguments: StoreSuite.databases)
    func `a hash depends on the value, its domain and the database`(database: TestDatabase) async throws {
        let vault = try await Gateway(on: database).store.vault
        let other = try await Gateway(on: database).store.vault
        #expect(vault.hash("a", domain: "x") == vault.hash("a", domain: "x"))
        let hashes = [
            vault.hash("a", domain: "x"), vault.hash("b", domain: "x"), vault.hash("a", domain: "y"),
            vault.hash("xa", domain: ""), other.hash("a", domain: "x"),
        ]
        #expect(Set(hashes).count == hashes.count)
    }
}
