import Foundation

/// What tells a form from the same form sent again by a double click or a reload.
///
/// It binds what was written to the random number of the form: whoever goes back to an old page and writes something
/// else has written something else.
struct OnceMark {
    let hash: Data

    /// Nothing for what no form wrote.
    init?(_ form: String?, by advocate: Advocate, writing words: [String], vault: Vault) throws {
        guard let form, !form.isEmpty else { return nil }
        let words = try StoredJSON.encode([form, advocate.id] + words)
        hash = vault.hash(String(decoding: words, as: UTF8.self), domain: "once")
    }
}

/// Ends a change that was made before by the same form: nothing is written, and the answer is that of the first time.
struct AlreadyDone: Error {}
