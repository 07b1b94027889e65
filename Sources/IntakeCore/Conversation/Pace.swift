import Foundation

/// The waits and limits of the dialogue, in seconds.
enum Pace {
    /// What is no key and comes this soon after a reply was written before it was read.
    static let outOfTurn: TimeInterval = 3
    /// A silence after which a person has said all they wanted in their own words.
    static let pauseInOwnWords: TimeInterval = 180
    /// A silence after which it may be somebody else who writes from the same phone.
    static let maybeSomeoneElse: TimeInterval = 12 * 60 * 60
    /// The silences after which a person who consented is reminded.
    static let reminders: [TimeInterval] = [24 * 60 * 60, 72 * 60 * 60]
    /// The silence after which somebody who has not consented is reminded, once.
    static let reminderBeforeConsent: TimeInterval = 24 * 60 * 60
    /// The least time between two reminders, and between the last one and the end.
    static let betweenReminders: TimeInterval = 24 * 60 * 60
    /// The silence after which an interview counts as over.
    static let expiry: TimeInterval = 7 * 24 * 60 * 60
    /// The silence after which what was texted without consent is erased.
    static let expiryBeforeConsent: TimeInterval = 3 * 24 * 60 * 60
    /// After the interview, messages are acknowledged once in this time.
    static let acknowledgement: TimeInterval = 24 * 60 * 60
    /// After as many unclear answers the dialogue keeps the words and goes on.
    static let unclearAnswers = 2

    /// On the phone: after as many misses the keys alone are said, slowly.
    static let missesBeforeSlow = 2
    /// How long a key is waited for.
    static let secondsForKey = 10
    /// How long a caller who seems gone is waited for, each time.
    static let secondsBetweenWaits = 20
    /// How often a silent caller is asked again before we call back.
    static let waitsForKey = 6
    /// The most keys of a telephone number: with the 1 before it.
    static let phoneKeys = 11
    /// No call with an advocate, which a line limits to four hours at most, takes longer.
    static let longestAdvocateCall: TimeInterval = 5 * 60 * 60
    /// The longest message, in seconds.
    static let longestMessage = 180
    /// How much of it may be silence that is cut away, in seconds.
    static let silenceAroundMessage = 10
}
