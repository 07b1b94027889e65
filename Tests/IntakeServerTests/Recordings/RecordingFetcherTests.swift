import Foundation
import IntakeCore
import Providers
import Testing

@testable import IntakeServer
@testable import IntakeStore

/// Bringing messages from the provider to us.
struct RecordingFetcherTests {
    private static let hour: TimeInterval = 60 * 60

    /// A house with one message that was left just now.
    private func withMessage(_ body: (ConsoleHouse, String, Date) async throws -> Void) async throws {
        try await ConsoleHouse.with { house in
            _ = try await house.finishedCase()
            try await body(house, try await house.leaveMessage(), house.clock.now)
        }
    }

    @Test func `fetches a message that was never reported, and has it deleted`() async throws {
        try await withMessage { house, message, left in
            let provider = ScriptedTransport([.sound(), OutboundResponse(status: 204)])
            let fetcher = house.fetcher(provider)
            let early = try await fetcher.doDue(at: left + 179)
            #expect(!early && provider.asked == [])
            let inTime = try await fetcher.doDue(at: left + 180)
            #expect(inTime && provider.asked == ["GET RE1.mp3", "DELETE RE1.json"])
            let state = try await house.state(of: message)
            #expect(state == .removed)
            let again = try await fetcher.doDue(at: left + 99 * Self.hour)
            #expect(!again)
        }
    }

    @Test(
        arguments: [
            (OutboundResponse.sound(), RecordingState.fetched), (.sound(""), .ready),
            (OutboundResponse(status: 404), .ready), (OutboundResponse(status: 202), .ready),
            (OutboundResponse(status: 401), .ready), (OutboundResponse(status: 400), .ready),
            (OutboundResponse(status: 503), .ready), (OutboundResponse(status: 410), .failed),
            (OutboundResponse(status: 200, headers: ["Content-Type": "text/html"], body: [60]), .ready),
        ]
    )
    func `an answer moves a message on, or it is asked for again`(
        answer: OutboundResponse,
        state: RecordingState
    ) async throws {
        try await withMessage { house, message, left in
            #expect(try await house.store.recordReport(.completed, of: "RE1", call: "CA1", account: "demo", at: left))
            let provider = ScriptedTransport([answer])
            #expect(try await house.fetcher(provider).doDue(at: left))
            #expect(try await house.state(of: message) == state)
            let next = try #require(try await house.store.nextRecordingDue() ?? (state == .failed ? left + 60 : nil))
            #expect(next >= left + (state == .fetched ? 0 : 30) && next <= left + 60)
        }
    }

    @Test func `a provider that is down for a day loses nothing`() async throws {
        try await withMessage { house, message, left in
            let provider = ScriptedTransport()
            let fetcher = house.fetcher(provider)
            while let due = try await house.store.nextRecordingDue(), due < left + 24 * Self.hour {
                #expect(try await fetcher.doDue(at: due))
            }
            #expect((9...30).contains(provider.asked.count))
            #expect(try await house.state(of: message) == .announced)
            provider.add(.sound())
            let due = try #require(try await house.store.nextRecordingDue())
            #expect(due <= left + 30 * Self.hour)
            #expect(try await fetcher.doDue(at: due))
            #expect(try await house.state(of: message) == .fetched)
        }
    }

    @Test func `after a week it is given up, shown, and taken if it comes after all`() async throws {
        try await withMessage { house, message, left in
            let provider = ScriptedTransport()
            let fetcher = house.fetcher(provider)
            var last = left
            while let due = try await house.store.nextRecordingDue() {
                #expect(try await fetcher.doDue(at: due))
                last = due
            }
            #expect(last == left + 7 * 24 * Self.hour)
            #expect((30...90).contains(provider.asked.count))
            #expect(try await house.state(of: message) == .failed)
            #expect(try await house.store.openTaskCount(in: "demo") == 1)
            provider.add(.sound())
            #expect(try await house.store.recordReport(.completed, of: "RE1", call: "CA1", account: "demo", at: last))
            #expect(try await fetcher.doDue(at: last))
            #expect(try await house.state(of: message) == .fetched)
        }
    }

    @Test func `a deletion is asked for until it is done`() async throws {
        try await withMessage { house, message, left in
            let provider = ScriptedTransport([.sound()])
            let fetcher = house.fetcher(provider)
            #expect(try await fetcher.doDue(at: left + 180))
            while let due = try await house.store.nextRecordingDue(), due < left + 30 * 24 * Self.hour {
                #expect(try await fetcher.doDue(at: due))
            }
            #expect(try await house.state(of: message) == .fetched)
            provider.add(OutboundResponse(status: 404))
            let due = try #require(try await house.store.nextRecordingDue())
            #expect(try await fetcher.doDue(at: due))
            #expect(try await house.state(of: message) == .removed)
            #expect(Set(provider.asked) == ["GET RE1.mp3", "DELETE RE1.json"])
        }
    }

    @Test func `a message of an account that is gone waits`() async throws {
        try await withMessage { house, message, left in
            let provider = ScriptedTransport([.sound()])
            #expect(try await house.fetcher(provider, account: "other").doDue(at: left + 180))
            #expect(provider.asked == [])
            #expect(try await house.state(of: message) == .announced)
            let due = try #require(try await house.store.nextRecordingDue())
            #expect(try await house.fetcher(provider).doDue(at: due))
            #expect(try await house.state(of: message) == .fetched)
        }
    }

    @Test func `what an erased person said is deleted at the provider, and not fetched`() async throws {
        try await withMessage { house, message, left in
            try await house.person("+15145550111", texts: ["EFFACER", "oui"])
            let provider = ScriptedTransport([OutboundResponse(status: 204)])
            #expect(try await house.fetcher(provider).doDue(at: left + Self.hour))
            #expect(provider.asked == ["DELETE RE1.json"])
            #expect(try await house.state(of: message) == .erased)
        }
    }
}
