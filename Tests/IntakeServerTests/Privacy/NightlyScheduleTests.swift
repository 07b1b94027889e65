import Foundation
import Testing

@testable import IntakeServer

/// When the nightly work is due, in Quebec's time.
struct NightlyScheduleTests {
    private static func schedule() throws -> NightlySchedule {
        NightlySchedule(timeZone: try #require(TimeZone(identifier: "America/Toronto")))
    }

    private static func time(_ text: String) throws -> Date {
        try Date(text, strategy: .iso8601)
    }

    @Test(arguments: [
        // Three o'clock is 08:00 UTC in winter, 07:00 in summer.
        ("2027-01-10T08:00:05Z", "2027-01-10T12:00:00Z", false),
        ("2027-01-10T08:00:05Z", "2027-01-11T07:59:00Z", false),
        ("2027-01-10T08:00:05Z", "2027-01-11T08:00:00Z", true),
        ("2027-07-10T07:00:05Z", "2027-07-11T06:59:00Z", false),
        ("2027-07-10T07:00:05Z", "2027-07-11T07:00:00Z", true),
        // A server that was started at noon has done its night's work then; the next is the next night's.
        ("2027-01-10T17:00:00Z", "2027-01-10T23:00:00Z", false),
        ("2027-01-10T17:00:00Z", "2027-01-11T08:00:00Z", true),
        // A night that was missed is made up for at once.
        ("2027-01-01T08:00:05Z", "2027-01-05T20:00:00Z", true),
        // The clock was set back.
        ("2027-01-10T08:00:05Z", "2027-01-09T12:00:00Z", false),
    ])
    func `the work is due once a night`(last: String, now: String, isDue: Bool) throws {
        #expect(try Self.schedule().isDue(after: Self.time(last), at: Self.time(now)) == isDue)
    }

    @Test func `the first work is due at once`() throws {
        #expect(try Self.schedule().isDue(after: nil, at: Self.time("2027-01-10T01:00:00Z")))
    }

    @Test(arguments: [
        ("2027-01-10T08:00:00Z", true), ("2027-01-11T13:59:00Z", true), ("2027-01-11T14:00:00Z", false),
    ])
    func `after thirty hours somebody has to look`(now: String, isAlive: Bool) throws {
        let last = try Self.time("2027-01-10T08:00:00Z")
        #expect(try NightlySchedule.isAlive(last: last, at: Self.time(now)) == isAlive)
        #expect(try !NightlySchedule.isAlive(last: nil, at: Self.time(now)))
    }
}
