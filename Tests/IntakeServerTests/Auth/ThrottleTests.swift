import Dispatch
import Foundation
import HTTPTypes
import IntakeStore
import Testing

@testable import IntakeServer

/// Guessing is slowed down, and the person whose account is guessed at still gets in.
struct ThrottleTests {
    @Test func refusesTheSixthAttemptForAQuarterOfAnHour() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                for _ in 0..<SignInThrottle.fromOnePlace {
                    #expect(try await browser.signIn("amelie", password: "wrong").status == .unprocessableContent)
                }
                let refused = try await browser.signIn("amelie")
                #expect(refused.status == .tooManyRequests)
                #expect(refused.headers[.retryAfter] == "900")
                #expect(refused.words.contains("Trop d’essais"))
                house.clock.advance(by: SignInThrottle.window + 1)
                #expect(try await browser.signIn("amelie").status == .seeOther)
            }
        }
    }

    @Test func treatsUnknownLoginsAlike() async throws {
        try await ConsoleHouse.with { house in
            try await house.visit { client in
                let browser = Browser(client)
                for _ in 0..<SignInThrottle.fromOnePlace {
                    try await browser.signIn("nobody", password: "wrong")
                }
                #expect(try await browser.signIn("nobody", password: "wrong").status == .tooManyRequests)
            }
        }
    }

    @Test func letsAKnownBrowserInDuringAnAttack() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let known = Browser(client)
                #expect(try await known.signIn("amelie").status == .seeOther)
                known.setCookie("pv", nil)
                let attacker = Browser(client)
                for _ in 0...SignInThrottle.fromOnePlace {
                    try await attacker.signIn("amelie", password: "wrong")
                }
                #expect(try await attacker.signIn("amelie").status == .tooManyRequests)
                #expect(try await known.signIn("amelie").status == .seeOther)
            }
        }
    }

    @Test func aMarkOfAnotherAccountHelpsNobody() throws {
        let mark = KnownBrowser(signedInTo: "luc", passwordHash: "hash")
        #expect(KnownBrowser(mark.text, login: "luc", passwordHash: "hash")?.id == mark.id)
        #expect(KnownBrowser(mark.text, login: "amelie", passwordHash: "hash") == nil)
        #expect(KnownBrowser(mark.text, login: "luc", passwordHash: "changed") == nil)
        #expect(KnownBrowser(mark.text + "A", login: "luc", passwordHash: "hash") == nil)
        #expect(KnownBrowser("", login: "luc", passwordHash: "hash") == nil)
    }

    private func attempt(_ login: String, _ address: String?, _ house: ConsoleHouse) -> SignInThrottle.Attempt {
        SignInThrottle.Attempt(login: login, address: address, knownBrowser: nil, at: house.clock.now)
    }

    @Test func countsAnAddressOverAllAccounts() async throws {
        try await ConsoleHouse.with { house in
            let throttle = SignInThrottle(store: house.store)
            for number in 0..<SignInThrottle.fromAddress {
                let attempt = attempt("login\(number)", "203.0.113.7", house)
                #expect(try await throttle.admits(attempt))
                try await throttle.failed(attempt)
            }
            #expect(try await throttle.admits(attempt("another", "203.0.113.7", house)) == false)
            #expect(try await throttle.admits(attempt("another", "203.0.113.8", house)))
        }
    }

    /// Behind a proxy of which nothing is believed, one guesser must not shut everybody out.
    @Test func countsTheAccountAloneWhereNoAddressIsKnown() async throws {
        try await ConsoleHouse.with { house in
            let throttle = SignInThrottle(store: house.store)
            for _ in 0..<SignInThrottle.ofAccount {
                let attempt = attempt("amelie", nil, house)
                #expect(try await throttle.admits(attempt))
                try await throttle.failed(attempt)
            }
            #expect(try await !throttle.admits(attempt("amelie", nil, house)))
            #expect(try await throttle.admits(attempt("luc", nil, house)))
        }
    }

    @Test(arguments: [true, false])
    func tellsGuessersApartBehindAProxyThatIsBelieved(isBelieved: Bool) async throws {
        try await ConsoleHouse.with(believesProxy: isBelieved) { house in
            try await house.account("amelie")
            try await house.visit { client in
                let attacker = Browser(client, adding: Self.proxied("203.0.113.9"))
                for _ in 0...SignInThrottle.fromOnePlace {
                    try await attacker.signIn("amelie", password: "wrong password")
                }
                let status = try await attacker.signIn("amelie", password: "wrong password").status
                #expect(status == (isBelieved ? .tooManyRequests : .unprocessableContent))
                // What the request brought along is not what the proxy wrote.
                let liar = Browser(client, adding: Self.proxied("198.51.100.1, 203.0.113.9"))
                let other = try await liar.signIn("amelie", password: "wrong password").status
                #expect(other == (isBelieved ? .tooManyRequests : .unprocessableContent))
                let owner = Browser(client, adding: Self.proxied("198.51.100.1"))
                #expect(try await owner.signIn("amelie").status == .seeOther)
            }
        }
    }

    private static func proxied(_ forwarded: String) -> HTTPFields {
        [.peer: "127.0.0.1", .xForwardedFor: forwarded]
    }

    @Test(
        arguments: [
            (nil, ["203.0.113.9"], nil), ("203.0.113.7", [], "203.0.113.7"),
            ("203.0.113.7", ["198.51.100.1"], "203.0.113.7"), ("127.0.0.1", [], nil),
            ("127.0.0.1", ["198.51.100.1"], "198.51.100.1"), ("::1", ["198.51.100.1, 203.0.113.9 "], "203.0.113.9"),
            ("127.0.0.1", ["198.51.100.1", "203.0.113.9"], "203.0.113.9"), ("::ffff:127.0.0.1", ["::1"], nil),
            ("127.0.0.1", ["203.0.113.9, unknown"], nil), ("127.0.0.1", ["203.0.113.9,"], nil),
            ("127.0.0.1", ["2001:DB8:0::1"], "2001:db8::1"), ("127.0.0.1", ["127.0.0.1"], nil),
        ] as [(String?, [String], String?)]
    )
    func believesTheLastAddressOfALocalProxyAlone(peer: String?, forwarded: [String], address: String?) {
        #expect(ClientAddress.find(peer: peer, forwarded: forwarded) == address)
    }

    @Test func writesNothingForWhoeverFindsNoPlace() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.open("/sign-in")
                let gate = DispatchSemaphore(value: 0)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<PasswordHasher.longestLine {
                        group.addTask { try await house.passwords.inLine { gate.wait() } }
                    }
                    while !house.passwords.isFull { await Task.yield() }
                    let fields = ["login": "amelie", "password": "wrong password"]
                    #expect(try await browser.submit("/sign-in", fields).status == .serviceUnavailable)
                    for _ in 0..<PasswordHasher.longestLine { gate.signal() }
                    try await group.waitForAll()
                }
                let count = try await house.store.signInFailures(
                    subject: "account amelie address \(PeerForTests.usual)",
                    since: .distantPast
                )
                #expect(count == 0)
            }
        }
    }

    /// Attempts count before the password is looked at, so sending many at once gains nothing.
    @Test func countsAttemptsThatAreStillUnderWay() async throws {
        try await ConsoleHouse.with { house in
            let throttle = SignInThrottle(store: house.store)
            let attempt = attempt("amelie", "203.0.113.7", house)
            let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<40 {
                    group.addTask { try await throttle.admits(attempt) }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(admitted <= SignInThrottle.fromOnePlace)
        }
    }
}
