import Foundation
import HTTPTypes
import IntakeCore
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// Messages that people left on the phone, in a case's page and in the API.
struct RecordingPageTests {
    /// A house with a case in which a question was answered on the phone, and one more message was left.
    private func visit(
        _ body: @escaping @Sendable (ConsoleHouse, Browser, _ path: String, _ messages: [String]) async throws -> Void
    ) async throws {
        try await ConsoleHouse.with { house in
            let reference = try await house.finishedCase()
            let story = try await house.leaveMessage(answering: "recit")
            house.clock.advance(by: 60)
            let other = try await house.leaveMessage(named: "RE2")
            try await house.account("amelie", name: "Amélie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                try await body(house, browser, "/cases/\(reference.text)", [story, other])
            }
        }
    }

    @Test func saysHowFarEachHasCome() async throws {
        try await visit { house, browser, path, messages in
            let waiting = try await browser.open(path)
            #expect(waiting.words.contains("Pas encore reçu. Il sera là dès que la compagnie de téléphone"))
            #expect(waiting.words.contains("Message vocal · 1 min 05 s"))
            #expect(!waiting.text.contains("<audio"))
            try await house.keep("bonjour", as: messages[0])
            try await house.store.giveUpRecording(messages[1])
            let page = try await browser.open(path)
            // With its answer, and in the transcript.
            let player = "<audio controls preload=\"none\" src=\"\(path)/recordings/\(messages[0])\""
            #expect(page.text.split(separator: player).count == 3)
            #expect(page.text.contains("href=\"\(path)/recordings/\(messages[0])?download\""))
            #expect(page.words.contains("La compagnie de téléphone n’a pas remis ce message. Rappelez la personne."))
            #expect(page.words.contains("La personne · appel"))
        }
    }

    @Test func isHeardInPartsAndWrittenDownOnce() async throws {
        try await visit { house, browser, path, messages in
            let sound = path + "/recordings/" + messages[0]
            #expect(try await browser.open(sound).status == .notFound)
            try await house.keep("bonjour", as: messages[0])
            let whole = try await browser.open(sound)
            #expect(whole.status == .ok && whole.text == "bonjour")
            #expect(whole.headers[.contentType] == "audio/mpeg")
            #expect(whole.headers[.cacheControl] == "no-store")
            #expect(whole.headers[.acceptRanges] == "bytes")
            #expect(whole.headers[.contentDisposition] == nil)
            let part = try await browser.open(sound, headers: [.range: "bytes=3-"])
            #expect(part.status == .partialContent && part.text == "jour")
            #expect(part.headers[.contentRange] == "bytes 3-6/7")
            let none = try await browser.open(sound, headers: [.range: "bytes=7-"])
            #expect(none.status == .rangeNotSatisfiable && none.headers[.contentRange] == "bytes */7")
            #expect(none.headers[.cacheControl] == "no-store")
            let reference = try #require(CaseReference(reading: String(path.suffix(7))))
            let log = try await house.store.audit(of: reference, in: "demo").filter { $0.action == .listened }
            #expect(log.map(\.actorName) == ["Amélie"])
            #expect(try await browser.open(path).words.contains("Amélie a écouté un message vocal"))
        }
    }

    @Test func isTakenAwayAsAFile() async throws {
        try await visit { house, browser, path, messages in
            try await house.keep("bonjour", as: messages[0])
            let file = try await browser.open(path + "/recordings/" + messages[0] + "?download")
            #expect(file.text == "bonjour")
            let name = try #require(file.headers[.contentDisposition])
            let pattern = /attachment; filename="\w{3}-\w{3}-\d{4}-\d\d-\d\dT\d{6}Z\.mp3"/
            #expect(name.wholeMatch(of: pattern) != nil, "\(name)")
            #expect(try await browser.open(path).words.contains("Amélie a téléchargé un message vocal"))
        }
    }

    @Test func isNobodysOfAnotherCaseOrName() async throws {
        try await visit { house, browser, path, messages in
            try await house.keep("bonjour", as: messages[0])
            let other = try await house.finishedCase("+15145550112")
            for wrong in ["/cases/\(other.text)/recordings/\(messages[0])", path + "/recordings/x"] {
                #expect(try await browser.open(wrong).status == .notFound)
            }
        }
    }

    @Test func isListedByTheAPI() async throws {
        try await visit { house, browser, path, messages in
            try await house.keep("bonjour", as: messages[0])
            let token = try await APIToken.make(in: house.store, name: "t", organisation: "demo", at: house.clock.now)
            let answer = try await browser.open("/api/v1" + path, headers: [.authorization: "Bearer \(token)"])
            #expect(
                answer.text.contains(
                    """
                    "recordings":[{"id":"\(messages[0])","question":"recit","seconds":65,"state":"fetched"},\
                    {"id":"\(messages[1])","question":null,"seconds":65,"state":"announced"}]
                    """
                )
            )
        }
    }
}

extension ConsoleHouse {
    fileprivate func keep(_ sound: String, as message: String) async throws {
        let isKept = try await store.keepAudio(
            Data(sound.utf8),
            of: message,
            mediaType: "audio/mpeg",
            at: clock.now
        )
        #expect(isKept)
    }
}
