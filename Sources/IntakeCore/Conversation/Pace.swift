import Foundation

/// The waits and limits of the dialogue, in seconds.
enum Pace {
    /// What is no key and comes this soon after a reply was written before it was read.
    static let outOfTurn: TimeInterval = 3
    /// A silence after which a person has said all they wanted in their own words.
    static let pauseInOwnWords: TimeInterval = 180
    /// After the interview, messages are acknowledged once in this time.
    static let acknowledgement: TimeInterval = 24 * 60 * 60
    /// After as many unclear answers the dialogue keeps the words and goes on.
    static let unclearAnswers = 2
}
