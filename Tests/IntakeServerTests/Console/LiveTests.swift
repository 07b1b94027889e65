import Foundation
import HTTPTypes
import IntakeCore
import IntakeStore
import Testing

@testable import IntakeServer

/// What open pages hear.
struct LiveTests {
    /// Runs `body` while changes are looked for.
    private func withLive(_ body: @escaping (ConsoleHouse) async throws -> Void) async throws {
        try await ConsoleHouse.with { house in
            let running = Task { try await house.live.run() }
            try await body(house)
            running.cancel()
            try await running.value
        }
    }

    private func mark(_ house: ConsoleHouse, _ organisation: String = "demo") async throws -> QueueMark {
        try #require(try await house.store.queueMarks(of: [organisation])[organisation])
    }

    /// Listens as soon as the service runs.
    private func listen(
        _ house: ConsoleHouse,
        _ organisation: String = "demo",
        since mark: QueueMark
    ) async -> AsyncStream<LiveUpdates.Signal> {
        while await !house.live.isRunning { await Task.yield() }
        return await house.live.signals(in: organisation, since: mark)
    }

    private func firstMark(_ signals: AsyncStream<LiveUpdates.Signal>) async -> QueueMark? {
        for await case .change(let mark) in signals { return mark }
        return nil
    }

    @Test func tellsOfAChangeInOnesOwnGroupAlone() async throws {
        try await withLive { house in
            let own = await listen(house, since: try await mark(house))
            let others = await listen(house, "other", since: try await mark(house, "other"))
            _ = try await house.finishedCase(organisation: "other")
            #expect(await firstMark(others) != nil)
            try await house.person("+15145550001", texts: ["Bonjour", "1", "HUMAIN"])
            let heard = await firstMark(own)
            let current = try await mark(house)
            #expect(heard == current)
        }
    }

    @Test func tellsAtOnceOfWhatWasMissed() async throws {
        try await withLive { house in
            let before = try await mark(house)
            _ = try await house.finishedCase()
            #expect(await firstMark(listen(house, since: before)) != nil)
            // Another one who listens meanwhile, from the same place.
            #expect(await firstMark(listen(house, since: before)) != nil)
        }
    }

    @Test func endsWithTheProcess() async throws {
        try await ConsoleHouse.with { house in
            let running = Task { try await house.live.run() }
            let signals = await listen(house, since: try await mark(house))
            running.cancel()
            try await running.value
            #expect(await firstMark(signals) == nil)
            #expect(await firstMark(await house.live.signals(in: "demo", since: QueueMark(""))) == nil)
        }
    }

    @Test func sendsEventsWithoutAWordAndEndsWithTheSession() async throws {
        try await withLive { house in
            let amelie = try await house.account("amelie")
            _ = try await house.finishedCase(name: "Zénobie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                while await !house.live.isRunning { await Task.yield() }
                async let stream = browser.open("/queue/events?since=0.0.0")
                while await house.live.listenerCount == 0 { await Task.yield() }
                try await house.store.endSessions(of: amelie, except: "", at: house.clock.now)
                try await house.person("+15145550001", texts: ["Bonjour", "1", "HUMAIN"])
                let answer = try await stream
                #expect(answer.headers[.contentType] == "text/event-stream")
                #expect(answer.headers[.cacheControl] == "no-store")
                let plain = /(?:: \n\n|event: change\nid: [0-9.]+\ndata: \n\n)*/
                #expect(answer.text.wholeMatch(of: plain) != nil)
                #expect(try await browser.open("/queue/events").status == .seeOther)
            }
        }
    }

    @Test func aPageThatRefreshesItselfKeepsNoSessionAlive() async throws {
        try await ConsoleHouse.with { house in
            try await house.account("amelie")
            try await house.visit { client in
                let browser = Browser(client)
                #expect(try await browser.signIn("amelie").status == .seeOther)
                for _ in 0..<5 {
                    house.clock.advance(by: 2 * 3600 - 60)
                    let page = try await browser.open("/queue", headers: [.refresh: "1"])
                    let isOver = house.clock.now.timeIntervalSince(ConsoleHouse.start) > 8 * 3600
                    #expect(page.status == (isOver ? .seeOther : .ok))
                }
            }
        }
    }
}
