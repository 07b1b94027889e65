import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// The second step of signing in. Nothing of the console opens before it.
struct SecondFactorTests {
    @Test func aPasswordAloneOpensNothing() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                let step = try await browser.givePassword("amelie")
                #expect(step.location == "/sign-in/code")
                #expect(browser.cookie("pv") == nil)
                let planted = try #require(browser.cookie("pv-step"))
                for cookie in ["pv", "pv-form"] {
                    browser.setCookie(cookie, planted)
                }
                for path in ["/queue", "/account", "/account/password", "/account/factor", "/cases/K7R-4MX"] {
                    #expect(try await browser.open(path).location?.hasPrefix("/sign-in") == true)
                }
            }
        }
    }

    /// A code is taken once: neither in another browser nor in the same one a second time.
    @Test func takesACodeOnce() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let code = try await house.code(of: "amelie")
                let (first, second) = (Browser(client), Browser(client))
                let (one, two) = (try await first.givePassword("amelie"), try await second.givePassword("amelie"))
                #expect(try await first.giveCode(code, after: one).location == "/queue")
                let refused = try await second.giveCode(code, after: two)
                #expect(refused.status == .unprocessableContent)
                #expect(refused.words.contains("Ce code ne convient pas ou a déjà servi."))
                let next = try await house.code(of: "amelie")
                #expect(try await second.giveCode(next, after: two).location == "/queue")
                #expect(try await second.open("/sign-in/code").status == .seeOther)
            }
        }
    }

    @Test func endsAQuarterOfAnHourAfterThePassword() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                let step = try await browser.givePassword("amelie")
                try await browser.open("/sign-in/code")
                house.clock.advance(by: Double(PendingSignIn.validity) + 1)
                let code = try await house.code(of: "amelie")
                #expect(try await browser.submit("/sign-in/code", ["code": code]).location == "/sign-in?done=ended")
                #expect(try await browser.giveCode(code, after: step).status == .seeOther)
                #expect(browser.cookie("pv") == nil)
            }
        }
    }

    @Test func slowsDownGuessingOfCodes() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                let step = try await browser.givePassword("amelie")
                for _ in 0..<SignInThrottle.fromOnePlace {
                    #expect(try await browser.giveCode("000000", after: step).status == .unprocessableContent)
                }
                let code = try await house.code(of: "amelie")
                #expect(try await browser.giveCode(code, after: step).status == .tooManyRequests)
                await client.settle()
                let entries = try await house.store.audit(latest: 100, in: "demo")
                #expect(entries.count { $0.action == .codeRefused } == SignInThrottle.fromOnePlace)
                house.clock.advance(by: SignInThrottle.window + 1)
                #expect(try await browser.signIn("amelie").location == "/queue")
            }
        }
    }

    /// An account of before, or one whose factor was reset, sets up an app before anything else.
    @Test func asksAnAccountWithoutFactorToSetOneUp() async throws {
        try await ConsoleHouse.with { house in
            let advocate = try await house.account("amelie")
            try await house.store.write {
                try $0.execute("UPDATE advocates SET factor_sealed = NULL, factor_step = NULL")
            }
            try await house.visit { client in
                let browser = Browser(client)
                let step = try await browser.givePassword("amelie", next: "/account")
                #expect(step.location == "/sign-in/factor?next=%2Faccount")
                let page = try await browser.open("/sign-in/factor")
                #expect(page.text.contains("otpauth://totp/Porte%2Dvoix%3Aamelie?secret="))
                #expect(page.text.contains("<svg class=\"qr\""))
                #expect(try await browser.giveCode("000000", after: step).status == .unprocessableContent)
                #expect(try await house.store.secondFactor(of: advocate.id) == nil)
                #expect(browser.cookie("pv") == nil)
                let done = try await browser.giveCode(browser.codeOfShownSecret, after: step)
                #expect(done.status == .ok)
                let codes = done.text.matches(of: /<code>([A-Z2-7-]{29})<\/code>/).map { String($0.1) }
                #expect(codes.count == 10)
                #expect(done.text.contains("href=\"/account\""))
                #expect(try await browser.open("/account").words.contains("Il vous reste 10 codes de secours."))
                #expect(try await browser.open("/sign-in/factor").status == .seeOther)

                let other = Browser(client)
                let second = try await other.givePassword("amelie")
                #expect(second.location == "/sign-in/code")
                try await other.open("/sign-in/code")
                let fields = ["recovery-code": codes[3].lowercased()]
                #expect(try await other.submit("/sign-in/code", fields).location == "/account?done=recovery")
                #expect(try await other.open("/account").words.contains("Il vous reste 9 codes de secours."))

                let third = Browser(client)
                try await third.givePassword("amelie")
                try await third.open("/sign-in/code")
                #expect(try await third.submit("/sign-in/code", fields).status == .unprocessableContent)
            }
        }
    }

    @Test func replacesTheFactorAndEndsOtherSessions() async throws {
        try await ConsoleHouse.with { house in
            let advocate = try await house.account("amelie")
            try await house.visit { client in
                let elsewhere = Browser(client)
                try await elsewhere.signIn("amelie")
                let browser = Browser(client)
                try await browser.signIn("amelie")
                let before = try #require(try await house.store.secondFactor(of: advocate.id)).seed
                try await browser.open("/account/factor")
                let wrong = try await browser.submit("/account/factor", ["code": "000000"])
                #expect(wrong.status == .unprocessableContent)
                let done = try await browser.submit("/account/factor", ["code": browser.codeOfShownSecret])
                #expect(done.status == .ok)
                #expect(try #require(try await house.store.secondFactor(of: advocate.id)).seed != before)
                #expect(try await browser.open("/account").status == .ok)
                #expect(try await elsewhere.open("/account").status == .seeOther)
            }
        }
    }

    /// Five minutes after password and code, both are asked for again.
    @Test(arguments: ["/account/password", "/account/factor", "/account/recovery-codes"])
    func asksAgainBeforeAChange(path: String) async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                try await browser.open(path)
                let token = browser.formToken
                house.clock.advance(by: SessionLimits.confirmed)
                let confirm = "/account/confirm?next=" + path.replacing("/", with: "%2F").replacing("-", with: "%2D")
                #expect(try await browser.open(path).location == confirm)
                #expect(try await browser.submit(path, [:], token: token).location == confirm)

                try await browser.open(confirm)
                let code = try await house.code(of: "amelie")
                let wrong = [
                    ["current-password": "x", "code": code], ["current-password": ConsoleHouse.password, "code": "0"],
                ]
                for fields in wrong {
                    let answer = try await browser.submit("/account/confirm", fields)
                    #expect(answer.status == .unprocessableContent)
                    #expect(try await browser.open(path).location == confirm)
                    try await browser.open(confirm)
                }
                let right = ["current-password": ConsoleHouse.password, "code": code, "next": path]
                #expect(try await browser.submit("/account/confirm", right).location == path)
                #expect(try await browser.open(path).status == .ok)
            }
        }
    }

    @Test func listsAndEndsSessions() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.account("luc")
            try await house.visit { client in
                let (luc, phone, library, desk) = (Browser(client), Browser(client), Browser(client), Browser(client))
                try await luc.signIn("luc")
                for browser in [phone, library, desk] {
                    #expect(try await browser.signIn("amelie").status == .seeOther)
                }
                let page = try await desk.open("/account")
                let ids = page.text.matches(of: /name="session" value="([^"]+)"/).map { String($0.1) }
                #expect(ids.count == 2)
                let lucs = try await house.store.advocate(login: "luc")
                let stranger = try #require(
                    try await house.store.sessions(
                        of: lucs?.advocate.id ?? "",
                        at: house.clock.now,
                        idle: SessionLimits.idle,
                        absolute: SessionLimits.absolute
                    ).first
                )
                try await desk.submit("/account/sessions/end", ["session": stranger.id])
                #expect(try await luc.open("/account").status == .ok)

                try await desk.open("/account")
                #expect(try await desk.submit("/account/sessions/end", ["session": ids[0]]).status == .seeOther)
                let open = [try await phone.open("/account").status, try await library.open("/account").status]
                #expect(open.count { $0 == .ok } == 1)

                try await desk.open("/account")
                try await desk.submit("/account/sessions/end-others")
                #expect(try await phone.open("/account").status == .seeOther)
                #expect(try await library.open("/account").status == .seeOther)
                #expect(try await desk.open("/account").status == .ok)
                #expect(try await luc.open("/account").status == .ok)
            }
        }
    }

    @Test(arguments: [
        ("514 555-0123", 303, "514 555-0123"), ("(438) 555.0199", 303, "438 555-0199"), ("", 303, ""),
        ("12", 422, "12"), ("+33 6 12 34 56 78", 422, "+33 6 12 34 56 78"), ("900 555-0123", 422, "900 555-0123"),
    ])
    func keepsANumberForCalls(typed: String, status: Int, shown: String) async throws {
        try await ConsoleHouse.with { house in
            let advocate = try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                try await browser.signIn("amelie")
                try await browser.open("/account")
                let answer = try await browser.submit("/account/phone", ["phone": typed])
                #expect(answer.status.code == status)
                let page = status == 303 ? try await browser.open("/account") : answer
                #expect(page.text.contains("type=\"tel\" autocomplete=\"tel\" value=\"\(shown)\""))
                let kept = try await house.store.phone(of: advocate.id)
                #expect(kept?.display == (status == 303 && !typed.isEmpty ? shown : nil))
            }
        }
    }
}
